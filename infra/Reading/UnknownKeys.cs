using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Reading;

internal static class UnknownKeys
{
    public static void Report(ConfigEntry entry, ReadContext context, IEnumerable<string> known) =>
        context.Findings.Add(Finding(entry.Key, context.Path, known, entry.Position));

    public static Finding Finding(string key, string path, IEnumerable<string> known, SourcePosition? position)
    {
        var names = known.ToArray();
        var fix = key == ConfigSecret.Key ? $"An encrypted value has '{ConfigSecret.Key}' and no other key."
            : LookAlike.In(key) is { } odd && NearestText.Of(LookAlike.Meant(key), names) is { } meant ? $"Write '{meant}'; the key has {odd} in it."
            : ForeignWords.Find(key, names) is { } ours ? $"Write {ours} in its place."
            : NearestText.Of(key, names) is { } nearest ? $"Did you mean '{nearest}'?"
            : names.Length == 0 ? "No key is known here."
            : $"Known keys here: {string.Join(", ", names)}.";
        return ConfigurationRules.UnknownKey.At(path, $"The key '{SafeText.Quoted(key)}' is unknown.", fix, position);
    }
}
