using AckKnativeSpot.Drain;
using AckKnativeSpot.Infra.Describing;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a disruption budget: exactly one of the two.</summary>
internal static class BudgetKeys
{
    private static readonly ScalarType<PodCount> s_count = new(
        text => PodCount.TryParse(text, out var count) ? new(count) : null,
        PodCount.Allowed,
        schema: () => SchemaOf.Number(@"^(\d+|0*(100|\d{1,2})%)$", 0),
        unit: "pods, %");

    private static readonly SettingKey<PodCount> s_maxUnavailable = new("maxUnavailable", s_count, "Most pods that may be away at once; percentages round up.")
    {
        Example = "25%",
    };

    private static readonly SettingKey<PodCount> s_minAvailable = new("minAvailable", s_count, "Fewest pods that must stay; percentages round up.")
    {
        Example = "1",
    };

    public static SettingReader<DisruptionBudget> Section { get; } = new OneOfKeysType<DisruptionBudget>(
        new SectionType<DisruptionBudget>(
            values => values.Get(s_maxUnavailable) is { } max
                ? new DisruptionBudget.MaxUnavailable(max)
                : new DisruptionBudget.MinAvailable(values.Get(s_minAvailable) ?? new PodCount.Absolute(0)),
            s_maxUnavailable, s_minAvailable));
}
