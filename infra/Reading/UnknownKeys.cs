using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Reading;

internal static class UnknownKeys
{
    public static Finding Finding(ConfigEntry entry, string section, IEnumerable<string> known)
    {
        var (key, names) = (entry.Key, known.ToArray());
        var odd = LookAlike.In(key);
        var meant = (odd is null ? null : NearestText.Of(LookAlike.Meant(key), names)) ?? ForeignWords.Find(key, names) ?? NearestText.Of(key, names);
        var fix = key == ConfigSecret.Key ? $"An encrypted value has '{ConfigSecret.Key}' and no other key."
            : odd is not null && meant is not null ? $"Write '{meant}'; the key has {odd} in it."
            : ForeignWords.Find(key, names) is not null ? $"Write '{meant}'{ForeignWords.FormOf(key)} in its place."
            : meant is not null ? $"Did you mean '{meant}'?"
            : names.Length == 0 ? "No key is known here."
            : $"Known keys here: {string.Join(", ", names)}.";
        return ConfigurationRules.UnknownKey.At(
            ConfigPath.Key(section, key), $"The key '{SafeText.Quoted(key)}' is unknown.", fix, entry.Position) with
        {
            Meant = meant is null ? null : section.Length == 0 ? ConfigPath.Top(meant) : ConfigPath.Key(section, meant),
        };
    }
}
