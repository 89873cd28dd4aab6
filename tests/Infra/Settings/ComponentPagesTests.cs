using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Settings;

/// <summary>docs/components names every key that the settings know.</summary>
public partial class ComponentPagesTests
{
    [Theory]
    [InlineData("ClusterSettings", "cluster")]
    [InlineData("CreateClusterSettings", "cluster")]
    [InlineData("ClusterOperationSettings", "cluster")]
    [InlineData("NetworkSettings", "network")]
    [InlineData("NodePoolSettings", "node-pools")]
    [InlineData("VirtualNodeSettings", "virtual-node")]
    [InlineData("KnativeSettings", "serving")]
    [InlineData("GatewaySettings", "serving")]
    [InlineData("KnativeConfigSettings", "serving")]
    [InlineData("AutoscalerConfigSettings", "serving")]
    [InlineData("RevisionConfigSettings", "serving")]
    [InlineData("AlertsSettings", "alerts")]
    public void Page_OfASection_NamesEachOfItsKeys(string settings, string page)
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "infra", "Settings", settings + ".cs"));
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "components", page + ".md"));
        var keys = KeyName().Matches(source).Select(m => m.Groups[1].Value).Distinct().ToArray();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Matches($"[`.]{key}[`:.]", text));
    }

    [GeneratedRegex("Key<[^=]*> s_\\w+ = new\\(\\s*\"(\\w+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex KeyName();
}
