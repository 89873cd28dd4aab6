using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output comes to: its value, and what is known about it.</summary>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    public static OutputData<T> Known(T value, bool isSecret = false)
        => new(ImmutableHashSet<Resource>.Empty, value, IsKnown: true, isSecret);

    public static OutputData<T> Unknown(T value) => new(ImmutableHashSet<Resource>.Empty, value, IsKnown: false, IsSecret: false);

    public OutputData<object?> Untyped() => new(Resources, Value, IsKnown, IsSecret);
}
