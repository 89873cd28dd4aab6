using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map argument, each value of which may be a value or an output.</summary>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<ImmutableDictionary<string, Input<TValue>>> _items;

    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> items)
        : base(items.Apply(Flatten))
    {
        _items = items;
    }

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    private protected override IOutput Shape => _items;

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => new(Output.Create(Wrap(values)));

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => new(Output.Create(Wrap(values)));

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => new(values.Apply(items => Wrap(items)));

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => new(values.Apply(Wrap));

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values)
        => new(values.Apply(items => items is null ? null! : Wrap(items)));

    /// <summary>Both maps in a new one; where both have a key, the second one's value stands.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
        => new(Output.Tuple(first._items, second._items).Apply(both => both.Item1.SetItems(both.Item2)));

    public void Add(string key, Input<TValue> value)
        => Become(_items.Apply(items => items.TryGetValue(key, out var present)
            ? items.SetItem(key, TheSame(key, present, value))
            : items.Add(key, value)));

    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values)
        => Become(Output.Tuple(_items, values._items).Apply(both => both.Item1.AddRange(both.Item2)));

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException("An InputMap may hold values that aren't there yet: enumerate it asynchronously.");

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var values = await Whole.GetValueAsync(whenUnknown: ImmutableDictionary<string, TValue>.Empty).ConfigureAwait(false);
        foreach (var pair in values)
        {
            yield return pair;
        }
    }

    private static ImmutableDictionary<string, Input<TValue>> Wrap(IDictionary<string, TValue> values)
        => values.ToImmutableDictionary(pair => pair.Key, pair => (Input<TValue>)pair.Value);

    private static Output<ImmutableDictionary<string, TValue>> Flatten(ImmutableDictionary<string, Input<TValue>>? items)
        => items is null
            ? Output.Create((ImmutableDictionary<string, TValue>)null!)
            : Output.All(items.Select(item => item.Value.Apply(value => KeyValuePair.Create(item.Key, value))))
                .Apply(pairs => ImmutableDictionary.CreateRange(pairs));

    private static Output<TValue> TheSame(string key, Input<TValue> present, Input<TValue> added)
        => Output.Tuple(present, added).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));

    private void Become(Output<ImmutableDictionary<string, Input<TValue>>> items)
    {
        _items = items;
        Whole = _items.Apply(Flatten);
    }
}
