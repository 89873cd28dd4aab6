using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Operations;

/// <summary>eng/drill.sh, run by bash with a kubectl, a clock and a sleep that stand in for a cluster and its time.</summary>
public sealed class DrillScriptTests : IDisposable
{
    private readonly DirectoryInfo _state = Directory.CreateTempSubdirectory("drill");

    public DrillScriptTests()
    {
        Write("clock", "0");
        Write("services", "web\n");
        Write("pods", "web-a 0 999999\nweb-b 0 999999\nweb-c 0 999999\nweb-d 0 999999\n");
        Write("keep", "3");
        Write("allowed", "1");
        Write("answers", "200 0.102\n200 0.098\n");
    }

    public void Dispose() => _state.Delete(recursive: true);

    [BashTheory]
    [InlineData("", "usage: drill.sh")]
    [InlineData("web --yes", "--namespace NAMESPACE")]
    [InlineData("web --namespace shop", "confirm it with --yes")]
    [InlineData("web other --namespace shop --yes", "one service at a time")]
    [InlineData("web --namespace shop --yes --retry soon", "'soon' is no number of seconds")]
    [InlineData("web --namespace shop --yes --retry 0", "'0' is no number of seconds")]
    [InlineData("web --namespace shop --yes --every fast", "'fast' is no number of seconds")]
    [InlineData("web --namespace shop --yes --every 0.0", "'0.0' is no number of seconds above 0")]
    [InlineData("web --namespace", "--namespace needs a value")]
    [InlineData("web --namespace shop --yes --al", "no option --al")]
    public async Task WrongUsage_IsRefusedBeforeAnythingIsAsked(string arguments, string says)
    {
        var (code, output) = await RunAsync(arguments);

        Assert.Equal(2, code);
        Assert.Contains(says, output, StringComparison.Ordinal);
        Assert.False(File.Exists(State("calls")));
    }

    [BashFact]
    public async Task Service_ThatIsNotThere_EvictsNothing()
    {
        var (code, output) = await RunAsync("shop --namespace shop --yes");

        Assert.Equal(1, code);
        Assert.Contains("not found", output, StringComparison.Ordinal);
        Assert.False(File.Exists(State("evictions")));
    }

    [BashFact]
    public async Task Reclaim_OfAllPods_WaitsForTheBudgetAndComparesWithTheForecast()
    {
        var (code, output) = await RunAsync("web --namespace shop --context kind-kind --yes");

        Assert.Equal(0, code);
        Assert.Contains("shop/web: 4 pods, 1 may be away at once, grace 60 s", output, StringComparison.Ordinal);
        Assert.Contains("forecast: fewest Ready 3 of 4; last pod out within 180 s of 180 s", output, StringComparison.Ordinal);
        Assert.Contains("0 s: web-a evicted", output, StringComparison.Ordinal);
        Assert.Contains("0 s: evictions refused: 3, tried again in 10 s", output, StringComparison.Ordinal);
        Assert.Contains("fewest Ready 3 of 4, some 0 s without a Ready pod", output, StringComparison.Ordinal);
        Assert.Contains("requests: 2 of 2 answered, slowest 0.102 s", output, StringComparison.Ordinal);
        Assert.All(
            File.ReadLines(State("calls")),
            call => Assert.StartsWith("--context kind-kind --namespace shop ", call, StringComparison.Ordinal));
        Assert.Contains(
            File.ReadLines(State("calls")), call => call.Contains("create --raw /api/v1/namespaces/shop/pods/web-a/eviction -f -", StringComparison.Ordinal));
        Assert.StartsWith(
            """{"apiVersion":"policy/v1","kind":"Eviction","metadata":{"name":"web-a","namespace":"shop"}}""", File.ReadAllText(State("evictions")),
            StringComparison.Ordinal);
    }

    [BashFact]
    public async Task Reclaim_OfOnePod_EvictsOneAndTakesItsRequestsAway()
    {
        var (code, output) = await RunAsync("web --namespace shop --yes --one");

        Assert.Equal(0, code);
        Assert.Single(output.Split('\n'), line => line.EndsWith("evicted", StringComparison.Ordinal));
        Assert.Contains(File.ReadLines(State("calls")), call => call.Contains("delete pod drill-web", StringComparison.Ordinal));
    }

    [BashFact]
    public async Task Requests_AreSentWhetherOthersAreAnsweredOrNotAndCountedToTheLast()
    {
        await RunAsync("web --namespace shop --yes --one --path '/slow?seconds=45' --every 2");

        var calls = File.ReadAllLines(State("calls")).ToList();
        var sender = calls.Single(call => call.Contains(" run drill-web ", StringComparison.Ordinal));
        Assert.Contains("--env TARGET=http://web.shop.svc.cluster.local/slow?seconds=45 --env EVERY=2 ", sender, StringComparison.Ordinal);
        Assert.Contains("\"$TARGET\" & sleep \"$EVERY\"; done; wait", sender, StringComparison.Ordinal);
        var (stop, end, logs) = (Index("exec drill-web -- touch /tmp/stop"), Index("phase}=Succeeded"), Index("logs drill-web"));
        Assert.True(stop >= 0 && stop < end && end < logs, $"{stop}, {end}, {logs}");

        int Index(string text) => calls.FindIndex(call => call.Contains(text, StringComparison.Ordinal));
    }

    [BashFact]
    public async Task FailedRequest_IsCountedAndFailsTheDrill()
    {
        Write("answers", "200 0.102\n504 40.001\n");

        var (code, output) = await RunAsync("web --namespace shop --yes --one");

        Assert.Equal(1, code);
        Assert.Contains("requests: 1 of 2 answered, slowest 40.001 s", output, StringComparison.Ordinal);
    }

    [BashFact]
    public async Task Budget_ThatRefusesEverything_IsForecastAndSeen()
    {
        Write("keep", "4");
        Write("allowed", "0");

        var (code, output) = await RunAsync("web --namespace shop --yes --no-requests --watch 60");

        Assert.Equal(1, code);
        Assert.Contains("forecast: the budget refuses every eviction", output, StringComparison.Ordinal);
        Assert.Contains("seen: after 60 s not every pod has left", output, StringComparison.Ordinal);
        Assert.DoesNotContain(File.ReadLines(State("calls")), call => call.Contains(" run ", StringComparison.Ordinal));
    }

    private string State(string name) => Path.Combine(_state.FullName, name);

    private void Write(string name, string text) => File.WriteAllText(State(name), text);

    private Task<(int Code, string Output)> RunAsync(string arguments) => Script.RunAsync("drill.sh", arguments, "stand-in", _state);
}
