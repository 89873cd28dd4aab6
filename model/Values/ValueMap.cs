using System.Collections;

namespace AckKnativeSpot.Values;

/// <summary>
/// A string-keyed map in ordinal key order that is equal to another when their entries are. An object initializer fills it
/// (<c>Labels = { ["team"] = "shop" }</c>); from the moment it is read it does not change any more.
/// </summary>
/// <typeparam name="T">Type of the values.</typeparam>
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    private readonly SortedList<string, T> _entries = new(StringComparer.Ordinal);
    private bool _isRead;

    /// <summary>A map without entries, to be filled.</summary>
    public ValueMap()
    {
    }

    /// <summary>Copies the entries.</summary>
    /// <param name="entries">Entries with distinct keys.</param>
    /// <exception cref="ArgumentException">A key occurs twice.</exception>
    public ValueMap(IEnumerable<KeyValuePair<string, T>> entries)
    {
        foreach (var (key, value) in entries)
        {
            _entries.Add(key, value);
        }

        _isRead = true;
    }

    /// <summary>The map without entries; it cannot be filled.</summary>
    public static ValueMap<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => Read.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => Read.Keys;

    /// <inheritdoc/>
    public IEnumerable<T> Values => Read.Values;

    private SortedList<string, T> Read
    {
        get
        {
            _isRead = true;
            return _entries;
        }
    }

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">The key is not there.</exception>
    /// <exception cref="InvalidOperationException">A value is set, but the map has been read already.</exception>
    public T this[string key]
    {
        get => Read[key];
        set => _entries[key] = !_isRead
            ? value
            : throw new InvalidOperationException($"'{key}' is set too late: the map has been read, and does not change any more.");
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Read.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value) =>
        Read.TryGetValue(key, out value);

    /// <inheritdoc/>
    public bool Equals(ValueMap<T>? other) => other is not null && Read.SequenceEqual(other.Read);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var entry in Read)
        {
            hash.Add(entry.Key);
            hash.Add(entry.Value);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => Read.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
