namespace AckKnativeSpot.Plan.Commands;

/// <summary>What the command's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>Planned, without findings of severity error.</summary>
    public const int Ok = 0;

    /// <summary>Findings of severity error, or a configuration that cannot be used.</summary>
    public const int Findings = 1;

    /// <summary>The command was called wrongly.</summary>
    public const int Usage = 2;
}
