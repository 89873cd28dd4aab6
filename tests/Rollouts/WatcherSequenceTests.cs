using AckKnativeSpot.Rollouts;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Rollouts;

/// <summary>The sequences again, this time over HTTP: the watcher says and decides what the golden files hold.</summary>
public class WatcherSequenceTests
{
    [Theory]
    [MemberData(nameof(SequenceTests.Sequences), MemberType = typeof(SequenceTests))]
    public async Task Sequence_OverHttp_SaysAndDecides_AsItsGoldenFile(string folder, string name)
    {
        var sequence = Sequence.Read(folder, name);
        await using var run = await WatcherRun.StartAsync(sequence.Began);
        var target = Targets.Of(name) with { Namespace = sequence.Namespace };

        var said = await PlayAsync(run, sequence, target, Targets.IsUpdate(name));

        var golden = await File.ReadAllTextAsync(Repository.Path("tests", "Rollouts", folder, $"{name}.golden.txt"));
        Assert.Equal(golden, said);
        Assert.Equal([], run.Informed);
    }

    private static async Task<string> PlayAsync(WatcherRun run, Sequence sequence, RolloutTarget target, bool isUpdate)
    {
        var seen = SeenRollout.Nothing;
        foreach (var step in sequence.Steps.Where(step => step.Seconds < 0))
        {
            run.Server.Put(step.Json);
            seen = step.ApplyTo(seen);
        }

        run.Begin(target, isUpdate);
        var kinds = target.Kind is WorkloadKind.Service ? 4 : 3;
        var expected = kinds * 2;
        await run.SeenAsync(expected);
        var errors = new List<string>();
        var rest = new Queue<Sequence.Step>(sequence.Steps.Where(step => step.Seconds >= 0));
        for (var second = 0; ; second++)
        {
            while (rest.TryPeek(out var next) && next.Seconds <= second)
            {
                var step = rest.Dequeue();
                run.Server.Put(step.Json, step.Deleted);
                expected += step.Seen is null ? 0 : 1;
                seen = step.ApplyTo(seen);
            }

            await run.SeenAsync(expected);
            if (second == 0)
            {
                run.Watcher.Tell();
            }
            else
            {
                run.Time.Advance(TimeSpan.FromSeconds(1));
            }

            if (IsDone(target, seen))
            {
                run.Watcher.Ready("web");
                return run.Said.ToString();
            }

            if (second > 0 && second % (int)target.Times.Slice.TotalSeconds == 0)
            {
                errors.Insert(0, SequenceTests.NotReady);
                if (run.Watcher.Decide("web", errors) is RolloutDecision.Stop)
                {
                    return run.Said.ToString();
                }

                run.Append(second, new(RolloutLineKind.Information, "(the slice is over: goes on)"));
            }
        }
    }

    /// <summary>What the provider waits for.</summary>
    private static bool IsDone(RolloutTarget target, SeenRollout seen) => target.Kind is WorkloadKind.Service
        ? seen.Service is { IsReady: true } service && service.LatestReadyRevision == service.LatestCreatedRevision && !IsOld(seen)
        : seen.Job?.Condition("Complete")?.Holds is true;

    private static bool IsOld(SeenRollout seen) =>
        seen.Service is { Generation: 1 } && seen.Pods.Keys.Any(name => name.EndsWith("ooooo", StringComparison.Ordinal));
}
