namespace AckKnativeSpot.Infra.Configuration;

internal static class UnknownKeys
{
    public static void Report(ConfigEntry entry, ReadContext context, IEnumerable<string> known)
    {
        var names = known.ToArray();
        var fix = Nearest.To(entry.Key, names) is { } nearest
            ? $"Did you mean '{nearest}'?"
            : $"Known keys here: {string.Join(", ", names)}.";
        context.Findings.Add(ConfigurationRules.UnknownKey.At(context.Path, $"the key '{entry.Key}' is unknown", fix, entry.Position));
    }
}
