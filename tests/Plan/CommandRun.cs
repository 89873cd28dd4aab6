using System.Globalization;
using AckKnativeSpot.Plan.Commands;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>What one run of the plan command left behind.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static async Task<CommandRun> OfAsync(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await PlanCommand.RunAsync(args, output, error);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
