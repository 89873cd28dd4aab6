using AckKnativeSpot.Tests.Infra.Corpus;
using AckKnativeSpot.Tests.Offline;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary><c>plan diff A B</c> of stacks that cannot be compared: what is wrong with each is said at once.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class DiffOfBrokenStacksTests : IDisposable
{
    private readonly StackFolder _folder = new();
    private readonly string _before = Environment.CurrentDirectory;

    public DiffOfBrokenStacksTests()
    {
        _folder.WriteText("Pulumi.yaml", "name: ack-knative-spot\nruntime: dotnet\n");
        _folder.WriteText("Pulumi.right.yaml", BrokenStack.Valid);
        _folder.WriteText("Pulumi.short.yaml", BrokenStack.Valid.Replace("grace: 60s", "grace: 999s", StringComparison.Ordinal));
        _folder.WriteText("Pulumi.upside.yaml", BrokenStack.Valid.Replace("max: 10", "max: -10", StringComparison.Ordinal));
        Environment.CurrentDirectory = _folder[""];
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _folder.Dispose();
    }

    [Theory]
    [InlineData(1, "short", "right", "DRAIN001")]
    [InlineData(1, "right", "short", "DRAIN001")]
    [InlineData(1, "short", "upside", "DRAIN001", "KN010")]
    [InlineData(2, "short", "nowhere", "DRAIN001", "There is no stack 'nowhere'")]
    [InlineData(2, "nowhere", "short", "There is no stack 'nowhere'", "DRAIN001")]
    [InlineData(2, "nowhere", "elsewhere", "There is no stack 'nowhere'", "There is no stack 'elsewhere'")]
    public async Task Diff_SaysWhatIsWrongWithBoth(int code, string left, string right, params string[] said)
    {
        var run = await CommandRun.OfAsync("diff", left, right);

        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        var places = said.Select(each => run.Error.IndexOf(each, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }
}
