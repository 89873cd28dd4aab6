using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>A key of a section: its name, type, default and description, once for parser, JSON schema and documentation.</summary>
/// <param name="name">Name as written in the stack file.</param>
/// <param name="description">Purpose, in one sentence, with the unit.</param>
public abstract class Key(string name, string description)
{
    /// <summary>Name as written in the stack file.</summary>
    public string Name => name;

    /// <summary>Purpose, in one sentence.</summary>
    public string Description => description;

    /// <summary>Whether leaving it out is a mistake.</summary>
    public bool Required { get; init; }

    /// <summary>The default as one would write it; <see langword="null"/> when there is none or it needs a sentence (then the description has it).</summary>
    public string? DefaultText { get; init; }

    /// <summary>What is allowed, as it completes "write …".</summary>
    public abstract string Allowed { get; }

    /// <summary>Type, description and default as a JSON schema.</summary>
    public abstract JsonObject ToSchema();

    internal abstract void Read(ConfigNode? node, ConfigNode section, ReadContext context, SectionValues values);
}

/// <summary>A key whose value means a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">What the value means.</typeparam>
/// <param name="name">Name as written in the stack file.</param>
/// <param name="type">How it is read.</param>
/// <param name="description">Purpose, in one sentence, with the unit.</param>
public sealed class Key<T>(string name, SettingType<T> type, string description) : Key(name, description)
{
    /// <summary>How the value is read and described.</summary>
    public SettingType<T> Type => type;

    /// <summary>Value when the key is absent; not used when it is required.</summary>
    public T? Default { get; init; }

    /// <inheritdoc/>
    public override string Allowed => type.Allowed;

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = type.ToSchema();
        schema["description"] = DefaultText is null ? Description : $"{Description} Default: {DefaultText}.";
        return schema;
    }

    internal override void Read(ConfigNode? node, ConfigNode section, ReadContext context, SectionValues values)
    {
        if (node is null)
        {
            if (Required)
            {
                context.Report(ConfigurationRules.Missing, section, "is missing", $"Add '{Name}: …', {type.Allowed}.");
                values.Complete = false;
            }
        }
        else if (type.TryRead(node, context, out var value))
        {
            values.Set(this, value);
        }
        else
        {
            values.Complete &= !Required;
        }
    }
}

/// <summary>The values read for the keys of one section.</summary>
public sealed class SectionValues
{
    private readonly Dictionary<Key, object?> _values = [];

    internal SectionValues()
    {
    }

    /// <summary>Whether every required key has a value.</summary>
    internal bool Complete { get; set; } = true;

    /// <summary>The value of a required key.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="key">A required key of the section.</param>
    /// <exception cref="KeyNotFoundException">The key is not one of the section's.</exception>
    public T Require<T>(Key<T> key) => (T)_values[key]!;

    /// <summary>The value of a key, or its default when it is absent or was reported as wrong.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="key">A key of the section.</param>
    [return: MaybeNull]
    public T Get<T>(Key<T> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _values.TryGetValue(key, out var value) ? (T)value! : key.Default;
    }

    /// <summary>The value of a key, or <see langword="null"/> when it is absent or was reported as wrong.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="key">A key of the section, without a default.</param>
    public T? GetOrNull<T>(Key<T> key)
        where T : struct => Has(key) ? Require(key) : null;

    /// <summary>Whether the key was given a legal value.</summary>
    /// <param name="key">A key of the section.</param>
    public bool Has(Key key) => _values.ContainsKey(key);

    internal void Set<T>(Key<T> key, T value) => _values[key] = value;
}
