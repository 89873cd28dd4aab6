using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What several outputs say together: known if all are, secret if one is, depending on whatever any depends on.</summary>
internal sealed class Marks
{
    private ImmutableHashSet<Resource> _resources = ImmutableHashSet<Resource>.Empty;
    private bool _isKnown = true;
    private bool _isSecret;

    public T Take<T>(OutputData<T> data)
    {
        _resources = data.Resources.IsEmpty ? _resources : _resources.Union(data.Resources);
        _isKnown &= data.IsKnown;
        _isSecret |= data.IsSecret;
        return data.Value;
    }

    public OutputData<T> Give<T>(T value) => new(_resources, value, _isKnown, _isSecret);
}
