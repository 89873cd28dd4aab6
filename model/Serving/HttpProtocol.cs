namespace AckKnativeSpot.Serving;

/// <summary>What the gateway does with plain HTTP.</summary>
public enum HttpProtocol
{
    /// <summary>Serves it.</summary>
    Enabled,

    /// <summary>Refuses it.</summary>
    Disabled,

    /// <summary>Redirects it to HTTPS.</summary>
    Redirected,
}
