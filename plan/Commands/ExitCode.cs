namespace AckKnativeSpot.Plan.Commands;

/// <summary>What the command's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>What the codes of all commands but <c>why</c> mean, for their help.</summary>
    public const string Help = "Exit code 0: done. 1: findings of severity error (with --fail-on warning also warnings), or a file that cannot be used. "
        + "2: called wrongly, a file that is not there, or one that cannot be written (--out).";

    /// <summary>Planned or written, without findings of severity error.</summary>
    public const int Ok = 0;

    /// <summary>
    /// Findings of severity error, or a file that is there and cannot be used: configuration, earlier plan, answers, prices or manifests; for <c>why</c> that
    /// something is not ready.
    /// </summary>
    public const int Findings = 1;

    /// <summary>The command was called wrongly, or cannot write its document; for <c>why</c> that the cluster cannot be looked at.</summary>
    public const int Usage = 2;
}
