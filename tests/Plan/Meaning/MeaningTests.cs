using System.Globalization;
using System.Text;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Meaning;

/// <summary>What the changes of stacks mean, and the comment that says so.</summary>
public sealed class MeaningTests
{
    public static TheoryData<string> Cases => new(MeaningCases.All.Keys);

    [Fact]
    public async Task Meaning_OfEveryCase_IsExactlyTheReviewedOne()
    {
        var text = new StringBuilder();
        foreach (var name in MeaningCases.All.Keys)
        {
            var report = await MeaningCases.ReportAsync(name);
            text.Append(CultureInfo.InvariantCulture, $"{name}: {VerdictText.Word(report.Verdict)}\n");
            foreach (var sentence in report.Sentences)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {sentence.Harm,-10} {sentence.Line}\n");
            }
        }

        Golden.Matches(text.ToString(), "meaning.golden.txt");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Meaning_OfACase_ExplainsEveryChangeAndBeginsWithTheMostHarmful(string name)
    {
        var report = await MeaningCases.ReportAsync(name);

        Assert.Equal(report.Sentences.OrderBy(sentence => sentence.Harm), report.Sentences);
        Assert.Equal(report.Sentences.Count, report.Sentences.Select(sentence => sentence.Line).Distinct().Count());
        Assert.All(report.Sentences, sentence => Assert.Equal(0, sentence.Line.Count(character => character == '`') % 2));
        var explained = report.Sentences.SelectMany(sentence => sentence.Explains).Select(change => change.Resource.Key).ToHashSet();
        var declared = report.Changes!.Changes.Where(change => change.Kind != ChangeKind.Unaffected && !PlanPair.Follows(change))
            .Select(change => change.Resource.Key);
        Assert.All(declared, key => Assert.Contains(key, explained));
    }

