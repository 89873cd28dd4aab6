using System.Reflection;
using System.Text.RegularExpressions;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Tests.Support;
using Pulumi;
using Xunit;

namespace AckKnativeSpot.Tests.Architecture;

/// <summary>Type tokens are written once, and are those of the packages.</summary>
public class ResourceTypesTests
{
    [Fact]
    public void TypeTokens_StandInOneFileOnly()
    {
        var elsewhere =
            from project in new[] { "model", "components", "infra", "plan" }
            from file in SourceArrows.FilesOf(project)
            where !file.EndsWith("ResourceTypes.cs", StringComparison.Ordinal)
            let text = File.ReadAllText(Repository.Path(file))
            from token in Tokens
            where text.Contains($"\"{token}\"", StringComparison.Ordinal)
            select $"{file}: {token}";

        Assert.Equal("", string.Join('\n', elsewhere));
    }

    /// <summary>Kinds of custom resources have no class of their own.</summary>
    [Fact]
    public void TypeTokens_AreThoseOfTheClasses()
    {
        var ofClasses = new[] { typeof(Pulumi.AliCloud.Provider), typeof(Pulumi.Kubernetes.Provider), typeof(Pulumi.Random.RandomString) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Select(type => type.GetCustomAttribute<ResourceTypeAttribute>()?.Type)
            .ToHashSet();

        Assert.All(
            Tokens.Where(token => !Regex.IsMatch(token, @"^kubernetes:(alibabacloud\.com|serving\.knative\.dev|operator\.knative\.dev|batch)/|Patch$")),
            token => Assert.Contains(token, ofClasses));
    }

    private static IEnumerable<string> Tokens => typeof(ResourceTypes).GetFields().Select(constant => (string)constant.GetRawConstantValue()!);
}
