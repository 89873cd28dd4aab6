using System.Diagnostics.CodeAnalysis;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>Reads a section in which exactly one of its keys is given.</summary>
/// <typeparam name="T">What the section means.</typeparam>
/// <param name="section">The section.</param>
public sealed class OneOfKeysType<T>(SectionType<T> section) : SettingType<T>
{
    /// <inheritdoc/>
    public override string Allowed => "a section with exactly one of the keys " + string.Join(", ", section.Keys.Select(k => k.Name));

    /// <summary>The section.</summary>
    public SectionType<T> Section => section;

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(context);
        value = default;
        if (node is not ConfigMapping mapping)
        {
            context.ReportKind(node, Allowed);
            return false;
        }

        var given = section.Keys.Count(k => mapping.Entries.Any(e => e.Key == k.Name));
        if (given != 1)
        {
            context.Report(ConfigurationRules.BadValue, node, $"has {given} of the keys {string.Join(", ", section.Keys.Select(k => k.Name))}", "Give exactly one of them.");
        }

        var before = context.Findings.Count;
        return section.TryRead(node, context, out value) && given == 1 && context.Findings.Count == before;
    }
}
