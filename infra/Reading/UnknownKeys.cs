using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Reading;

internal static class UnknownKeys
{
    /// <summary>What is said of a key that its section does not have.</summary>
    /// <param name="entry">The key and its value.</param>
    /// <param name="section">Property path of the section.</param>
    /// <param name="known">The keys that the section may have.</param>
    /// <param name="elsewhere">
    /// What to do, the property path that is meant, and whether nothing else can be, when another section has the key. Default: none has.
    /// </param>
    public static Finding Finding(
        ConfigEntry entry, string section, IEnumerable<string> known, (string Fix, string? Meant, bool IsSure)? elsewhere = null)
    {
        var (key, names) = (entry.Key, known.ToArray());
        var odd = LookAlike.In(key);
        var foreign = ForeignWords.Find(key, names);
        var meant = (odd is null ? null : NearestText.Of(LookAlike.Meant(key), names)) ?? foreign ?? NearestText.Of(key, names);
        var isElsewhere = elsewhere is { IsSure: var isSure } && odd is null && (isSure || foreign is null) && key != ConfigSecret.Key;
        var fix = key == ConfigSecret.Key ? $"An encrypted value has '{ConfigSecret.Key}' and no other key."
            : isElsewhere ? elsewhere!.Value.Fix
            : odd is not null && meant is not null ? $"Write '{meant}'; the key has {odd} in it."
            : foreign is not null ? $"Write '{foreign}'{ForeignWords.FormOf(key)} in its place."
            : meant is not null ? $"Did you mean '{meant}'?"
            : names.Length == 0 ? "No key is known here."
            : $"Known keys here: {string.Join(", ", names)}.";
        return ConfigurationRules.UnknownKey.At(
            ConfigPath.Key(section, key), $"The key '{SafeText.Quoted(key)}' is unknown.", fix, entry.Position) with
        {
            Meant = isElsewhere ? elsewhere!.Value.Meant
                : meant is null ? null
                : section.Length == 0 ? ConfigPath.Top(meant)
                : ConfigPath.Key(section, meant),
        };
    }
}
