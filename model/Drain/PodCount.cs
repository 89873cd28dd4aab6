using System.Globalization;

namespace AckKnativeSpot.Drain;

/// <summary>A number of pods, absolute or as a percentage of the desired pods (Kubernetes' IntOrString, without its illegal values).</summary>
public abstract record PodCount
{
    private PodCount()
    {
    }

    /// <summary>So many pods.</summary>
    /// <param name="Pods">Number of pods, from 0.</param>
    public sealed record Absolute(int Pods) : PodCount
    {
        /// <inheritdoc/>
        public override string ToString() => Pods.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>So many percent of the desired pods, rounded up by the disruption controller.</summary>
    /// <param name="Value">Percent, 0 to 100.</param>
    public sealed record Percent(int Value) : PodCount
    {
        /// <inheritdoc/>
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + "%";
    }

    /// <summary>How many pods this is of a number of desired pods.</summary>
    /// <param name="desired">Desired pods, from 0.</param>
    public int Of(int desired) => this switch
    {
        Absolute absolute => absolute.Pods,
        Percent percent => (int)((((long)desired * percent.Value) + 99) / 100),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
