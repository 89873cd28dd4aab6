using System.Diagnostics.CodeAnalysis;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Drain;

/// <summary>
/// How long an evicted pod may take to finish its requests, at least a second. Knative has one handle on it: the revision's <c>timeoutSeconds</c>, which
/// becomes the pod's termination grace period (knative/serving, revision reconciler). A program writes it as a duration: <c>"60s"</c>.
/// </summary>
public readonly record struct GracePeriod
{
    /// <summary>What is allowed, as it completes "Write …".</summary>
    internal const string Allowed = "a duration of at least a second with its unit, such as 60s";

    private const int DefaultSeconds = 60;

    // Counted from the default, so that the value of an uninitialised one is the default, too.
    private readonly int _beyondDefault;

    /// <summary>Makes a grace period of seconds.</summary>
    /// <param name="seconds">Whole seconds, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1 or more than ten years.</exception>
    public GracePeriod(int seconds) => _beyondDefault = seconds is >= 1 and <= Values.Duration.MaxSeconds
        ? seconds - DefaultSeconds
        : throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "A grace period is at least one second.");

    /// <summary>60 s: twice the queue-proxy drain, and a third of the notice.</summary>
    public static GracePeriod Default { get; } = new(DefaultSeconds);

    /// <summary>30 s that queue-proxy keeps a terminating pod open before it lets it go (knative/serving, queue-proxy).</summary>
    internal static GracePeriod QueueProxyDrain { get; } = new(30);

    /// <summary>Whole seconds, from 1.</summary>
    public int Seconds => DefaultSeconds + _beyondDefault;

    /// <summary>The same length of time.</summary>
    public Duration Duration => Duration.FromSeconds(Seconds);

    /// <summary>Makes a grace period of a literal, for code that knows it is legal.</summary>
    /// <param name="text">A duration of at least a second, for example <c>60s</c>.</param>
    /// <exception cref="ArgumentException">The text is not one.</exception>
    public static GracePeriod Of(string text) => TryParse(text, out var grace) ? grace : throw IllegalText.Of(text, Allowed);

    /// <summary>Reads a grace period.</summary>
    /// <param name="text">A duration of at least a second, for example <c>60s</c>.</param>
    /// <param name="grace">The grace period when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out GracePeriod grace)
    {
        var isLegal = Duration.TryParse(text, out var duration) && duration > Duration.Zero;
        grace = isLegal ? new GracePeriod(duration.Seconds) : default;
        return isLegal;
    }

    /// <summary>Reads a literal as <see cref="Of"/> does.</summary>
    public static implicit operator GracePeriod(string text) => Of(text);

    /// <summary>Takes a duration of at least a second.</summary>
    public static implicit operator GracePeriod(Duration duration) => new(duration.Seconds);

    /// <summary>Takes a time span of whole seconds, at least one.</summary>
    public static implicit operator GracePeriod(TimeSpan time) => new(Duration.Of(time).Seconds);

    /// <inheritdoc/>
    public override string ToString() => Duration.ToString();
}
