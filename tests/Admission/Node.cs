using System.Globalization;

namespace AckKnativeSpot.Tests.Admission;

/// <summary>A place in a manifest: reads what is there, and nothing where there is nothing.</summary>
internal sealed record Node(string Path, object? Value)
{
    public bool Exists => Value is not null;

    public string Text => Value as string ?? "";

    public long Number => Value is null ? 0 : Convert.ToInt64(Value, CultureInfo.InvariantCulture);

    public bool Flag => Value is true;

    public IReadOnlyList<Node> Items => Value is List<object> list
        ? [.. list.Select((item, i) => new Node(FormattableString.Invariant($"{Path}[{i}]"), item))]
        : [];

    public IReadOnlyList<Node> Fields => Value is Dictionary<string, object> map
        ? [.. map.Select(entry => new Node($"{Path}.{entry.Key}", entry.Value))]
        : [];

    public IReadOnlyList<string> Keys => Value is Dictionary<string, object> map ? [.. map.Keys] : [];

    public Node this[string key] => new($"{Path}.{key}", Value is Dictionary<string, object> map ? map.GetValueOrDefault(key) : null);
}
