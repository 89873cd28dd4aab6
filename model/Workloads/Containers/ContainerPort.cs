namespace AckKnativeSpot.Containers;

/// <summary>The port that requests arrive at.</summary>
/// <param name="Number">1 to 65535, none of those that queue-proxy uses.</param>
/// <param name="Protocol">What is spoken there. Default: <see cref="PortProtocol.Http1"/>.</param>
public sealed record ContainerPort(int Number, PortProtocol Protocol = PortProtocol.Http1);
