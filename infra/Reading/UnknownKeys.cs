using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Reading;

internal static class UnknownKeys
{
    /// <summary>What is said of a key that its section does not have.</summary>
    /// <param name="entry">The key and its value.</param>
    /// <param name="section">Property path of the section.</param>
    /// <param name="known">The keys that the section may have.</param>
    /// <param name="elsewhere">Where it belongs when another section has it. Default: none has.</param>
    public static Finding Finding(ConfigEntry entry, string section, IEnumerable<string> known, KeyElsewhere? elsewhere = null)
    {
        var (key, names) = (entry.Key, known.ToArray());
        var odd = LookAlike.In(key);
        var foreign = ForeignWords.Find(key, names);
        var meant = (odd is null ? null : NearestText.Of(LookAlike.Meant(key), names)) ?? foreign ?? NearestText.Of(key, names);
        var place = odd is null && key != ConfigSecret.Key && (foreign is null || elsewhere is { IsOfEmptySection: true }) ? elsewhere : null;
        var fix = key == ConfigSecret.Key ? $"An encrypted value has '{ConfigSecret.Key}' and no other key."
            : place is not null ? place.Fix
            : odd is not null && meant is not null ? $"Write '{meant}'; the key has {odd} in it."
            : foreign is not null ? $"Write '{foreign}'{ForeignWords.FormOf(key)} in its place."
            : meant is not null ? $"Did you mean '{meant}'?"
            : names.Length == 0 ? "No key is known here."
            : $"Known keys here: {string.Join(", ", names)}.";
        return ConfigurationRules.UnknownKey.At(
            ConfigPath.Key(section, key), $"The key '{SafeText.Quoted(key)}' is unknown.", fix, entry.Position) with
        {
            Meant = place is not null ? place.Meant
                : meant is null ? null
                : section.Length == 0 ? ConfigPath.Top(meant)
                : ConfigPath.Key(section, meant),
        };
    }
}
