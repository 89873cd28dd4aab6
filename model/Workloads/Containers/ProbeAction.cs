using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>What a probe does. A port left out is the container's own. Source: Knative, "Configure probes".</summary>
public abstract record ProbeAction
{
    private ProbeAction()
    {
    }

    /// <summary>An HTTP GET that succeeds with a status from 200 to 399.</summary>
    /// <param name="Path">Path. Default: <c>/</c>.</param>
    /// <param name="Port">Port; <see langword="null"/> for the container's.</param>
    public sealed record HttpGet(string Path = "/", int? Port = null) : ProbeAction
    {
        /// <summary>Request headers. Default: none.</summary>
        public ValueMap<string> Headers { get; init; } = new();
    }

    /// <summary>A TCP connection that can be opened.</summary>
    /// <param name="Port">Port; <see langword="null"/> for the container's.</param>
    public sealed record Tcp(int? Port = null) : ProbeAction;

    /// <summary>A command in the container that ends with status 0.</summary>
    /// <param name="Command">Command and arguments; at least one.</param>
    public sealed record Exec(ValueList<string> Command) : ProbeAction;

    /// <summary>A call of the gRPC health service.</summary>
    /// <param name="Service">Service asked about. Default: the empty name, the server as a whole.</param>
    /// <param name="Port">Port; <see langword="null"/> for the container's.</param>
    public sealed record Grpc(string Service = "", int? Port = null) : ProbeAction;
}
