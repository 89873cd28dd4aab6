namespace AckKnativeSpot.Sizing;

/// <summary>What happens after an instance could not be created. Source: Alibaba Cloud, "Configure a fault handling policy for a pod".</summary>
public enum FailStrategy
{
    /// <summary>Tried again (<c>fail-back</c>).</summary>
    FailBack,

    /// <summary>The same as <see cref="FailBack"/>, under its second name (<c>fail-over</c>).</summary>
    FailOver,

    /// <summary>The pod fails at once (<c>fail-fast</c>). Turns off the platform's handling of topology spread.</summary>
    FailFast,
}
