using Xunit;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>A rule that finds several kinds of mistakes says which one it is.</summary>
public class PlainMessageTests
{
    [Theory]
    [InlineData("mounts: { data: data }", "'data' does not begin with '/'.")]
    [InlineData("mounts: { data: \"/data:ro\" }", "'/data:ro' has a colon, which container runtimes take for the end of a path.")]
    [InlineData("mounts: { data: /dev/ }", "'/dev/' is the system's.")]
    [InlineData("mounts: { data: [/data, { path: /data/ }] }", "Another volume, or the same once more, is mounted at '/data/'.")]
    public void MountPath_ThatCannotBe_IsToldWhy(string mounts, string message)
    {
        string[] rules = ["KN052", "JOB032"];
        var keys = $"{{ name: web, image: shop/web, volumes: {{ data: {{ emptyDir: disk }} }}, {mounts} }}";
        var findings = ClusterRuleExamples.Check($"services: [{keys}]\njobs: [{keys}]").Findings.Where(finding => rules.Contains(finding.RuleId)).ToList();

        Assert.Equal([message, message], findings.Select(finding => finding.Message));
    }

    [Theory]
    [InlineData("https://shop.example.com", "Write the host alone, such as shop.example.com.")]
    [InlineData("shop.example.com/", "Write the host alone, such as shop.example.com.")]
    [InlineData("shop.example.com:443", "Write the host alone, such as shop.example.com.")]
    [InlineData("Shop.example.com", "Write it in lower case, with at least one dot, such as shop.example.com; there are no wildcards.")]
    public void Domain_ThatIsAnAddress_IsToldSo(string domain, string fix) => Assert.Equal(
        fix,
        Assert.Single(
            ClusterRuleExamples.Check($"services: [{{ name: web, image: shop/web, domains: [\"{domain}\"] }}]").Findings, f => f.RuleId == "KN057").Fix);

    [Theory]
    [InlineData("image: \"docker://u:planted@registry.example.com/shop/web:1\"", "'docker://[hidden]@registry.example.com/shop/web:1' is not")]
    [InlineData("image: \"docker://u:plan/ted@registry.example.com/shop/web:1\"", "'docker://[hidden]@registry.example.com/shop/web:1' is not")]
    [InlineData("image: \"https://registry.example.com:5000/shop/web@sha256:0\"", "'https://registry.example.com:5000/shop/web@sha256:0' is not")]
    [InlineData("image: shop/web, domains: [\"https://u:planted@shop.example.com\"]", "'https://[hidden]@shop.example.com' is not")]
    public void Address_InAMessageOfARule_IsWithoutItsPassword(string keys, string start) => Assert.StartsWith(
        start,
        Assert.Single(ClusterRuleExamples.Check($"services: [{{ name: web, {keys} }}]").Findings, f => f.RuleId is "KN044" or "KN057").Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("https://registry.example.com/shop/web:1", "Leave out 'https://', and write registry, repository in lower case, and a tag or a digest.")]
    [InlineData("docker://shop/web:1", "Leave out 'docker://', and write registry, repository in lower case, and a tag or a digest.")]
    [InlineData("Shop/Web:1", "Write registry, repository in lower case, and a tag or a digest.")]
    public void Image_ThatIsAnAddress_IsToldSo(string image, string fix) => Assert.Equal(
        fix, Assert.Single(ClusterRuleExamples.Check($"services: [{{ name: web, image: \"{image}\" }}]").Findings, f => f.RuleId == "KN044").Fix);
}