    /// <summary>A line of a review stands where its cause is, and in no other case.</summary>
    [Theory]
    [InlineData(": pay-as-you-go → spot: may now be reclaimed", "pay-as-you-go to spot")]
    [InlineData("the cluster is replaced: everything in it goes", "service network", "public API server of a new cluster", "Kubernetes of a new cluster")]
    [InlineData(" runs again", "memory limit of a job", "memory and price limit of a job", "secret to plain text", "everything at once")]
    [InlineData(
        " is not started anew for other instances", "price limit of a job", "price limit and time limit of a job", "spot to pay-as-you-go of a job",
        "tags of a job")]
    [InlineData("from its next run on", "image of a scheduled job")]
    [InlineData(": Knative refuses the update", "image, own revision name kept")]
    [InlineData("namespace `ai` is deleted with everything in it", "last service of a namespace removed", "everything at once")]
    [InlineData("namespace `shop` is deleted with everything in it; it is protected, so `pulumi up` refuses", "last service of a protected namespace removed")]
    [InlineData("10% → 50% of requests to the new revision", "canary step")]
    [InlineData("99% → 10% of requests to the new revision", "canary taken back")]
    [InlineData("3 → 6 nodes", "nodes 3 to 6", "everything at once")]
    [InlineData("6 → 3 nodes: pods on those that go are evicted", "nodes 6 to 3")]
    [InlineData("minimum 2 → 1 pod", "minimum 2 to 1", "everything at once")]
    [InlineData("VPC CIDR `10.20.0.0/16` → `10.30.0.0/16`", "VPC CIDR", "everything at once")]
    [InlineData("still there when the VPC changes", "VPC CIDR", "everything at once")]
    [InlineData("variable `TOKEN` was a secret and is plain text now", "secret to plain text")]
    [InlineData("the API server gets a public address", "public API server of a new cluster")]
    [InlineData("can now be reached from outside the cluster", "public service")]
    [InlineData("the deletion protection of the cluster is taken off", "deletion protection off")]
    [InlineData("DRAIN004 is newly waived: It may wait", "finding waived")]
    [InlineData("DRAIN012 is newly waived: Programs finish", "finding of several services waived")]
    [InlineData("nobody is told any more", "alerts removed")]
    [InlineData("fewer pods stay Ready in a reclaim: 50% → 0%", "minimum 2 to 1", "minimum 2 to 0", "everything at once")]
    [InlineData("fewer pods stay Ready in a reclaim: 50% → 10%", "budget that is too slow")]
    [InlineData("no fallback any more", "no fallback")]
    [InlineData("guardrail `maxScale`: `30` → `50`, which is looser", "guardrails loosened")]
    [InlineData("guardrail `allowedFamilies` is taken off", "guardrail tightened and one taken off")]
    [InlineData("ACK never goes back to an earlier version", "Kubernetes taken back")]
    [InlineData("because ACK cannot turn it off again", "RRSA off")]
    [InlineData("the Knative Operator takes one minor release at a time", "Knative two minor releases later")]
    [InlineData("AlreadyExists", "domain moves to another service", "namespace no longer existing but created")]
    [InlineData("a cluster stays in the one that it was created in", "another VPC", "VPC that is there")]
    [InlineData("which it does not have yet: it never becomes Ready", "service with a canary moves to another namespace")]
    [InlineData("which takes none away from the add-on, so nothing happens", "key of an add-on left out")]
    [InlineData("where that has deleted it, `pulumi up` ends with NotFound", "time limit of a job with a ttl")]
    [InlineData("another zone with the same CIDR block", "zones in another order")]
    [InlineData(
        "is left out and stays what it was, so nothing happens", "Kubernetes no longer pinned", "Secrets no longer encrypted", "logs and window off",
        "key pair of nodes removed", "runtime of nodes no longer written")]
    [InlineData("loses what the stack set, and defaults hold again: `stable-window`", "add-on settings removed")]
    [InlineData("is changed by the provider from the basic edition only, so nothing happens", "smaller edition")]
    [InlineData(
        "read at creation only, so nothing happens", "public API server of a cluster that exists", "another zone", "one zone less", "logs and window off",
        "another VPC", "VPC that is there")]
    public async Task Line_OfAReview_AppearsWhereItShouldAndNowhereElse(string line, params string[] cases)
    {
        var found = new List<string>();
        foreach (var name in MeaningCases.All.Keys)
        {
            if ((await MeaningCases.ReportAsync(name)).Sentences.Any(sentence => sentence.Line.Contains(line, StringComparison.Ordinal)))
            {
                found.Add(name);
            }
        }

        Assert.Equal(cases.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("pay-as-you-go to spot")]
    [InlineData("minimum 2 to 1")]
    [InlineData("nodes 3 to 6")]
    [InlineData("VPC CIDR")]
    [InlineData("memory limit of a job")]
    [InlineData("last service of a namespace removed")]
    [InlineData("canary step")]
    public async Task Comment_OfACase_IsExactlyTheReviewedOne(string name)
    {
        var comment = MarkdownPlan.Render(MeaningReport.Of([await MeaningCases.ReportAsync(name), await UnchangedAsync()]), "0123abc");

        Golden.Matches(comment, $"{name.Replace(' ', '-')}.golden.md");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Report_OfACase_SaysNothingTwice(string name) =>
        Assert.Distinct((await MeaningCases.ReportAsync(name)).Sentences.Select(sentence => sentence.Line));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Comment_OfACase_IsNarrowAndLeadsWithTheRisk(string name)
    {
        var report = MeaningReport.Of([await MeaningCases.ReportAsync(name), await UnchangedAsync()]);
        var lines = MarkdownPlan.Render(report).Split('\n');

        Assert.StartsWith($"**{VerdictText.Word(report.Verdict)}** (", lines[2], StringComparison.Ordinal);
        Assert.All(lines.Where(line => line.StartsWith("| ", StringComparison.Ordinal)), line =>
            Assert.InRange(line.Count(character => character == '|'), 3, 6));
        Assert.Single(lines, line => line.StartsWith("- `staging`: 34 resources in 10 components; ", StringComparison.Ordinal));
        Assert.DoesNotContain(
            lines, line =>
                line.Contains("options.dependsOn", StringComparison.Ordinal) || line.StartsWith("<details><summary>staging", StringComparison.Ordinal));
        var order = new[] { "### `shop`", "### Unchanged", "### Findings", "### Services and jobs", "<details><summary>shop: Cost" }
            .Select(part => Array.FindIndex(lines, line => line.StartsWith(part, StringComparison.Ordinal)))
            .Where(place => place >= 0)
            .ToArray();
        Assert.Equal(order.Order(), order);
    }

    [Fact]
    public async Task Verdict_OfSeveralStacks_IsTheGravest()
    {
        var (rollout, lost, none) = (await MeaningCases.ReportAsync("image"), await MeaningCases.ReportAsync(
            "last service of a namespace removed"), await UnchangedAsync());

        Assert.Equal(Verdict.Rollout, MeaningReport.Of([none, rollout]).Verdict);
        Assert.Equal(Verdict.Destructive, MeaningReport.Of([rollout, lost, none]).Verdict);
        Assert.Equal(Verdict.Blocked, MeaningReport.Of([rollout, StackReport.Failed("broken", "There is no file.")]).Verdict);
        Assert.Equal(Verdict.Unchanged, MeaningReport.Of([none]).Verdict);
        Assert.Equal([lost, rollout, none], MeaningReport.Of([none, rollout, lost]).Stacks);
    }

    [Theory]
    [InlineData("is deleted", "`a` is deleted", "a")]
    [InlineData("is deleted", "`a` and `b` are deleted", "a", "b")]
    [InlineData("can now be reached", "`a` and `b` can now be reached", "a", "b")]
    [InlineData("isolated → shared", "`a`: isolated → shared", "a")]
    [InlineData("is deleted", "is deleted")]
    public void Line_OfAPredicate_IsASentenceOfItsSubjects(string text, string line, params string[] subjects) =>
        Assert.Equal(line, new MeaningSentence(Harm.None, text) { Subjects = subjects }.Line);

    /// <summary>Of findings in the same words, only as many are known as the earlier plan had.</summary>
    [Theory]
    [InlineData("services[0]", "services[0]", "services[0]", "")]
    [InlineData("services[0]", "services[0] services[1]", "services[0]", "services[1]")]
    [InlineData("services[1]", "services[0] services[1]", "services[1]", "services[0]")]
    [InlineData("services[1]", "services[0]", "services[0]", "")]
    [InlineData("services[0] services[2]", "services[0] services[1]", "services[0] services[1]", "")]
    [InlineData("services[0] services[1]", "services[0]", "services[0]", "")]
    [InlineData("services[1]", "services[0] services[2]", "services[0]", "services[2]")]
    [InlineData("", "services[0] services[1]", "", "services[0] services[1]")]
    public async Task Finding_InTheWordsOfAnEarlierOne_IsKnownAsOftenAsItWas(string before, string now, string known, string isNew)
    {
        var report = await MeaningCases.ReportAsync("image");
        AckKnativeSpot.Findings.Finding[] At(string paths) =>
            [.. paths.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(path => new AckKnativeSpot.Findings.Finding(
                "SPOT008", AckKnativeSpot.Findings.Severity.Warning, path, "It is alone.", "Add one."))];

        var compared = StackReport.Of(report.Plan! with { Findings = At(now) }, report.Old! with { Findings = At(before) });

        Assert.Equal((known, isNew), (Paths(compared.KnownFindings), Paths(compared.NewFindings)));
        Assert.Equal(isNew.Length > 0, compared.Verdict == Verdict.ToReview);

        static string Paths(IEnumerable<AckKnativeSpot.Findings.Finding> findings) => string.Join(' ', findings.Select(finding => finding.Path));
    }

    [Fact]
    public async Task Findings_ThatTheEarlierPlanHad_AreNotNew()
    {
        var report = await MeaningCases.ReportAsync("image");
        var warning = new AckKnativeSpot.Findings.Finding("SPOT003", AckKnativeSpot.Findings.Severity.Warning, "services[0]", "m", "f");
        var (old, current) = (report.Old! with { Findings = [warning with { Path = "services[1]" }] }, report.Plan! with
        {
            Findings = [warning, warning with { Message = "n" }],
        });

        var compared = StackReport.Of(current, old);

        Assert.Equal(
            ("m", "n", Verdict.ToReview), (Assert.Single(compared.KnownFindings).Message, Assert.Single(compared.NewFindings).Message, compared.Verdict));
        Assert.Equal(2, StackReport.Of(current).NewFindings.Count);
    }

    private static async Task<StackReport> UnchangedAsync()
    {
        var report = await MeaningCases.ReportAsync("nothing");
        return report with { Stack = "staging", Plan = report.Plan! with { Stack = "staging" } };
    }
}
