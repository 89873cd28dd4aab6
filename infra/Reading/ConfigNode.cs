using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>A value of a stack configuration as it was written, before it means anything.</summary>
/// <param name="Position">Where it stands in the stack file; <see langword="null"/> when it did not come from one.</param>
internal abstract record ConfigNode(SourcePosition? Position)
{
    /// <summary>What kind of value it is, for messages: <c>a list</c>.</summary>
    public abstract string Kind { get; }
}

/// <summary>A text, number or truth value.</summary>
/// <param name="Text">The text as written.</param>
/// <param name="Position">Where it stands.</param>
internal sealed record ConfigScalar(string Text, SourcePosition? Position) : ConfigNode(Position)
{
    /// <inheritdoc/>
    public override string Kind => "a single value";

    /// <summary>Whether it stands in a file without quotes, so that YAML may take it for a number, date or truth value.</summary>
    public bool IsPlain { get; init; }
}

/// <summary>A key without a value: nothing after it, <c>~</c> or <c>null</c>.</summary>
/// <param name="Position">Where it stands.</param>
internal sealed record ConfigNull(SourcePosition? Position) : ConfigNode(Position)
{
    /// <inheritdoc/>
    public override string Kind => "no value";
}

/// <summary>Keys with values.</summary>
/// <param name="Entries">The entries in file order; a key occurs once.</param>
/// <param name="Position">Where it starts.</param>
internal sealed record ConfigMapping(IReadOnlyList<ConfigEntry> Entries, SourcePosition? Position) : ConfigNode(Position)
{
    /// <inheritdoc/>
    public override string Kind => "a section with keys";

    /// <summary>Whether it has keys that could not be read; their findings are reported already.</summary>
    public bool HasUnreadableKeys { get; init; }

    /// <summary>The value of a key; <see langword="null"/> when the section does not have it.</summary>
    /// <param name="key">The key.</param>
    public ConfigNode? this[string key] => Entries.FirstOrDefault(e => e.Key == key)?.Value;
}

/// <summary>One key of a <see cref="ConfigMapping"/>.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value.</param>
/// <param name="Position">Where the key stands.</param>
internal sealed record ConfigEntry(string Key, ConfigNode Value, SourcePosition? Position);

/// <summary>Values in order.</summary>
/// <param name="Items">The items.</param>
/// <param name="Position">Where it starts.</param>
internal sealed record ConfigSequence(IReadOnlyList<ConfigNode> Items, SourcePosition? Position) : ConfigNode(Position)
{
    /// <inheritdoc/>
    public override string Kind => "a list";
}

/// <summary>A value that <c>pulumi config set --secret</c> encrypted (<c>secure: …</c>), or that cannot be told from one.</summary>
/// <param name="Text">The decrypted text, or what stands in for it where nothing is decrypted.</param>
/// <param name="Position">Where it stands.</param>
internal sealed record ConfigSecret(SecretText Text, SourcePosition? Position) : ConfigNode(Position)
{
    /// <summary>The key under which Pulumi writes what it encrypted.</summary>
    public const string Key = "secure";

    /// <inheritdoc/>
    public override string Kind => "an encrypted value";

    /// <summary>Number of characters of the encrypted text; 0 where none is known.</summary>
    public int EncryptedLength { get; init; }
}

/// <summary>A value that could not be read; its finding is reported already.</summary>
/// <param name="Position">Where it stands.</param>
internal sealed record ConfigUnreadable(SourcePosition? Position) : ConfigNode(Position)
{
    /// <inheritdoc/>
    public override string Kind => "unreadable";
}
