using System.Text;
using System.Text.Json;
using AckKnativeSpot.Tests.Plan;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Corpus;

/// <summary>Each broken stack file, through the command that people run.</summary>
public sealed class BrokenStackTests : IDisposable
{
    private const string Before = "  ack-knative-spot:cluster:\n";

    private const string Guardrails =
        "  ack-knative-spot:guardrails: { maxMonthly: 90000, maxPrice: 9, maxPrices: { ecs.c6.large: 9 }, maxScale: 90, requireEviction: true, "
        + "allowedFamilies: [ecs.c6, ecs.c7, ecs.g7], availability: { ready: 1% }, "
        + "namespaces: { default: { maxMonthly: 90000, maxScale: 90 }, shop: { maxMonthly: 90000 } } }\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("stacks").FullName;

    public static TheoryData<int, string> Cases
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (index, stack) in All.Index())
            {
                data.Add(index, stack.Name.Length > 80 ? stack.Name[..80] : stack.Name);
            }

            return data;
        }
    }

    internal static IReadOnlyList<BrokenStack> All { get; } = [.. TextCorpus.All, .. ServiceCorpus.All, .. StackCorpus.All, .. FollowUpCorpus.All];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Plan_OfABrokenStack_ReportsTheOneMistakeAndNothingOfItself(int index, string name)
    {
        var stack = All[index];
        var file = await WriteAsync(stack.Content);

        var run = await CommandRun.OfAsync("broken", "--config", file, "--format", "json");

        Assert.Equal((1, "", name), (run.ExitCode, run.Error, name));
        using var plan = JsonDocument.Parse(run.Output);
        var findings = plan.RootElement.GetProperty("findings").EnumerateArray().ToArray();
        var errors = findings.Where(f => f.GetProperty("severity").GetString() == "error").ToArray();
        Assert.Equal([$"{stack.Rule} {stack.Path}"], errors.Select(e => $"{e.GetProperty("rule").GetString()} {e.GetProperty("path").GetString()}"));
        var error = errors[0];
        Assert.Matches(@"^Pulumi\.broken\.yaml:[1-9][0-9]*:[1-9][0-9]*$", error.GetProperty("position").GetString());
        Assert.All(["message", "fix"], part => Assert.InRange(error.GetProperty(part).GetString()!.Length, 1, 1200));
        Assert.All(findings, f => Sentences.Check(f.GetProperty("message").GetString()!, f.GetProperty("fix").GetString()!));
        Assert.DoesNotContain("Exception", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AAABBBCCC", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Guardrails look at what was read although other parts of it are broken: costs, types, prices and scales.</summary>
    [Fact]
    public async Task Plan_OfABrokenStackWithGuardrails_StillReportsMistakes()
    {
        foreach (var stack in All.Append(BrokenStack.Replaced("a pool of nothing", "instanceTypes: [ecs.g7.xlarge]", "instanceTypes: []", "CFG004", "")))
        {
            var text = Encoding.UTF8.GetString(stack.Content);
            if (!text.Contains(Before, StringComparison.Ordinal) || text.Contains("ack-knative-spot:guardrails:", StringComparison.Ordinal))
            {
                continue;
            }

            var file = await WriteAsync(Encoding.UTF8.GetBytes(text.Replace(Before, Guardrails + Before, StringComparison.Ordinal)));
            var run = await CommandRun.OfAsync("broken", "--config", file, "--format", "json");

            Assert.Equal((1, "", stack.Name), (run.ExitCode, run.Error, stack.Name));
        }
    }

    [Fact]
    public async Task Plan_OfTheStackThatTheOthersAreMadeOf_HasNoErrors()
    {
        var run = await CommandRun.OfAsync("broken", "--config", await WriteAsync(Encoding.UTF8.GetBytes(BrokenStack.Valid)));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Corpus_NamesEachMistakeOnce() => Assert.Empty(All.GroupBy(stack => stack.Name).Where(group => group.Count() > 1).Select(group => group.Key));

    private async Task<string> WriteAsync(byte[] content)
    {
        var file = Path.Combine(_folder, "Pulumi.broken.yaml");
        await File.WriteAllBytesAsync(file, content);
        return file;
    }
}
