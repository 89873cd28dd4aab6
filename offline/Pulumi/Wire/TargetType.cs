using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Wire;

/// <summary>The types that outputs may have.</summary>
internal static class TargetType
{
    private static readonly ConcurrentDictionary<Type, bool> s_checked = new();

    /// <summary>Throws if an output can't have the type.</summary>
    public static void Check(string context, Type type)
    {
        if (!s_checked.ContainsKey(type))
        {
            Check(context, type, []);
            s_checked[type] = true;
        }
    }

    public static bool Is(this Type type, Type definition)
        => type.IsConstructedGenericType && type.GetGenericTypeDefinition() == definition;

    /// <summary>The constructor of a class marked with <see cref="OutputTypeAttribute"/>, or null.</summary>
    public static ConstructorInfo? OutputConstructor(Type type)
        => type.IsDefined(typeof(OutputTypeAttribute))
            ? type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance)
                .FirstOrDefault(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute)))
            : null;

    private static void Check(string context, Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || IsSimple(type))
        {
            return;
        }

        if (type.Is(typeof(Nullable<>)) || type.Is(typeof(Union<,>)) || type.Is(typeof(ImmutableArray<>)) || IsMap(type))
        {
            foreach (var argument in type.GenericTypeArguments)
            {
                Check(context, argument, seen);
            }

            return;
        }

        var constructor = OutputConstructor(type) ?? throw new InvalidOperationException(
            $"{context} contains invalid type {type.FullName}. Allowed are String, Boolean, Int32, Double, Nullable, Union, "
            + "ImmutableArray, ImmutableDictionary with String keys, resources, enums, and classes marked with [OutputType] "
            + "that have an [OutputConstructor].");
        foreach (var parameter in constructor.GetParameters())
        {
            Check($"{type.FullName}({parameter.Name})", parameter.ParameterType, seen);
        }
    }

    private static bool IsMap(Type type)
        => type.Is(typeof(ImmutableDictionary<,>)) && type.GenericTypeArguments[0] == typeof(string);

    private static bool IsSimple(Type type)
        => type == typeof(bool) || type == typeof(int) || type == typeof(double) || type == typeof(string) || type == typeof(object)
            || typeof(Resource).IsAssignableFrom(type)
            || (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int))
            || (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute)));
}
