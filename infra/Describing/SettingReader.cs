using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Reading;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>How a value of a stack configuration is described: for messages, for the JSON schema and for the documentation.</summary>
internal abstract class SettingReader
{
    /// <summary>What is allowed, as it completes "write …": <c>a duration from 1s to 10m, such as 90s</c>.</summary>
    public abstract string Allowed { get; }

    /// <summary>What it is in a table that has the keys within on lines of their own. Default: the same as <see cref="Allowed"/>.</summary>
    public virtual string TableText => Allowed;

    /// <summary>Unit of a number; <see langword="null"/> when it has none.</summary>
    public virtual string? Unit => null;

    /// <summary>Values that one would write, as YAML in one line, whatever key has them. Default: none, each key brings its own.</summary>
    public virtual IEnumerable<string> Examples => [];

    /// <summary>Whether the key may stand there without a value: then it says as much as an empty section.</summary>
    public virtual bool MayBeEmpty => false;

    /// <summary>The keys within.</summary>
    public virtual IEnumerable<NestedKey> NestedKeys => [];

    /// <summary>What is allowed, as a JSON schema for editors. It accepts every legal value; what a schema cannot say is left to the parser.</summary>
    public abstract JsonObject ToSchema();

    /// <summary>Whether a value is a section; reports it when it is not.</summary>
    /// <param name="node">The value.</param>
    /// <param name="context">Where it stands.</param>
    /// <param name="section">The section.</param>
    internal bool IsSection(ConfigNode node, ReadContext context, [NotNullWhen(true)] out ConfigMapping? section)
    {
        section = node as ConfigMapping ?? (node is ConfigNull && MayBeEmpty ? new ConfigMapping([], node.Position) : null);
        if (section is null)
        {
            context.ReportKind(node, Allowed);
        }

        return section is not null;
    }
}

/// <summary>A key somewhere within a value.</summary>
/// <param name="Path">Its path from the value: <c>.name</c>, <c>[].image</c>.</param>
/// <param name="Key">The key.</param>
/// <param name="OneOf">The keys of which exactly one is given, itself among them; empty when it stands for itself.</param>
internal sealed record NestedKey(string Path, SettingKey Key, IReadOnlyList<SettingKey> OneOf);

/// <summary>How a value of a stack configuration is read and described. The same object drives the parser, the JSON schema and the documentation.</summary>
/// <typeparam name="T">What the value means.</typeparam>
internal abstract class SettingReader<T> : SettingReader
{
    /// <summary>Reads a value and reports everything that is wrong with it.</summary>
    /// <param name="node">The value as written.</param>
    /// <param name="context">Where it stands, and where findings go.</param>
    /// <param name="value">What it means.</param>
    /// <returns>Whether it means anything.</returns>
    public abstract bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out T value);

    /// <summary>A value as one would write it. Default: <see langword="null"/>, it is not written as a single value.</summary>
    /// <param name="value">The value.</param>
    public virtual string? TextOf(T value) => null;
}
