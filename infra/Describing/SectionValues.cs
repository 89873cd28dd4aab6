using System.Diagnostics.CodeAnalysis;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>The values read for the keys of one section.</summary>
internal sealed class SectionValues
{
    private readonly Dictionary<SettingKey, object?> _values = [];

    internal SectionValues()
    {
    }

    /// <summary>Whether every required key has a value.</summary>
    internal bool Complete { get; set; } = true;

    /// <summary>How many keys have a value.</summary>
    internal int Count => _values.Count;

    /// <summary>The value of a key that has one, as every required key has when a section is built.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="key">A key of the section.</param>
    /// <exception cref="KeyNotFoundException">The key has no value.</exception>
    public T Require<T>(SettingKey<T> key) => (T)_values[key]!;

    /// <summary>The value of a key, or its default when it is absent or was reported as wrong.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="key">A key of the section.</param>
    [return: MaybeNull]
    public T Get<T>(SettingKey<T> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _values.TryGetValue(key, out var value) ? (T)value! : key.Default;
    }

    /// <summary>The value of a key whose absence means something: <see langword="null"/> when it is absent or was reported as wrong.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="key">A key of the section.</param>
    public T? Given<T>(SettingKey<T> key)
        where T : struct => _values.ContainsKey(key) ? Require(key) : null;

    /// <summary>Whether a key has a value that could be read.</summary>
    /// <param name="key">A key of the section.</param>
    public bool IsGiven(SettingKey key) => _values.ContainsKey(key);

    /// <summary>The items of a list, for those who do not need to know where each was read; none when it is absent.</summary>
    /// <typeparam name="T">Type of an item.</typeparam>
    /// <param name="key">A key of the section.</param>
    public ValueList<T> Items<T>(SettingKey<ValueList<Located<T>>> key) => Get(key)?.Select(item => item.Value).ToValueList() ?? [];

    internal void Set<T>(SettingKey<T> key, T value) => _values[key] = value;
}
