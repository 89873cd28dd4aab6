using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Drain;

/// <summary>Finds what would bring a service to a goal. Each suggestion was tried on the service before it is made.</summary>
internal static class DrainSuggestions
{
    /// <summary>How far above the lowest scale a higher one is looked for: percentages repeat every hundred pods.</summary>
    private const int Reach = 100;

    /// <summary>
    /// So many of the nearest candidates are tried before it is asked whether the farthest suffices, since not every goal gets nearer with each step.
    /// </summary>
    private const int Nearest = 24;

    // Services of a stack are often alike and share a forecast: what brings one to a goal is found once.
    private static readonly ConditionalWeakTable<ReclaimForecast, ConcurrentDictionary<DrainGoal, ValueList<DrainSuggestion>>> s_remembered = [];

    /// <summary>
    /// Changes each of which reaches the goal alone, and makes nothing worse: what left in time, kept half of its pods Ready or lost no request still does.
    /// None when the goal is reached already, or when no single change reaches it.
    /// </summary>
    /// <param name="forecast">What a reclaim does to the service as it is.</param>
    /// <param name="goal">What is wanted of the service.</param>
    public static ValueList<DrainSuggestion> For(ReclaimForecast forecast, DrainGoal goal)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(goal);
        return goal.IsReachedBy(forecast) ? [] : s_remembered.GetOrCreateValue(forecast).GetOrAdd(goal, Find, forecast);
    }

    private static ValueList<DrainSuggestion> Find(DrainGoal goal, ReclaimForecast forecast)
    {
        var (service, before) = (forecast.Service, Merits.Of(forecast));
        bool Suffices(DrainSuggestion suggestion)
        {
            var after = ReclaimForecast.Of(suggestion.ApplyTo(service));
            return goal.IsReachedBy(after) && Merits.Of(after).AreAtLeast(before);
        }

        return Kinds(service)
            .Select(kind => kind.Take(Nearest).FirstOrDefault(Suffices)
                ?? (kind.Count > Nearest && Suffices(kind[^1]) ? kind.Skip(Nearest).First(Suffices) : null))
            .Append(LowerMaximum(service.Bounds, Suffices))
            .OfType<DrainSuggestion>().ToValueList();
    }

    /// <summary>Kinds of changes, each with its candidates from the nearest to the farthest.</summary>
    private static IEnumerable<IReadOnlyList<DrainSuggestion>> Kinds(ServiceReclaim service) =>
    [
        Budgets(service),
        ShorterStartups(service.Conditions),
        ShorterGraces(service.Conditions),
        LongerGraces(service),
        LongerTimeouts(service.Conditions, service.Conditions.ResponseStartSeconds, seconds => new DrainSuggestion.AwaitResponse(seconds)),
        LongerTimeouts(service.Conditions, service.Conditions.IdleSeconds, seconds => new DrainSuggestion.BearSilence(seconds)),
        Activations(service.Bounds),
        HigherMinimums(service),
        service.Conditions.ReplacementCertain ? [] : [new DrainSuggestion.FallBack()],
        service.OnNotice is Reclaim.Leave ? [new DrainSuggestion.Evict()] : [],
        service.CanReserve && !service.HasReserve ? [new DrainSuggestion.Reserve()] : [],
    ];

    private static DrainSuggestion[] Budgets(ServiceReclaim service) =>
        service.OwnBudget is not null && (service with { OwnBudget = null }).Budget is { } derived ? [new DrainSuggestion.UseBudget(derived)] : [];

    // With a start-up longer than notice and timeout together, a second less changes nothing.
    private static DrainSuggestion[] ShorterStartups(DrainConditions conditions) =>
        Down(Math.Min(conditions.StartupSeconds - 1, ReclaimNotice.Seconds + conditions.RequestTimeoutSeconds), 1)
            .Select(seconds => new DrainSuggestion.StartWithin(seconds)).ToArray();

    private static DrainSuggestion[] ShorterGraces(DrainConditions conditions) =>
        Down(Math.Min(conditions.Grace.Seconds - 1, ReclaimNotice.Seconds), GracePeriod.QueueProxyDrain.Seconds + 1)
            .Select(seconds => new DrainSuggestion.UseGrace(seconds)).ToArray();

    // Only a request that is given up gains by it.
    private static DrainSuggestion[] LongerGraces(ServiceReclaim service)
    {
        var (conditions, most) = (service.Conditions, service.MaxGraceSeconds);
        return conditions.StartupSeconds <= conditions.RequestTimeoutSeconds ? []
            : Up(conditions.Grace.Seconds + 1, service.OnNotice is Reclaim.Evict ? Math.Min(ReclaimNotice.Seconds, most) : most)
                .Select(seconds => new DrainSuggestion.UseGrace(seconds)).ToArray();
    }

    private static DrainSuggestion[] LongerTimeouts(DrainConditions conditions, int? limit, Func<int, DrainSuggestion> suggestion) =>
        limit is { } seconds ? Up(seconds + 1, conditions.Grace.Seconds).Select(suggestion).ToArray() : [];

    private static DrainSuggestion[] Activations(ScaleBounds bounds) => bounds is { Min: 0, CanActivate: true }
        ? Up(Math.Max(2L, bounds.Range.Lowest + 1L), Math.Min(bounds.Range.Highest ?? int.MaxValue, (long)bounds.Range.Lowest + Reach))
            .Select(pods => new DrainSuggestion.Activate(pods)).ToArray()
        : [];

    // An activation scale may lie far above the minimum. A reserve is for a service that stands at zero (rule RSV004).
    private static DrainSuggestion[] HigherMinimums(ServiceReclaim service)
    {
        var bounds = service.Bounds;
        if (service.HasReserve && bounds.Min == 0)
        {
            return [];
        }

        var (nearest, lowest) = (Math.Max(0, bounds.Min) + 1L, (long)bounds.Range.Lowest);
        return Up(nearest, nearest + Reach).Concat(Up(Math.Max(nearest + Reach, lowest) + 1, lowest + Reach))
            .Select(pods => new DrainSuggestion.RaiseMinimum(pods, bounds.Max != 0 && pods > bounds.Max ? pods : null)).ToArray();
    }

    /// <summary>
    /// What holds up to a maximum holds up to a lower one, so the distance between one that does and one that does not can be halved. Less than half of what a
    /// service may scale to is no answer.
    /// </summary>
    private static DrainSuggestion.LimitScale? LowerMaximum(ScaleBounds bounds, Func<DrainSuggestion, bool> suffices)
    {
        var (good, bad) = (bounds.Range.Lowest, bounds.Range.Highest ?? int.MaxValue);
        if (good >= bad || !suffices(new DrainSuggestion.LimitScale(good)))
        {
            return null;
        }

        while (bad - good > 1)
        {
            var middle = good + ((bad - good) / 2);
            (good, bad) = suffices(new DrainSuggestion.LimitScale(middle)) ? (middle, bad) : (good, middle);
        }

        return bounds.Range.Highest is { } highest && good < highest / 2 ? null : new(good);
    }

    private static IEnumerable<int> Down(int from, int to) => from < to ? [] : Enumerable.Range(to, from - to + 1).Reverse();

    private static IEnumerable<int> Up(long from, long to)
    {
        var last = Math.Min(to, int.MaxValue);
        return from > last ? [] : Enumerable.Range((int)from, (int)(last - from + 1));
    }

    /// <summary>What a change must not spoil.</summary>
    private readonly record struct Merits(bool LeavesInTime, bool LosesNoRequest, bool KeepsHalf, bool FirstRequestSucceeds)
    {
        public static Merits Of(ReclaimForecast forecast) =>
            new(forecast.LeavesInTime, !forecast.Requests.Fail, forecast.KeepsHalf, !forecast.Service.FirstRequestFails);

        public bool AreAtLeast(Merits before) =>
            (LeavesInTime || !before.LeavesInTime) && (LosesNoRequest || !before.LosesNoRequest)
            && (KeepsHalf || !before.KeepsHalf) && (FirstRequestSucceeds || !before.FirstRequestSucceeds);
    }
}
