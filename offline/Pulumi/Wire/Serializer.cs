using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Wire;

/// <summary>
/// Turns arguments into what providers see: null, bool, double, string, <see cref="ImmutableArray{T}"/> and
/// <see cref="ImmutableDictionary{TKey, TValue}"/> of these, and references to resources.
/// </summary>
/// <param name="verbatim">
/// Whether unknown and secret values are to be written as the engine's protocol writes them. If not, they are marked in
/// <see cref="Marks"/>, an unknown value is null and a secret one itself.
/// </param>
internal sealed class Serializer(bool verbatim = false)
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";

    private static readonly ConcurrentDictionary<Type, Kind> s_kinds = new();

    private enum Kind
    {
        Other,
        EnumType,
        OutputType,
        ImmutableArray,
    }

    /// <summary>What the outputs met on the way say together.</summary>
    public Marks Marks { get; } = new();

    /// <summary>The named values that an object consists of, or null if it isn't such an object.</summary>
    public static IEnumerable<KeyValuePair<string, object?>>? Members(string path, object value)
        => value switch
        {
            InputArgs args => args.ToDictionary(),
            IDictionary and IEnumerable<KeyValuePair<string, object?>> map => map,
            IDictionary map => Entries(path, map),
            _ when KindOf(value.GetType()) == Kind.OutputType => Fields(value),
            _ => null,
        };

    public ValueTask<object?> SerializeAsync(string path, object? value)
        => value switch
        {
            null or bool or double or string => new(value),
            int number => new((double)number),
            ImmutableDictionary<string, object?> map when !verbatim && IsSerialized(map) => new(map),
            Task => throw new InvalidOperationException(
                $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{path}"),
            IInput input => SerializeOutputAsync(path, input.ToShape()),
            IOutput output => SerializeOutputAsync(path, output),
            IUnion union => SerializeAsync(path, union.Value),
            JsonElement json => new(SerializeJson(json)),
            Resource resource => SerializeResourceAsync(path, resource),
            IList list when value is not IDictionary => SerializeListAsync(path, list),
            Enum constant when constant.GetTypeCode() == TypeCode.Int32 => new((double)(int)value),
            ValueTuple => new((object?)null),
            _ when KindOf(value.GetType()) == Kind.EnumType => new(EnumText(path, value)),
            _ when Members(path, value) is { } members => SerializeMembersAsync(path, members),
            _ => throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.\n\t{path}"),
        };

    private static bool IsPlain(object? value) => value is null or bool or double or string;

    /// <summary>Whether a value is what serializing it would give: answers of mocks mostly are what the mocks were shown.</summary>
    private static bool IsSerialized(object? value)
        => value switch
        {
            bool or double or string => true,
            ImmutableArray<object?> { IsDefault: false } list => list.All(item => item is null || IsSerialized(item)),
            ImmutableDictionary<string, object?> map => map.All(member => IsSerialized(member.Value) && !IsInternal(member.Key)),
            _ => false,
        };

    private static bool IsInternal(string key) => key.StartsWith("__", StringComparison.Ordinal);

    private static Kind KindOf(Type type)
        => s_kinds.GetOrAdd(type, static type => type switch
        {
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => Kind.ImmutableArray,
            _ when type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute)) => Kind.EnumType,
            _ when type.IsDefined(typeof(OutputTypeAttribute)) => Kind.OutputType,
            _ => Kind.Other,
        });

    private static IEnumerable<KeyValuePair<string, object?>> Entries(string path, IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return entry.Key is string name
                ? KeyValuePair.Create(name, entry.Value)
                : throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{path}");
        }
    }

    private static IEnumerable<KeyValuePair<string, object?>> Fields(object value)
        => from field in value.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.NonPublic)
           where field.IsInitOnly
           select KeyValuePair.Create(char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field.GetValue(value));

    private static object? EnumText(string path, object value)
    {
        var type = value.GetType();
        var conversion = type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]);
        return conversion is not null && (conversion.ReturnType == typeof(string) || conversion.ReturnType == typeof(double))
            ? conversion.Invoke(null, [value])
            : throw new InvalidOperationException(
                $"Expected {type.FullName} to have an explicit conversion operator to String or Double.\n\t{path}");
    }

    private static object? SerializeJson(JsonElement json)
        => json.ValueKind switch
        {
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number => json.GetDouble(),
            JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
            JsonValueKind.Array => json.EnumerateArray().Select(SerializeJson).ToImmutableArray(),
            JsonValueKind.Object => json.EnumerateObject()
                .ToImmutableDictionary(property => property.Name, property => SerializeJson(property.Value)),
            _ => null,
        };

    private async ValueTask<object?> SerializeOutputAsync(string path, IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        if (!verbatim)
        {
            Marks.Take(data);
            return data.IsKnown ? await SerializeAsync(path, data.Value).ConfigureAwait(false) : null;
        }

        var value = data.IsKnown ? await SerializeAsync(path, data.Value).ConfigureAwait(false) : Unknown.Text;
        return data is { IsKnown: true, IsSecret: true }
            ? ImmutableDictionary.CreateRange([new(Signature, SecretSignature), KeyValuePair.Create("value", value)])
            : value;
    }

    private async ValueTask<object?> SerializeResourceAsync(string path, Resource resource)
    {
        if (verbatim)
        {
            return await SerializeAsync(path, resource is CustomResource custom ? custom.Id : resource.Urn).ConfigureAwait(false);
        }

        return new ResourceReference(Marks.Take(await resource.Urn.Data.ConfigureAwait(false)));
    }

    private async ValueTask<object?> SerializeListAsync(string path, IList list)
    {
        var type = list.GetType();
        if (KindOf(type) == Kind.ImmutableArray && (bool)type.GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(list)!)
        {
            return ImmutableArray<object?>.Empty;
        }

        var values = ImmutableArray.CreateBuilder<object?>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            var item = list[i];
            values.Add(IsPlain(item) ? item : await SerializeAsync($"{path}[{i}]", item).ConfigureAwait(false));
        }

        return values.MoveToImmutable();
    }

    private async ValueTask<object?> SerializeMembersAsync(string path, IEnumerable<KeyValuePair<string, object?>> members)
    {
        var values = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (key, member) in members)
        {
            var value = IsPlain(member) ? member : await SerializeAsync($"{path}.{key}", member).ConfigureAwait(false);
            if (value is not null && (verbatim || !IsInternal(key)))
            {
                values[key] = value;
            }
        }

        return values.ToImmutable();
    }
}
