using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Tests.Rules;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Corpus;

/// <summary>
/// One value that cannot be read is one mistake: what rules would say about the default that it has meanwhile is not true of what was meant. Every value of
/// every rule's right example and of a large stack is made unreadable in turn, and every key is misspelt.
/// </summary>
public sealed class UnreadValueTests
{
    private const string Unknown = "xyzzy";

    /// <summary>Stacks that can be read, each with what is found in it.</summary>
    private static readonly (StackConfiguration Stack, HashSet<(string RuleId, string Path)> Before)[] s_stacks =
    [
        .. from stack in Stacks()
           let before = CheckedStack.Of(stack).Findings.Select(finding => (finding.RuleId, finding.Path)).ToHashSet()
           where !before.Any(finding => finding.RuleId.StartsWith("CFG", StringComparison.Ordinal))
           select (stack, before),
    ];

    [Fact]
    public void Value_ThatCannotBeRead_IsTheOnlyMistakeThatIsReported() => AssertNone(
        from damaged in Damaged(WithUnreadable)
        where damaged.Findings.Any(finding => PropertyPath.Covers(damaged.Path, finding.Path))
        from finding in damaged.Findings
        where !PropertyPath.Covers(damaged.Path, finding.Path)
        select $"{finding.RuleId} at {finding.Path}, because of {damaged.Path}: {finding.Message}");

    [Fact]
    public void Key_ThatIsMisspelt_IsTheOnlyMistakeThatIsReported() => AssertNone(
        from damaged in Damaged(WithMisspelt)
        where damaged.Findings.Any(finding => finding.RuleId == "CFG001" && finding.Meant == damaged.Path)
        from finding in damaged.Findings
        where finding.Meant != damaged.Path
        select $"{finding.RuleId} at {finding.Path}, because of {damaged.Path}: {finding.Message}");

    [Theory]
    [InlineData("environment: [shop/test]\n", "", "CFG010 environment, RULE001 rules.waivers[0]")]
    [InlineData("", "      grace: 300s\n      gracs: 60s\n", "CFG001 services[0].gracs, DRAIN001 services[0].grace, RULE001 rules.waivers[0]")]
    [InlineData("", "      gracs: 60s\n", "CFG001 services[0].gracs")]
    public void Value_ThatWasRead_IsCheckedWhateverElseIsSaid(string before, string line, string expected)
    {
        var text = before + BrokenStack.Valid.Replace("      grace: 60s\n", line, StringComparison.Ordinal)
            + "  ack-knative-spot:rules: { waivers: [{ rule: KN001, path: services, reason: a test }] }\n";

        var findings = CheckedStack.Of(YamlConfiguration.Read(text, "Pulumi.test.yaml")).Findings.Where(finding => finding.Severity is not Severity.Info);

        Assert.Equal(expected, string.Join(", ", findings.OrderBy(finding => finding.RuleId).Select(finding => $"{finding.RuleId} {finding.Path}")));
    }

    [Fact]
    public void Section_OfUnknownKeysAlone_IsTheOnlyMistakeThatIsReported() => AssertNone(
        from damaged in Damaged(WithAnotherSection)
        let unknown = ConfigPath.Key(damaged.Path, Unknown)
        where damaged.Findings.Any(finding => finding.RuleId == "CFG001" && finding.Path == unknown)
        from finding in damaged.Findings
        where finding.Path != unknown
        select $"{finding.RuleId} at {finding.Path}, because of {damaged.Path}: {finding.Message}");

    [Theory]
    [InlineData("services: []", "CFG001 services, DRAIN001 services[0].grace")]
    [InlineData("ack-knative-spt:services: []", "CFG001 ack-knative-spt:services, DRAIN001 services[0].grace")]
    [InlineData("aliclod:region: cn-hangzhou", "CFG001 aliclod:region, DRAIN001 services[0].grace")]
    public void KeyOfTheTop_ThatIsThereAsWell_IsCheckedAllTheSame(string line, string expected)
    {
        var text = BrokenStack.Valid.Replace("grace: 60s", "grace: 300s", StringComparison.Ordinal) + $"  {line}\n";

        var findings = CheckedStack.Of(YamlConfiguration.Read(text, "Pulumi.test.yaml")).Findings.Where(finding => finding.Severity is not Severity.Info);

        Assert.Equal(expected, string.Join(", ", findings.OrderBy(finding => finding.RuleId).Select(finding => $"{finding.RuleId} {finding.Path}")));
    }

