using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list argument, each element of which may be a value or an output.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<ImmutableArray<Input<T>>> _items;

    public InputList()
        : this(ImmutableArray<Input<T>>.Empty)
    {
    }

    private InputList(ImmutableArray<Input<T>> items)
        : this(Output.Create(items))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> items)
        : this(items, items.Apply(Flatten))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> items, Output<ImmutableArray<T>> whole)
        : base(whole)
    {
        _items = items;
    }

    private protected override IOutput Shape => _items;

    public static implicit operator InputList<T>(T value) => new([value]);

    public static implicit operator InputList<T>(Output<T> value) => new([value]);

    public static implicit operator InputList<T>(Input<T> value) => new([value]);

    public static implicit operator InputList<T>(T[] values) => new(Wrap(values));

    public static implicit operator InputList<T>(Output<T>[] values) => new(Wrap(values));

    public static implicit operator InputList<T>(Input<T>[] values) => new([.. values]);

    public static implicit operator InputList<T>(List<T> values) => new(Wrap(values));

    public static implicit operator InputList<T>(List<Output<T>> values) => new(Wrap(values));

    public static implicit operator InputList<T>(List<Input<T>> values) => new([.. values]);

    public static implicit operator InputList<T>(ImmutableArray<T> values) => new(values.IsDefault ? default : Wrap(values));

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => new(values.IsDefault ? default : Wrap(values));

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(values);

    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(items => Wrap(items)));

    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(items => Wrap(items)));

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new(values.Apply(Wrap));

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values)
        => new(values.Apply(items => items.IsDefault ? default : Wrap(items)));

    public void Add(params Input<T>[] inputs) => AddRange(inputs);

    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs)
    {
        _items = Concat(inputs)._items;
        Whole = _items.Apply(Flatten);
    }

    public InputList<T> Concat(InputList<T> other)
        => new(Output.Tuple(_items, other._items).Apply(both => both.Item1.AddRange(both.Item2)));

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException("An InputList may hold values that aren't there yet: enumerate it asynchronously.");

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await Whole.GetValueAsync(whenUnknown: []).ConfigureAwait(false))
        {
            yield return value;
        }
    }

    internal InputList<T> Clone() => new(_items, Whole);

    private static Output<ImmutableArray<T>> Flatten(ImmutableArray<Input<T>> items)
        => items.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All(items);

    private static ImmutableArray<Input<T>> Wrap(IEnumerable<T> values) => [.. values.Select(value => (Input<T>)value)];

    private static ImmutableArray<Input<T>> Wrap(IEnumerable<Output<T>> values) => [.. values.Select(value => (Input<T>)value)];
}
