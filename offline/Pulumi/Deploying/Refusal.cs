namespace Pulumi;

/// <summary>Why this build doesn't deploy.</summary>
internal static class Refusal
{
    // Without all of these the official packages refuse to run too, and say so in these words.
    private const string NoEngine = "Program run without the Pulumi engine available; re-run using the `pulumi` CLI";

    private const string OfflineBuild = "This program was built with the offline subset of the Pulumi packages (offline/), which plans and "
        + "tests but never deploys. Build it with the official packages where they can be restored: delete artifacts/pulumi-sdk.props "
        + "and build again, or build with -p:PulumiSdk=nuget.";

    private static readonly string[] s_required = ["PULUMI_MONITOR", "PULUMI_ENGINE", "PULUMI_PROJECT", "PULUMI_STACK"];

    public static Task<int> RunAsync()
        => Task.FromException<int>(new InvalidOperationException(
            s_required.All(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name))) ? OfflineBuild : NoEngine));
}
