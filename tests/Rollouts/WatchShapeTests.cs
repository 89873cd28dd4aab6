using Xunit;

namespace AckKnativeSpot.Tests.Rollouts;

/// <summary>A watch whose lines are JSON, and not the events of Kubernetes.</summary>
public class WatchShapeTests
{
    [Theory]
    [InlineData("""{"object":{}}""")]
    [InlineData("""{"type":"ADDED"}""")]
    [InlineData("[]")]
    [InlineData("""{"type":5,"object":{}}""")]
    [InlineData("""{"type":"BOOKMARK","object":{"metadata":{"resourceVersion":5}}}""")]
    [InlineData("""{"type":"ERROR","object":{"code":"many"}}""")]
    public async Task WatchOfAnotherShape_IsSaidOnce_AndTakenUpAgain(string line)
    {
        await using var run = await WatcherRun.FollowedAsync(Targets.Of("ok"));
        run.Server.AnswerNext("pods", 200, line);
        run.Server.BreakWatches();
        await run.AdvanceUntilAsync(() => run.Informed.Count == 1);
        await run.AdvanceUntilAsync(() => run.Server.Watches == 4);

        Assert.EndsWith("the API server answers with JSON of another shape than what was asked for", Assert.Single(run.Informed), StringComparison.Ordinal);
    }
}
