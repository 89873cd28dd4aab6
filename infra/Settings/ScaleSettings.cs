using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Services;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>The keys of a service's scale. Bounds are Knative's own and checked by its rules (KN), so that all of them speak at once.</summary>
internal static class ScaleSettings
{
    private static readonly Key<int> s_min = new("min", AnyInteger, "Fewest pods; 0 scales to zero.") { Default = 0, DefaultText = "0" };

    private static readonly Key<int> s_max = new("max", AnyInteger, "Most pods; 0 is unlimited.") { Default = 10, DefaultText = "10" };

    public static SectionType<Autoscaling> Section { get; } = new(
        values => new Autoscaling { MinScale = values.Get(s_min), MaxScale = values.Get(s_max) },
        s_min, s_max);

    private static SettingType<int> AnyInteger => Types.Integer(int.MinValue, int.MaxValue);
}
