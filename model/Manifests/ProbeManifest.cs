using AckKnativeSpot.Containers;

namespace AckKnativeSpot.Manifests;

/// <summary>Renders probes.</summary>
internal static class ProbeManifest
{
    /// <summary>Renders a probe; nothing for none.</summary>
    /// <param name="probe">The probe.</param>
    public static Dictionary<string, object>? Render(Probe? probe) => probe is null ? null : RenderAction(probe.Action)
        .With("initialDelaySeconds", probe.Delay?.Seconds)
        .With("periodSeconds", probe.Period?.Seconds)
        .With("timeoutSeconds", probe.Timeout?.Seconds)
        .With("successThreshold", probe.Successes)
        .With("failureThreshold", probe.Failures);

    // An action with only defaults still has to be written, as an empty map would say that there is none. Port 0 is the container's own.
    private static Dictionary<string, object> RenderAction(ProbeAction action) => action switch
    {
        ProbeAction.HttpGet get => new() { ["httpGet"] = RenderGet(get) },
        ProbeAction.Tcp tcp => new() { ["tcpSocket"] = new Dictionary<string, object> { ["port"] = tcp.Port ?? 0 } },
        ProbeAction.Exec exec => new() { ["exec"] = new Dictionary<string, object> { ["command"] = exec.Command.ToTree() } },
        ProbeAction.Grpc grpc => new()
        {
            ["grpc"] = new Dictionary<string, object>().With("port", grpc.Port ?? 0).With("service", grpc.Service),
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Dictionary<string, object> RenderGet(ProbeAction.HttpGet get) => new Dictionary<string, object>
    {
        ["path"] = get.Path,
        ["port"] = get.Port ?? 0,
    }.With("httpHeaders", get.Headers.ToTree(header => new Dictionary<string, object> { ["name"] = header.Key, ["value"] = header.Value }));
}
