namespace AckKnativeSpot.Containers;

/// <summary>What a container speaks on its port; Knative reads it from the port's name (Knative, "Runtime contract").</summary>
public enum PortProtocol
{
    /// <summary>HTTP/1.1, Knative's default; not written.</summary>
    Http1,

    /// <summary>HTTP/2 without TLS, which gRPC needs (<c>h2c</c>).</summary>
    H2c,
}
