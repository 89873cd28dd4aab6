namespace AckKnativeSpot.Plan.Comparison;

/// <summary>One property that differs.</summary>
/// <param name="Path">
/// Path from the top of the inputs: <c>spec.template.metadata.annotations["k8s.aliyun.com/eci-use-specs"]</c>; options begin with <c>options.</c>.
/// </param>
/// <param name="Old">Value before; <see langword="null"/> when there was none.</param>
/// <param name="New">Value after; <see langword="null"/> when there is none.</param>
/// <param name="Effect">What it does to the resource.</param>
/// <param name="Because">
/// Name of the replaced resource that the value comes from, when that is the whole change: then old and new read the same and the value behind them differs.
/// </param>
internal sealed record PropertyChange(string Path, object? Old, object? New, ChangeEffect Effect, string? Because = null)
{
    /// <summary>Why the change does nothing, where somebody may expect it to; <see langword="null"/> elsewhere.</summary>
    public NoEffect? Nothing { get; init; }
}
