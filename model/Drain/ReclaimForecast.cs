using System.Collections.Concurrent;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Drain;

/// <summary>What a reclaim of all its instances does to a service, at the worst of the scales it can have.</summary>
public sealed record ReclaimForecast
{
    private const int MostRemembered = 10_000;

    // Services of a stack are often alike, and rules, advice and the component each ask: it is worked out once for each of what decides it.
    private static readonly ConcurrentDictionary<ServiceReclaim, ReclaimForecast> s_remembered = new();

    private static int s_count;

    private ReclaimForecast(ServiceReclaim service) => Service = service;

    /// <summary>The service.</summary>
    internal ServiceReclaim Service { get; }

    /// <summary>Its disruption budget; <see langword="null"/> for none (<see cref="ServiceReclaim.Budget"/>).</summary>
    public DisruptionBudget? Budget { get; private init; }

    /// <summary>
    /// The forecast at each scale; <see langword="null"/> when its instances are never reclaimed, and for evicted pods without a budget. Pods that nothing
    /// evicts are like pods whose budget refuses every eviction: they are released with their instances.
    /// </summary>
    internal DrainForecast? Drain { get; private init; }

    /// <summary>The lowest scale at which not every pod finishes within the notice; <see langword="null"/> when there is none.</summary>
    public DrainAtScale? FirstMiss { get; private init; }

    /// <summary>The scale with the slowest drain; <see langword="null"/> when there is none (<see cref="DrainForecast.Slowest"/>).</summary>
    public DrainAtScale? Slowest { get; private init; }

    /// <summary>
    /// The lowest of the scales at which the smallest share of the pods stays Ready; <see langword="null"/> without a forecast. Without a highest scale and
    /// with a fixed number in the budget the share falls for ever; then it is the one at the highest number of pods there is.
    /// </summary>
    public DrainAtScale? FewestReady { get; private init; }

    /// <summary>The same without the scale of one pod, which no budget can keep Ready; <see langword="null"/>, too, when no more can be reached.</summary>
    public DrainAtScale? FewestReadyOfSeveral { get; private init; }

    /// <summary>The lowest of the scales at which nobody is Ready for longest; <see langword="null"/> without a forecast.</summary>
    public DrainAtScale? LongestGap { get; private init; }

    /// <summary>
    /// Whether all Ready pods of one revision can be away while others still have some: the budget counts the pods of all revisions, so what it lets go, and
    /// what is released at the end of the notice, can be all of one.
    /// </summary>
    public bool OneRevisionCanBeWithoutReady { get; private init; }

    /// <summary>The longest time for which the service, or one of its revisions, has no Ready pod; none without a forecast.</summary>
    public ReadinessGap Gap { get; private init; } = ReadinessGap.None;

    /// <summary>What happens to requests in that time.</summary>
    public WaitingRequests Requests => WaitingRequests.During(Gap, Service.Conditions.RequestTimeoutSeconds);

    /// <summary>Whether every pod finishes within the notice at every scale. True for what is never reclaimed.</summary>
    public bool LeavesInTime => Service.OnNotice is null || (Drain is not null && FirstMiss is null);

    /// <summary>Whether at least half of the pods stay Ready wherever there are two of them or more. True for what is never reclaimed.</summary>
    public bool KeepsHalf => FewestReadyOfSeveral is not { Ready: var ready } || ready.IsAtLeast(50);

    /// <summary>Seconds between the slowest end of a drain and the end of the notice; <see langword="null"/> when some scale does not leave in time.</summary>
    public long? SpareSeconds => FirstMiss is null && Slowest is { Outcome: DrainOutcome.Fits { Seconds: var last } } ? ReclaimNotice.Seconds - last : null;

    /// <summary>The forecast of a service.</summary>
    /// <param name="service">What decides it.</param>
    internal static ReclaimForecast Of(ServiceReclaim service)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (s_remembered.TryGetValue(service, out var known))
        {
            return known;
        }

        // Counted beside the dictionary, whose own count takes all its locks.
        if (Interlocked.Increment(ref s_count) > MostRemembered)
        {
            s_remembered.Clear();
            Volatile.Write(ref s_count, 0);
        }

        return s_remembered[service] = WorkOut(service);
    }

    private static ReclaimForecast WorkOut(ServiceReclaim service)
    {
        var budget = service.Budget;
        return service.OnNotice switch
        {
            Reclaim.Evict when budget is not null => Of(service, budget, new(budget, service.Pods, service.Conditions)),
            Reclaim.Leave => Of(service, budget, new(DisruptionBudget.LetsNothingGo, service.Pods, service.Conditions)),
            _ => new(service) { Budget = budget },
        };
    }

    /// <summary>Whether a promise holds at every scale; it does for what is never reclaimed, and does not where there is no forecast.</summary>
    /// <param name="promise">The promise.</param>
    internal bool Keeps(AvailabilityPromise promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return Service.OnNotice is null || (FewestReady is { Ready: var ready } && ready.IsAtLeast(promise.ReadyPercent));
    }

    private static ReclaimForecast Of(ServiceReclaim service, DisruptionBudget? budget, DrainForecast drain)
    {
        var telling = drain.AtTellingScales().ToArray();
        var longest = telling.MaxBy(each => each.Ready.Gap)!;
        var ofOne = service.Revisions > 1 && telling.Any(each => Math.Max(each.Allowed, each.Ready.Released) >= service.Bounds.Range.Lowest);
        var gapOfOne = ofOne ? new ReadinessGap(service.Conditions.StartupSeconds) : ReadinessGap.None;
        return new(service)
        {
            Budget = budget,
            Drain = drain,
            FirstMiss = drain.FirstMiss(),
            Slowest = drain.Slowest(),
            FewestReady = telling.MinBy(Share),
            FewestReadyOfSeveral = telling.Where(each => each.Pods > 1).MinBy(Share),
            LongestGap = longest,
            OneRevisionCanBeWithoutReady = ofOne,
            Gap = longest.Ready.Gap > gapOfOne ? longest.Ready.Gap : gapOfOne,
        };
    }

    private static double Share(DrainAtScale scale) => (double)scale.Ready.Fewest / scale.Pods;
}
