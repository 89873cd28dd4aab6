using AckKnativeSpot.Drain;
using FsCheck;
using FsCheck.Fluent;

namespace AckKnativeSpot.Tests.Drain;

internal static class DrainGenerators
{
    public static Config Config { get; } = Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(7, 13);

    /// <summary>Any budget, also those that block.</summary>
    public static Gen<DisruptionBudget> Budget =>
        from count in Gen.OneOf(
            Gen.Choose(0, 12).Select(pods => (PodCount)new PodCount.Absolute(pods)),
            Gen.Choose(0, 100).Select(percent => (PodCount)new PodCount.Percent(percent)))
        from max in Gen.Elements(true, false)
        select max ? (DisruptionBudget)new DisruptionBudget.MaxUnavailable(count) : new DisruptionBudget.MinAvailable(count);

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
}
