namespace AckKnativeSpot.Rollouts;

/// <summary>
/// What keeps a container from running and being ready. Reasons: kubernetes/kubernetes, pkg/kubelet/images/types.go and pkg/kubelet/kuberuntime.
/// </summary>
internal static class ContainerTroubles
{
    /// <summary>The trouble of a container; <see langword="null"/> when it has none.</summary>
    /// <param name="container">The container.</param>
    public static Trouble? Of(SeenContainer container) => container.WaitingReason switch
    {
        "ErrImagePull" or "ImagePullBackOff" or "ImageInspectError" or "ErrImageNeverPull" or "RegistryUnavailable" or "SignatureValidationFailed" =>
            ImageTroubles.Of(container.Image, container.WaitingMessage),
        "InvalidImageName" => new(Causes.ImageMissing, container.Image, $"Image '{QuotedText.Of(container.Image)}' has no legal name"),
        "CreateContainerConfigError" or "CreateContainerError" or "RunContainerError" or "PreStartHookError" or "PostStartHookError" => new(
            Causes.ContainerConfig,
            container.Name,
            $"Container '{container.Name}' cannot be created: "
                + $"{QuotedText.Of(container.WaitingMessage is { Length: > 0 } message ? message : container.WaitingReason)}"),
        "CrashLoopBackOff" => Crash(container),
        _ when container is { Ready: false, LastEnd: { } end } && (container.Restarts > 0 || end.ExitCode != 0) => Crash(container),
        _ => null,
    };

    private static Trouble Crash(SeenContainer container) => container.LastEnd switch
    {
        { Reason: "OOMKilled" } => new(
            Causes.OutOfMemory, container.Name, $"Container '{container.Name}' was ended because it used more memory than its limit{Times(container)}"),
        { } end => new(Causes.Crash, container.Name, $"Container '{container.Name}' ends with exit code {Number(end.ExitCode)}{Times(container)}{Said(end)}"),
        null => new(Causes.Crash, container.Name, $"Container '{container.Name}' ends again and again{Times(container)}"),
    };

    private static string Said(SeenEnd end) =>
        QuotedText.Of(end.Message) is { Length: > 0 } message ? $": {message}"
        : end.Reason is { Length: > 0 } reason and not "Error" ? $": {QuotedText.Of(reason)}"
        : "";

    private static string Times(SeenContainer container) => container.Restarts switch
    {
        0 => "",
        1 => ", restarted once",
        var count => $", restarted {Number(count)} times",
    };

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
