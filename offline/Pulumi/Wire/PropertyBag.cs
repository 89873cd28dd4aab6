using System.Collections.Immutable;

namespace Pulumi.Wire;

/// <summary>Named values, each serialized on its own, so that one that is unknown or secret says nothing about the others.</summary>
internal sealed class PropertyBag
{
    private readonly Dictionary<string, OutputData<object?>> _values = [];

    public IReadOnlyDictionary<string, OutputData<object?>> Values => _values;

    /// <summary>Whether any value, or part of one, isn't known yet.</summary>
    public bool HasUnknown => _values.Values.Any(value => !value.IsKnown);

    public IEnumerable<Resource> Dependencies => _values.Values.SelectMany(value => value.Resources);

    /// <summary>Arguments or outputs of a program; an error names the property it is about.</summary>
    public static async Task<PropertyBag> OfArgumentsAsync(string label, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        var bag = new PropertyBag();
        foreach (var (key, value) in properties)
        {
            try
            {
                await bag.AddAsync($"{label}.{key}", key, value).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"error serializing property \"{key}\": {e.Message}", e);
            }
        }

        return bag;
    }

    /// <summary>What a mock answered.</summary>
    public static async Task<PropertyBag> OfAnswerAsync(object answer)
    {
        var bag = new PropertyBag();
        var members = Serializer.Members("", answer)
            ?? throw new InvalidOperationException($"{answer.GetType().FullName} is not a supported argument type");
        foreach (var (key, value) in members)
        {
            await bag.AddAsync($".{key}", key, value).ConfigureAwait(false);
        }

        return bag;
    }

    /// <summary>What a mock is shown: values that are known and not null, secret or not.</summary>
    public ImmutableDictionary<string, object> ToKnown()
        => _values.Where(pair => pair.Value is { IsKnown: true, Value: not null })
            .ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Value!);

    private async ValueTask AddAsync(string path, string key, object? value)
    {
        var serializer = new Serializer();
        var serialized = await serializer.SerializeAsync(path, value).ConfigureAwait(false);
        var data = serializer.Marks.Give(serialized);
        if (data.IsKnown && serialized is null)
        {
            return;
        }

        _values[key] = data;
    }
}
