using AckKnativeSpot.Infra.Reading;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>Keys of which exactly one must be given.</summary>
internal static class ExactlyOne
{
    /// <summary>Reports a section that has none of the keys, or more than one.</summary>
    /// <param name="section">The section.</param>
    /// <param name="context">Where it stands.</param>
    /// <param name="keys">The keys.</param>
    public static void Check(ConfigMapping section, ReadContext context, params SettingKey[] keys)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(context);
        var names = keys.Select(k => k.Name).ToArray();
        var given = section.Entries.Select(e => e.Key).Where(names.Contains).ToArray();
        if (names.Length == 0 || given.Length == 1 || (given.Length == 0 && (section.HasUnreadableKeys || names.Any(name => context.Key(name).IsMisspelt()))))
        {
            return;
        }

        if (names.Length == 1)
        {
            context.Key(names[0]).Report(ConfigurationRules.Missing, section, "The key is missing.", $"Add '{names[0]}: …', {keys[0].Allowed}.");
            return;
        }

        context.Report(
            given.Length == 0 ? ConfigurationRules.Missing : ConfigurationRules.BadValue,
            section,
            given.Length == 0
                ? $"The section has none of the keys {string.Join(", ", names)}."
                : $"The section has the keys {string.Join(" and ", given)} together.",
            "Give exactly one of them.");
    }
}
