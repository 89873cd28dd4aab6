using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Pricing;

/// <summary>
/// The price history of a pool. A point counts until the next one, and for one hour at most: the platform reports one point per hour (Alibaba Cloud,
/// "DescribeSpotPriceHistory"), so that time further on was not observed. It counts neither way.
/// </summary>
internal sealed record PoolHistory
{
    private const long PointSeconds = 3600;

    /// <summary>Orders the points.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="points">At least one point, each of another moment.</param>
    /// <exception cref="ArgumentException">There is no point, or two are of the same moment.</exception>
    public PoolHistory(SpotPool pool, IEnumerable<PricePoint> points)
    {
        Pool = pool;
        Points = points.OrderBy(point => point.At).ToValueList();
        if (Points.Count == 0 || Points.DistinctBy(point => point.At).Count() != Points.Count)
        {
            throw new ArgumentException($"The history of {pool} has at least one point, and one at most for a moment.", nameof(points));
        }
    }

    /// <summary>The pool.</summary>
    public SpotPool Pool { get; }

    /// <summary>The points, from the oldest to the newest.</summary>
    public ValueList<PricePoint> Points { get; }

    /// <summary>Hours that the points speak for.</summary>
    public decimal ObservedHours => Held().Sum(each => each.Seconds) / 3600m;

    /// <summary>Hours from the first point to the end of the last one, gaps included.</summary>
    public decimal SpanHours => (long)(Points[^1].At - Points[0].At).TotalSeconds / 3600m + PointSeconds / 3600m;

    /// <summary>Lowest spot price per hour.</summary>
    public decimal Lowest => Points.Min(point => point.Spot);

    /// <summary>The newest prices.</summary>
    public PricePoint Newest => Points[^1];

    /// <summary>Mean spot price per hour over the observed time.</summary>
    public decimal Mean => Held().Sum(each => each.Point.Spot * each.Seconds) / Held().Sum(each => each.Seconds);

    /// <summary>Share of the observed time, 0 to 1, in which the spot price was within a limit: an instance with that bid kept running.</summary>
    /// <param name="limit">The limit per hour.</param>
    public decimal SurvivalAt(decimal limit) =>
        (decimal)Held().Where(each => each.Point.Spot <= limit).Sum(each => each.Seconds) / Held().Sum(each => each.Seconds);

    /// <summary>The lowest limit, in the steps that the platform takes, within which the spot price was for a share of the observed time.</summary>
    /// <param name="share">The share, above 0 and at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public HourlyPrice LimitFor(decimal share)
    {
        if (share is <= 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is above 0 and at most 1.");
        }

        var wanted = share * Held().Sum(each => each.Seconds);
        var within = 0L;
        var least = Held().OrderBy(each => each.Point.Spot).First(each => (within += each.Seconds) >= wanted).Point.Spot;
        return HourlyPrice.Of(Math.Ceiling(least * 1000) / 1000);
    }

    private IEnumerable<(PricePoint Point, long Seconds)> Held() => Points.Select((point, i) =>
        (point, i + 1 < Points.Count ? Math.Min(PointSeconds, (long)(Points[i + 1].At - point.At).TotalSeconds) : PointSeconds));
}
