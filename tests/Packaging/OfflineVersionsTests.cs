using System.Text.RegularExpressions;
using System.Xml.Linq;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Packaging;

/// <summary>The offline subset gives resources the version of the official package that it stands in for, as that package does.</summary>
public partial class OfflineVersionsTests
{
    [Theory]
    [InlineData("Pulumi.AliCloud")]
    [InlineData("Pulumi.Kubernetes")]
    [InlineData("Pulumi.Random")]
    public void Version_OfTheSubset_IsTheFirstThatTheProjectTakes(string package)
    {
        var range = XDocument.Load(Repository.Path("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(each => each.Attribute("Include")!.Value == package).Attribute("Version")!.Value;

        var version = Constant().Match(File.ReadAllText(Repository.Path("offline", package, "PackageDefaults.cs"))).Groups[1].Value;

        Assert.StartsWith($"[{version},", range, StringComparison.Ordinal);
    }

    [GeneratedRegex("const string Version = \"([0-9.]+)\";", RegexOptions.CultureInvariant)]
    private static partial Regex Constant();
}
