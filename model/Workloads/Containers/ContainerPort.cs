namespace AckKnativeSpot.Containers;

/// <summary>The port that requests arrive at. A program writes <c>8080</c>, or <c>new(8080, PortProtocol.H2c)</c>.</summary>
/// <param name="Number">1 to 65535, none of those that queue-proxy uses.</param>
/// <param name="Protocol">What is spoken there. Default: <see cref="PortProtocol.Http1"/>.</param>
public sealed record ContainerPort(int Number, PortProtocol Protocol = PortProtocol.Http1)
{
    /// <summary>The port of a container that names none.</summary>
    public const int Default = 8080;

    /// <summary>A port that speaks HTTP/1.1.</summary>
    public static implicit operator ContainerPort(int number) => new(number);
}
