using System.Globalization;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>
/// Files that a command line names: one that is not there is a wrong call, and one that is there and cannot be used is not, whichever command reads it.
/// </summary>
public sealed class CommandFilesTests : IDisposable
{
    private readonly StackFolder _folder = new();

    /// <summary>Every place of a command line where a file is read; <c>{0}</c> stands for its name.</summary>
    public static TheoryData<string> Places => [.. s_ofPlans, "why dev --config {0}"];

    /// <summary>Those whose exit codes are those of all commands but <c>why</c>.</summary>
    public static TheoryData<string> PlacesOfPlans => [.. s_ofPlans];

    private static readonly string[] s_ofPlans =
    [
        "dev --config {0}", "dev --config {0} --format json", "dev --against {0}", "dev --history {0} --format html",
        "advise dev --config {0} --history {0}", "advise dev --history {0}", "advise dev --advice {0}", "advise dev --advice ecs.c6.large={0}",
        "prices --from {0}", "prices --from ecs.c6.large={0}", "prices --from {0} --refresh {0}", "import {0}", "import {0} {0}",
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Places))]
    public async Task FileThatIsNotThere_IsAWrongCall(string place)
    {
        var run = await OfAsync(place, _folder["nowhere.yaml"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"There is no file '{_folder["nowhere.yaml"]}'.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Folder_IsAWrongCall(string place)
    {
        var run = await OfAsync(place, _folder["prices"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"'{_folder["prices"]}' is a folder, not a ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PlacesOfPlans))]
    public async Task FileThatCannotBeUsed_IsNone(string place)
    {
        var broken = await OfAsync(place, _folder.WriteText("broken.yaml", "{ ["));
        var empty = await OfAsync(place, _folder.WriteText("empty.yaml", ""));
        var device = await OfAsync(place, "/dev/zero");

        Assert.All([broken, empty, device], run =>
        {
            Assert.Equal(1, run.ExitCode);
            Assert.NotEqual("", run.Output + run.Error);
            Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
        });
    }

    /// <summary>Tens of megabytes may be in a file of prices; a device is not read so far before it is known for one.</summary>
    [Fact]
    public async Task Device_WhereALargeFileMayBe_IsSaidToBeOne() => Assert.Equal(
        new CommandRun(1, "", "/dev/zero: The file is a pipe or a device.\n"), await CommandRun.OfAsync("prices", "--from", "/dev/zero"));

    /// <summary>What follows from a file that was not read says nothing that its reader could correct.</summary>
    [Theory]
    [InlineData("nowhere.json", null, 2, "There is no file '{0}'.\n")]
    [InlineData("broken.json", "{", 1, "broken.json: The file is not JSON (line 1); it must hold what the aliyun CLI printed.\n")]
    [InlineData("empty.json", "", 1, "empty.json: The file is empty.\n")]
    [InlineData("error.json", "{ \"Code\": \"Throttling\" }", 1, "error.json: The answer is the error 'Throttling', not prices.\n")]
    public async Task Prices_OfAFileThatIsNotRead_SayNothingOfItsCurrency(string name, string? text, int code, string said)
    {
        var file = text is null ? _folder[name] : _folder.WriteText(name, text);

        var run = await CommandRun.OfAsync("prices", "--from", file);

        Assert.Equal(new CommandRun(code, "", string.Format(CultureInfo.InvariantCulture, said, file)), run);
    }

    [Fact]
    public async Task EarlierPlanThatIsNotThere_IsSaidHowToMake() => Assert.Equal(
        new CommandRun(2, "", "There is no file 'nowhere.json'. Save a plan with --format json and --out.\n"),
        await CommandRun.OfAsync("dev", "--against", "nowhere.json"));

    private static Task<CommandRun> OfAsync(string place, string file)
    {
        var words = string.Format(CultureInfo.InvariantCulture, place, file).Split(' ');
        var config = Repository.Path("Pulumi.dev.yaml");
        var isOfAStack = words[0] is "dev" or "why" or "advise";
        return CommandRun.OfAsync([.. words, .. isOfAStack && !words.Contains("--config") ? ["--config", config] : Array.Empty<string>()]);
    }
}
