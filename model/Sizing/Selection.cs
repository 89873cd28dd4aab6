using AckKnativeSpot.Values;

namespace AckKnativeSpot.Sizing;

/// <summary>
/// Which of the platform's instance families or generations may be used when a pod is sized by vCPU and memory: only some, or all but some.
/// Source: Alibaba Cloud, "Specify or exclude specific generations of ECS instance families to create a pod".
/// </summary>
/// <typeparam name="T">A family's name (<c>ecs.c6</c>) or a generation (6).</typeparam>
public abstract record Selection<T>
{
    private Selection()
    {
    }

    /// <summary>Only these, in order of preference. When they are out of stock, no pod is created.</summary>
    /// <param name="Items">At least one.</param>
    public sealed record Only(ValueList<T> Items) : Selection<T>;

    /// <summary>Any but these.</summary>
    /// <param name="Items">At least one.</param>
    public sealed record Except(ValueList<T> Items) : Selection<T>;

    /// <summary>The items, whichever way they are meant.</summary>
    public ValueList<T> All => this switch
    {
        Only only => only.Items,
        Except except => except.Items,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