    /// <summary>Of two that differ in their namespaces only, the second one is where a duplicate would be found.</summary>
    [Theory]
    [InlineData("services: [{ name: a, image: example.com/a:1 }, { name: a, image: example.com/a:1, namespac: b }]")]
    [InlineData("jobs: [{ name: a, image: example.com/a:1 }, { name: a, image: example.com/a:1, namespac: b }]")]
    [InlineData("services: [{ name: a, image: example.com/a:1, env: { A: { secure: AAABADQXFlU0mxC2kUZv } } }]\n"
        + "jobs: [{ name: a, image: example.com/a:1, namespac: b, env: { A: { secure: AAABADQXFlU0mxC2kUZv } } }]")]
    public void Name_OfANamespaceThatCannotBeRead_IsNoDuplicate(string excerpt) => Assert.DoesNotContain(
        ClusterRuleExamples.Check(excerpt).Findings, finding => finding.RuleId is "KN003" or "JOB003" or "JOB006");

    private static IEnumerable<StackConfiguration> Stacks() => RuleTable.All.Where(rule => rule.Kind is not RuleKind.OfComponent)
        .Select(rule => rule.Fix).Distinct().Select(ClusterRuleExamples.Configuration)
        .Append(StackFileText.Read(new FileInfo(Repository.Path("docs", "examples", "stack.yaml"))));

    private static void AssertNone(IEnumerable<string> mistakes) => Assert.Equal("", string.Join("\n", mistakes.Distinct()));

    /// <summary>What is found in each damaged stack that is not found in the stack as it was.</summary>
    private static IEnumerable<(string Path, List<Finding> Findings)> Damaged(Func<ConfigEntry, ConfigEntry> damage) =>
        from each in s_stacks
        from variant in Variants(each.Stack.Entries, "", damage)
        where !PropertyPath.Covers("rules", variant.Path)
        let after = CheckedStack.Of(each.Stack with { Entries = variant.Entries }).Findings
        select (variant.Path, after.Where(finding => !each.Before.Contains((finding.RuleId, finding.Path))).ToList());

    private static ConfigEntry WithUnreadable(ConfigEntry entry) => entry with
    {
        Value = entry.Value is ConfigScalar
            ? new ConfigSequence([new ConfigSequence([], entry.Position)], entry.Position)
            : new ConfigScalar("no such thing", entry.Position),
    };

    private static ConfigEntry WithAnotherSection(ConfigEntry entry) => entry.Value is ConfigMapping { Entries.Count: > 0 } section
        ? entry with { Value = section with { Entries = [new ConfigEntry(Unknown, new ConfigScalar("x", entry.Position), entry.Position)] } }
        : entry;

    private static ConfigEntry WithMisspelt(ConfigEntry entry) => entry with { Key = entry.Key + "s" };

    /// <summary>The entries, each damaged in turn with all that is in it; what the damage leaves as it is makes no variant.</summary>
    private static IEnumerable<(string Path, IReadOnlyList<ConfigEntry> Entries)> Variants(
        IReadOnlyList<ConfigEntry> entries, string path, Func<ConfigEntry, ConfigEntry> damage) =>
        from each in entries.Index()
        let entry = each.Item
        let at = path.Length == 0 ? ConfigPath.Top(entry.Key) : ConfigPath.Key(path, entry.Key)
        let within = Variants(entry.Value, at, damage).Select(variant => (variant.Path, Entry: entry with { Value = variant.Node }))
        from variant in within.Prepend((Path: at, Entry: damage(entry)))
        where !ReferenceEquals(variant.Entry, entry)
        select (variant.Path, (IReadOnlyList<ConfigEntry>)[.. entries.Take(each.Index), variant.Entry, .. entries.Skip(each.Index + 1)]);

    private static IEnumerable<(string Path, ConfigNode Node)> Variants(ConfigNode node, string path, Func<ConfigEntry, ConfigEntry> damage) => node switch
    {
        ConfigMapping mapping => Variants(mapping.Entries, path, damage)
            .Select(variant => (variant.Path, (ConfigNode)(mapping with { Entries = variant.Entries }))),
        ConfigSequence list =>
            from item in list.Items.Index()
            let at = ConfigPath.Item(path, item.Index)
            from variant in Variants(item.Item, at, damage).Prepend((Path: at, Node: damage(new ConfigEntry(at, item.Item, item.Item.Position)).Value))
            where !ReferenceEquals(variant.Node, item.Item)
            select (variant.Path, (ConfigNode)(list with { Items = [.. list.Items.Take(item.Index), variant.Node, .. list.Items.Skip(item.Index + 1)] })),
        _ => [],
    };
}
