using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>What has to hold for one label of a node. Source: Kubernetes, "Assigning Pods to Nodes", operators.</summary>
public abstract record LabelCondition
{
    private LabelCondition()
    {
    }

    /// <summary>It has one of some values.</summary>
    /// <param name="Values">The values; at least one.</param>
    public sealed record In(ValueList<string> Values) : LabelCondition;

    /// <summary>It has none of some values, or is not there.</summary>
    /// <param name="Values">The values; at least one.</param>
    public sealed record NotIn(ValueList<string> Values) : LabelCondition;

    /// <summary>It is there, whatever its value is.</summary>
    public sealed record Exists : LabelCondition;

    /// <summary>It is not there.</summary>
    public sealed record DoesNotExist : LabelCondition;

    /// <summary>It is a number above another.</summary>
    /// <param name="Number">The other number, from 0.</param>
    public sealed record GreaterThan(int Number) : LabelCondition;

    /// <summary>It is a number below another.</summary>
    /// <param name="Number">The other number, from 0.</param>
    public sealed record LessThan(int Number) : LabelCondition;
}
