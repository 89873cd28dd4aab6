namespace AckKnativeSpot.Sizing;

/// <summary>How a vSwitch is chosen of several. Source: Alibaba Cloud, "Create pods in multiple zones".</summary>
public enum VswitchStrategy
{
    /// <summary>By stock (<c>VSwitchRandom</c>); the platform's default.</summary>
    Random,

    /// <summary>In the order given (<c>VSwitchOrdered</c>). Turns off the platform's handling of topology spread.</summary>
    Ordered,
}
