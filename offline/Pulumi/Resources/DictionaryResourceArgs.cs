using System.Collections.Immutable;
using Pulumi.Wire;

namespace Pulumi;

/// <summary>Arguments of a resource that has no args class.</summary>
public sealed class DictionaryResourceArgs : ResourceArgs
{
    private readonly ImmutableDictionary<string, object?> _arguments;

    public DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary)
    {
        foreach (var type in dictionary.Values.OfType<object>().Select(value => value.GetType()))
        {
            var isOutput = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Output<>);
            TargetType.Check(nameof(dictionary), isOutput ? type.GenericTypeArguments[0] : type);
        }

        _arguments = dictionary;
    }

    internal override IReadOnlyDictionary<string, object?> ToDictionary() => _arguments;
}
