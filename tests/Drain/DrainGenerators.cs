using AckKnativeSpot.Drain;
using AckKnativeSpot.Spot;
using FsCheck;
using FsCheck.Fluent;

namespace AckKnativeSpot.Tests.Drain;

internal static class DrainGenerators
{
    public static Config Config { get; } = Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(7, 13);

    /// <summary>Any budget, also those that block.</summary>
    public static Gen<DisruptionBudget> Budget => BudgetUpTo(12);

    /// <summary>Any range of scales, a third of them without a highest.</summary>
    public static Gen<ScaleRange> Scale =>
        from min in Gen.Choose(0, 30)
        from max in Gen.Choose(1, 150)
        from unlimited in Gen.Choose(0, 2)
        select ScaleRange.Of(min, unlimited == 0 ? 0 : max);

    public static Gen<DrainConditions> Conditions =>
        from grace in Gen.Choose(1, 200)
        from startup in Gen.Choose(0, 90)
        from retry in Gen.Choose(0, 30)
        from uncertain in Gen.Choose(0, 4)
        select new DrainConditions(new GracePeriod(grace), startup, retry, ReplacementCertain: uncertain > 0);

    public static Gen<DrainForecast> Forecast =>
        from budget in Budget
        from scale in Scale
        from conditions in Conditions
        select new DrainForecast(budget, scale, conditions);

    /// <summary>
    /// Any service as its configuration can state it: own and derived budgets, one revision and several, evicted and not, with and without fallback.
    /// </summary>
    public static Gen<ServiceReclaim> Service =>
        from conditions in Whole
        from own in Gen.Choose(0, 2)
        from budget in BudgetUpTo(60)
        from bounds in Bounds
        from revisions in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(2, 3)))
        from notice in Gen.Frequency((8, Gen.Constant<Reclaim?>(Reclaim.Evict)), (1, Gen.Constant<Reclaim?>(Reclaim.Leave)), (1, Gen.Constant<Reclaim?>(null)))
        from reserve in Gen.Choose(0, 3)
        select new ServiceReclaim
        {
            Conditions = conditions,
            OwnBudget = own == 0 ? budget : null,
            Bounds = bounds,
            Revisions = revisions,
            OnNotice = notice,
            HasReserve = reserve == 0,
            CanReserve = true,
        };

    private static Gen<ScaleBounds> Bounds =>
        from min in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(0, 60)))
        from more in Gen.Choose(0, 140)
        from unlimited in Gen.Choose(0, 5)
        from activation in Gen.Choose(0, 9)
        select new ScaleBounds(min, unlimited == 0 ? 0 : Math.Max(1, min + more))
        {
            Activation = activation == 0 && min + more >= 2 ? Math.Max(2, min) : null,
        };

    private static Gen<DrainConditions> Whole =>
        from grace in Gen.Choose(1, 200)
        from startup in Gen.Frequency((4, Gen.Choose(1, 90)), (1, Gen.Choose(91, 400)))
        from retry in Gen.Choose(1, 30)
        from uncertain in Gen.Choose(0, 9)
        from first in Gen.Choose(1, 300)
        from silence in Gen.Choose(1, 300)
        select new DrainConditions(new GracePeriod(grace), startup, retry, ReplacementCertain: uncertain > 0)
        {
            ResponseStartSeconds = first > 150 ? null : first,
            IdleSeconds = silence > 60 ? null : silence,
        };

    private static Gen<DisruptionBudget> BudgetUpTo(int most) =>
        from count in Gen.OneOf(
            Gen.Choose(0, most).Select(pods => (PodCount)new PodCount.Absolute(pods)),
            Gen.Choose(0, 100).Select(percent => (PodCount)new PodCount.Percent(percent)))
        from max in Gen.Elements(true, false)
        select max ? (DisruptionBudget)new DisruptionBudget.MaxUnavailable(count) : new DisruptionBudget.MinAvailable(count);
}
