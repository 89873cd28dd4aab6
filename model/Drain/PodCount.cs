using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Drain;

/// <summary>
/// A number of pods, absolute or as a percentage of the desired pods (Kubernetes' IntOrString, without its illegal values). A program writes <c>2</c> or
/// <c>"25%"</c>.
/// </summary>
public abstract record PodCount
{
    /// <summary>What is allowed, as it completes "Write …".</summary>
    internal const string Allowed = "a number of pods such as 1 or a percentage such as 25%";

    private PodCount()
    {
    }

    /// <summary>So many pods.</summary>
    public sealed record Absolute : PodCount
    {
        /// <summary>So many pods.</summary>
        /// <param name="pods">Number of pods, from 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">The number is below 0.</exception>
        public Absolute(int pods) => Pods = pods >= 0 ? pods : throw new ArgumentOutOfRangeException(nameof(pods), pods, "A number of pods is 0 or more.");

        /// <summary>Number of pods, from 0.</summary>
        public int Pods { get; }

        /// <inheritdoc/>
        public override string ToString() => Pods.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>So many percent of the desired pods, rounded up by the disruption controller.</summary>
    public sealed record Percent : PodCount
    {
        /// <summary>So many percent of the desired pods.</summary>
        /// <param name="value">Percent, 0 to 100.</param>
        /// <exception cref="ArgumentOutOfRangeException">The number is outside 0 to 100.</exception>
        public Percent(int value) => Value = value is >= 0 and <= 100
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A percentage of pods is from 0 to 100.");

        /// <summary>Percent, 0 to 100.</summary>
        public int Value { get; }

        /// <inheritdoc/>
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + "%";
    }

    /// <summary>Reads a count.</summary>
    /// <param name="text">For example <c>2</c> or <c>25%</c>.</param>
    /// <param name="count">The count when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PodCount? count)
    {
        var isPercent = text?.EndsWith('%') == true;
        count = int.TryParse(isPercent ? text![..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? !isPercent ? new Absolute(number) : number <= 100 ? new Percent(number) : null
            : null;
        return count is not null;
    }

    /// <summary>
    /// Reads a literal such as <c>25%</c>; throws an <see cref="ArgumentException"/> when it is neither a number of pods nor a percentage up to 100%.
    /// </summary>
    public static implicit operator PodCount(string text) => TryParse(text, out var count) ? count : throw IllegalText.Of(text, Allowed);

    /// <summary>Takes a number of pods, from 0.</summary>
    public static implicit operator PodCount(int pods) => new Absolute(pods);

    /// <summary>How many pods this is of a number of desired pods.</summary>
    /// <param name="desired">Desired pods, from 0.</param>
    internal int Of(int desired) => this switch
    {
        Absolute absolute => absolute.Pods,
        Percent percent => (int)((((long)desired * percent.Value) + 99) / 100),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
