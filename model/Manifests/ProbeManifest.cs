using AckKnativeSpot.Containers;

namespace AckKnativeSpot.Manifests;

/// <summary>Renders probes.</summary>
internal static class ProbeManifest
{
    /// <summary>Renders a probe; nothing for none.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="port">
    /// Port of a probe that names none. Left out, Knative would fill in the container's for some kinds of probes, and no pod could be made with the others.
    /// </param>
    public static Dictionary<string, object>? Render(Probe? probe, int port) => probe is null ? null : RenderAction(probe.Action, port)
        .With("initialDelaySeconds", probe.Delay?.Seconds)
        .With("periodSeconds", probe.Period?.Seconds)
        .With("timeoutSeconds", probe.Timeout?.Seconds)
        .With("successThreshold", probe.Successes)
        .With("failureThreshold", probe.Failures);

    // An action with only defaults still has to be written, as an empty map would say that there is none.
    private static Dictionary<string, object> RenderAction(ProbeAction action, int port) => action switch
    {
        ProbeAction.HttpGet get => new() { ["httpGet"] = RenderGet(get, port) },
        ProbeAction.Tcp tcp => new() { ["tcpSocket"] = new Dictionary<string, object> { ["port"] = tcp.Port ?? port } },
        ProbeAction.Exec exec => new() { ["exec"] = new Dictionary<string, object> { ["command"] = exec.Command.ToTree() } },
        ProbeAction.Grpc grpc => new()
        {
            ["grpc"] = new Dictionary<string, object>().With("port", grpc.Port ?? port).With("service", grpc.Service),
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Dictionary<string, object> RenderGet(ProbeAction.HttpGet get, int port) => new Dictionary<string, object>
    {
        ["path"] = get.Path,
        ["port"] = get.Port ?? port,
    }.With("httpHeaders", get.Headers.ToTree(header => new Dictionary<string, object> { ["name"] = header.Key, ["value"] = header.Value }));
}
