using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Wire;

/// <summary>Turns what a provider answered into the types that outputs have. A value of another type is a warning, and null.</summary>
internal static class Converter
{
    private static readonly ConcurrentDictionary<Type, ICollector> s_collectors = new();
    private static readonly ConcurrentDictionary<Type, Maker?> s_makers = new();

    public static object? Convert(string context, object? value, Type type)
    {
        var (result, error) = TryConvert(context, value, type);
        if (error is not null)
        {
            Log.Warn(error);
        }

        return result;
    }

    private static (object? Result, string? Error) TryConvert(string context, object? value, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null)
        {
            return (type == plain && type.IsValueType ? Activator.CreateInstance(type) : null, null);
        }

        return plain switch
        {
            _ when plain == typeof(object) => (value, null),
            _ when plain == typeof(int) || plain.IsEnum => ToInteger(context, value, plain),
            _ when plain.IsInstanceOfType(value) => (value, null),
            _ when plain.Is(typeof(Union<,>)) => ToUnion(context, value, plain),
            _ when plain.Is(typeof(ImmutableArray<>)) => ToArray(context, value, plain),
            _ when plain.Is(typeof(ImmutableDictionary<,>)) => ToMap(context, value, plain),
            _ when plain.IsDefined(typeof(EnumTypeAttribute)) => ToEnumType(context, value, plain),
            _ when s_makers.GetOrAdd(plain, Maker.For) is { } maker => ToOutputType(context, value, maker),
            _ => Mismatch(context, value, plain),
        };
    }

    private static (object?, string?) Mismatch(string context, object value, Type expected)
        => (null, $"Expected {expected.FullName} but got {value.GetType().FullName} deserializing {context}");

    private static (object?, string?) ToInteger(string context, object value, Type type)
        => value is double number
            ? (type.IsEnum ? Enum.ToObject(type, (int)number) : (int)number, null)
            : Mismatch(context, value, type);

    private static (object?, string?) ToUnion(string context, object value, Type type)
    {
        for (var i = 0; i < type.GenericTypeArguments.Length; i++)
        {
            var (content, error) = TryConvert(context, value, type.GenericTypeArguments[i]);
            if (error is null)
            {
                return (type.GetMethod($"FromT{i}", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [content]), null);
            }
        }

        return Mismatch(context, value, type);
    }

    private static (object?, string?) ToArray(string context, object value, Type type)
    {
        if (value is not ImmutableArray<object?> array)
        {
            return Mismatch(context, value, type);
        }

        var element = type.GenericTypeArguments[0];
        return (CollectorOf(element).ToArray(array.Select(item => Convert(context, item, element))), null);
    }

    private static (object?, string?) ToMap(string context, object value, Type type)
    {
        if (value is not ImmutableDictionary<string, object?> map)
        {
            return Mismatch(context, value, type);
        }

        var element = type.GenericTypeArguments[1];
        var pairs = map.Select(pair => KeyValuePair.Create(pair.Key, Convert(context, pair.Value, element)));
        return (CollectorOf(element).ToMap(pairs), null);
    }

    private static ICollector CollectorOf(Type element)
        => s_collectors.GetOrAdd(
            element, static element => (ICollector)Activator.CreateInstance(typeof(Collector<>).MakeGenericType(element))!);

    private static (object?, string?) ToEnumType(string context, object value, Type type)
    {
        var constructor = type.GetConstructor(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, [value.GetType()]);
        return constructor is null ? Mismatch(context, value, type) : (constructor.Invoke([value]), null);
    }

    private static (object?, string?) ToOutputType(string context, object value, Maker maker)
    {
        if (value is not ImmutableDictionary<string, object?> map)
        {
            return Mismatch(context, value, maker.Constructor.DeclaringType!);
        }

        var arguments = maker.Parameters
            .Select(parameter => Convert($"{context}.{parameter.Name}", map.GetValueOrDefault(parameter.Name), parameter.Type));
        return (maker.Constructor.Invoke([.. arguments]), null);
    }

    /// <summary>Makes collections of one element type.</summary>
    private interface ICollector
    {
        object ToArray(IEnumerable<object?> items);

        object ToMap(IEnumerable<KeyValuePair<string, object?>> pairs);
    }

    private sealed class Collector<T> : ICollector
    {
        public object ToArray(IEnumerable<object?> items) => items.Select(Typed).ToImmutableArray();

        public object ToMap(IEnumerable<KeyValuePair<string, object?>> pairs)
            => pairs.ToImmutableDictionary(pair => pair.Key, pair => Typed(pair.Value));

        private static T Typed(object? item) => item is T typed ? typed : default!;
    }

    /// <summary>How to make an object of a class marked with <see cref="OutputTypeAttribute"/>.</summary>
    private sealed record Maker(ConstructorInfo Constructor, ImmutableArray<(string Name, Type Type)> Parameters)
    {
        public static Maker? For(Type type)
        {
            if (TargetType.OutputConstructor(type) is not { } constructor)
            {
                return null;
            }

            var parameters = constructor.GetParameters().Select(parameter => (
                parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!,
                parameter.ParameterType));
            return new(constructor, [.. parameters]);
        }
    }
}
