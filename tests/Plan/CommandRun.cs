using System.Globalization;
using AckKnativeSpot.Plan.Commands;
using AckKnativeSpot.Plan.Observation;
using Microsoft.Extensions.Time.Testing;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>What one run of the plan command left behind.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    // A day on which no price of the repository is old.
    public static readonly TimeProvider Clock = new FakeTimeProvider(new DateTimeOffset(2026, 7, 15, 0, 0, 0, TimeSpan.Zero));

    /// <summary>A run of the program as it is built with the official packages, whatever the tests are built with: the golden files are of that.</summary>
    public static Task<CommandRun> OfAsync(params string[] args) => OfAsync(PulumiPackages.Official, args);

    public static Task<CommandRun> OfAsync(PulumiPackages packages, params string[] args) => AtAsync(Clock, packages, args);

    public static async Task<CommandRun> AtAsync(TimeProvider time, PulumiPackages packages, params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await PlanCommand.RunAsync(args, output, error, packages, time);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
