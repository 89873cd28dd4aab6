namespace AckKnativeSpot.Infra.Describing;

/// <summary>One of several keys of which exactly one is given, with the keys that belong to it.</summary>
/// <param name="Key">The key.</param>
internal sealed record Alternative(SettingKey Key)
{
    /// <summary>Keys that have to stand beside it. Default: none.</summary>
    public IReadOnlyList<SettingKey> Needs { get; init; } = [];

    /// <summary>Keys that may stand beside it. Default: none but those that belong to no alternative.</summary>
    public IReadOnlyList<SettingKey> Allows { get; init; } = [];

    /// <summary>The keys that belong to it.</summary>
    public IEnumerable<SettingKey> Beside => Needs.Concat(Allows);

    /// <summary>An alternative to which no other key belongs.</summary>
    /// <param name="key">The key.</param>
    public static implicit operator Alternative(SettingKey key) => new(key);
}
