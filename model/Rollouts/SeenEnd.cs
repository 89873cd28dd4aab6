namespace AckKnativeSpot.Rollouts;

/// <summary>How a container ended.</summary>
/// <param name="ExitCode">Exit code of its process.</param>
/// <param name="Reason">Reason in the kubelet's word, for example <c>OOMKilled</c>; empty when there is none.</param>
/// <param name="Message">Termination message, or the last lines of its log; empty when there is neither.</param>
internal sealed record SeenEnd(int ExitCode, string Reason, string Message);
