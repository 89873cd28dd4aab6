using AckKnativeSpot.Drain;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Drain;

public class DrainSuggestionsTests
{
    [Fact]
    public void For_OnePodAtATimeUpToTen_NamesBudgetAndScale() =>
        Assert.Equal(
            ["budget: { maxUnavailable: 25% }", "startup: 3s", "scale: { max: 4 }"],
            Texts(DrainForecastTests.Forecast(DrainForecastTests.Max(1), ScaleRange.Of(0, 10))));

    [Fact]
    public void For_OnePodAtATimeWithoutAHighestScale_NamesNoStartup() =>
        Assert.Equal(
            ["budget: { maxUnavailable: 25% }", "scale: { max: 4 }"],
            Texts(DrainForecastTests.Forecast(DrainForecastTests.Max(1), ScaleRange.Of(0, 0))));

    [Fact]
    public void For_UncertainReplacement_NamesFallback() =>
        Assert.Equal(
            ["budget: { maxUnavailable: 100% }", "spot: { fallback: true }", "scale: { max: 1 }"],
            Texts(new DrainForecast(
                DrainForecastTests.MaxPercent(50), ScaleRange.Of(0, 10), new DrainConditions(new GracePeriod(60), 30, 10, ReplacementCertain: false))));

    [Fact]
    public void For_AnyForecast_EachSuggestionAloneSufficesAndOneStepLessDoesNot() =>
        Check.One(DrainGenerators.Config, Prop.ForAll(DrainGenerators.Forecast.ToArbitrary(), forecast =>
        {
            var suggestions = DrainSuggestions.For(forecast);
            var silent = forecast.FitsAtEveryScale() || forecast.Conditions.Grace.Seconds > 180;
            return silent == (suggestions.Count == 0)
                && suggestions.All(each => Applied(forecast, each).FitsAtEveryScale() && !OneStepLess(forecast, each).FitsAtEveryScale());
        }));

    private static IEnumerable<string> Texts(DrainForecast forecast) => DrainSuggestions.For(forecast).Select(each => each.ToString());

    private static DrainForecast Applied(DrainForecast forecast, DrainSuggestion suggestion) => suggestion switch
    {
        DrainSuggestion.UseBudget use => forecast with { Budget = use.Budget, Scale = ScaleRange.Of(1, 0) },
        DrainSuggestion.StartWithin start => forecast with { Conditions = forecast.Conditions with { StartupSeconds = start.Seconds } },
        DrainSuggestion.LimitScale limit => forecast with { Scale = ScaleRange.Of(forecast.Scale.Lowest, limit.MaxScale) },
        DrainSuggestion.FallBack => forecast with { Conditions = forecast.Conditions with { ReplacementCertain = true } },
        _ => throw new ArgumentOutOfRangeException(nameof(suggestion)),
    };

    private static DrainForecast OneStepLess(DrainForecast forecast, DrainSuggestion suggestion) => suggestion switch
    {
        DrainSuggestion.UseBudget { Budget: DisruptionBudget.MaxUnavailable { Value: PodCount.Percent { Value: var percent } } } =>
            Applied(forecast, new DrainSuggestion.UseBudget(DrainForecastTests.MaxPercent(percent - 1))),
        DrainSuggestion.StartWithin start => Applied(forecast, new DrainSuggestion.StartWithin(start.Seconds + 1)),
        DrainSuggestion.LimitScale limit => Applied(forecast, new DrainSuggestion.LimitScale(limit.MaxScale + 1)),
        _ => forecast,
    };
}
