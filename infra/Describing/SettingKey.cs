using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Reading;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>A key of a section: its name, type, default and description, once for parser, JSON schema and documentation.</summary>
/// <param name="name">Name as written in the stack file.</param>
/// <param name="description">Purpose, in one sentence, with the unit.</param>
internal abstract class SettingKey(string name, string description)
{
    /// <summary>Name as written in the stack file.</summary>
    public string Name => name;

    /// <summary>Purpose, in one sentence.</summary>
    public string Description => description;

    /// <summary>Whether leaving it out is a mistake.</summary>
    public bool Required { get; init; }

    /// <summary>
    /// The default as one would write it, made by the type of the value; <see langword="null"/> when there is none or it needs a sentence, which the
    /// description then has.
    /// </summary>
    public abstract string? DefaultText { get; }

    /// <summary>A value that one would write for this key, as YAML in one line. Default: the first of its type's that is not the key's default.</summary>
    [AllowNull]
    public string Example
    {
        get => field ?? ValueType.Examples.FirstOrDefault(each => each != DefaultText)
            ?? throw new InvalidOperationException($"The key '{Name}' has no example, and its type has none for it.");
        init;
    }

    /// <summary>The example as it stands between braces, where these need quotes of its own.</summary>
    public string ExampleWithin => Example[0] is not ('"' or '\'' or '[' or '{') && Example.AsSpan().ContainsAny("{}[],") ? $"\"{Example}\"" : Example;

    /// <summary>How the value is read and described.</summary>
    public abstract SettingReader ValueType { get; }

    /// <summary>What is allowed, as it completes "write …".</summary>
    public string Allowed => ValueType.Allowed;

    /// <summary>Type, description and default as a JSON schema.</summary>
    public JsonObject ToSchema()
    {
        var schema = ValueType.ToSchema();
        schema["description"] = DefaultText is null ? Description : $"{Description} Default: {DefaultText}.";
        if (DefaultText is not null)
        {
            schema["default"] = SchemaOf.Plain(DefaultText);
        }

        // An editor completes the keys within itself.
        if (!ValueType.NestedKeys.Any())
        {
            schema["examples"] = new JsonArray(SchemaOf.Written(Example));
        }

        return schema;
    }

    internal abstract void Read(ConfigNode? node, ConfigNode section, ReadContext context, SectionValues values);
}

/// <summary>A key whose value means a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">What the value means.</typeparam>
/// <param name="name">Name as written in the stack file.</param>
/// <param name="type">How it is read.</param>
/// <param name="description">Purpose, in one sentence, with the unit.</param>
internal sealed class SettingKey<T>(string name, SettingReader<T> type, string description) : SettingKey(name, description)
{
    private readonly string? _defaultText;

    /// <summary>How the value is read and described.</summary>
    public SettingReader<T> Type => type;

    /// <summary>Value when the key is absent; not used when it is required.</summary>
    public T? Default
    {
        get;
        init
        {
            field = value;
            _defaultText = value is null ? null : type.TextOf(value);
        }
    }

    /// <inheritdoc/>
    public override string? DefaultText => _defaultText;

    /// <inheritdoc/>
    public override SettingReader ValueType => type;

    internal override void Read(ConfigNode? node, ConfigNode section, ReadContext context, SectionValues values)
    {
        if (node is null)
        {
            values.Complete &= !Required;
            if (Required && !context.IsMisspelt() && section is not ConfigMapping { HasUnreadableKeys: true })
            {
                context.Report(ConfigurationRules.Missing, section, "The key is missing.", $"Add '{Name}: …', {type.Allowed}.");
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
