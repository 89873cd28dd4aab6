using System.Globalization;
using System.Text;
using AckKnativeSpot.Rollouts;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Rollouts;

/// <summary>Plays each sequence a second at a time and compares what is said and decided with the golden file beside it.</summary>
public class SequenceTests
{
    internal const string NotReady =
        "resource \"urn\" was successfully created, but the Kubernetes API server reported that it failed to fully initialize or become live: timed out "
            + "waiting for the condition";

    public static IEnumerable<object[]> Sequences { get; } = [.. new[] { "recorded", "written" }.SelectMany(folder => Directory
        .EnumerateFiles(Repository.Path("tests", "Rollouts", folder), "*.jsonl")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Order(StringComparer.Ordinal)
        .Select(name => new object[] { folder, name }))];

    [Theory]
    [MemberData(nameof(Sequences))]
    public void Sequence_SaysAndDecides_AsItsGoldenFile(string folder, string name) =>
        Golden.Matches(Play(folder, name), Path.Combine(folder, $"{name}.golden.txt"));

    /// <summary>The recorded sequences are those of the real controllers: nothing in them may be beyond the table.</summary>
    [Fact]
    public void RecordedSequences_HaveNoUnknownCause()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("tests", "Rollouts", "recorded"), "*.jsonl"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var sequence = Sequence.Read("recorded", name);
            var seen = SeenRollout.Nothing;
            foreach (var step in sequence.Steps)
            {
                seen = step.ApplyTo(seen);
                var diagnosis = Diagnosis.Of(Targets.Of(name), seen, sequence.Began.AddSeconds(step.Seconds));
                Assert.DoesNotContain(diagnosis.Troubles, trouble => trouble.Cause == Causes.Other);
            }
        }
    }

    [Fact]
    public void ReadyFalse_Alone_NeverEndsTheWait()
    {
        var sequence = Sequence.Read("recorded", "late");
        var log = RolloutLog.Start(Targets.Of("late"), sequence.Began, isUpdate: false);
        var seen = SeenRollout.Nothing;
        foreach (var step in sequence.Steps.TakeWhile(step => step.Seconds < 25))
        {
            seen = step.ApplyTo(seen);
            var decision = RolloutDecisions.After(log, seen, [NotReady], sequence.Began.AddSeconds(step.Seconds));
            Assert.IsType<RolloutDecision.GoOn>(decision);
        }

        Assert.False(seen.Service!.Condition("Ready")!.Holds);
    }

    private static string Play(string folder, string name)
    {
        var sequence = Sequence.Read(folder, name);
        return Play(sequence, Targets.Of(name) with { Namespace = sequence.Namespace }, Targets.IsUpdate(name));
    }

    private static string Play(Sequence sequence, RolloutTarget target, bool isUpdate)
    {
        var text = new StringBuilder();
        var log = RolloutLog.Start(target, sequence.Began, isUpdate);
        var seen = sequence.Steps.Where(step => step.Seconds < 0).Aggregate(SeenRollout.Nothing, (all, step) => step.ApplyTo(all));
        var errors = new List<string>();
        var rest = new Queue<Sequence.Step>(sequence.Steps.Where(step => step.Seconds >= 0));
        for (var second = 0; second <= target.Times.Total.TotalSeconds + target.Times.Slice.TotalSeconds; second++)
        {
            var now = log.Began.AddSeconds(second);
            while (rest.TryPeek(out var step) && step.Seconds <= second)
            {
                seen = rest.Dequeue().ApplyTo(seen);
            }

            (log, var lines) = log.Say(seen, now);
            foreach (var line in lines)
            {
                Append(text, second, line);
            }

            if (!log.IsStale(seen, now) && Diagnosis.Of(target, seen, now).IsReady)
            {
                Append(text, second, log.Ready(seen, now));
                return text.ToString();
            }

            if (second > 0 && second % (int)target.Times.Slice.TotalSeconds == 0)
            {
                errors.Insert(0, NotReady);
                if (RolloutDecisions.After(log, seen, errors, now) is RolloutDecision.Stop stop)
                {
                    Append(text, second, new(RolloutLineKind.GivenUp, stop.Reason ?? "(as the provider says)"));
                    return text.ToString();
                }

                Append(text, second, new(RolloutLineKind.Information, "(the slice is over: goes on)"));
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, int second, RolloutLine line) =>
        text.Append(CultureInfo.InvariantCulture, $"[{second,4} s] {line.Kind,-11} {line.Text}\n");
}
