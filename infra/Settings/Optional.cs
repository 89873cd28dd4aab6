using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>What a section says about keys whose absence means something.</summary>
internal static class Optional
{
    /// <summary>The value of a key; <see langword="null"/> when it is not given.</summary>
    public static T? Given<T>(this SectionValues values, Key<T> key)
        where T : struct => values.Has(key) ? values.Get(key) : null;

    /// <summary>The items of a list, for those who do not need to know where each was read.</summary>
    public static ValueList<T> Items<T>(this SectionValues values, Key<ValueList<At<T>>> key) =>
        values.Get(key)?.Select(item => item.Value).ToValueList() ?? [];
}
