namespace AckKnativeSpot.Containers;

/// <summary>
/// Where the value of an environment variable comes from; a text is the value itself. Knative refuses other sources unless a feature flag is on
/// (knative/serving, field masks).
/// </summary>
public abstract record EnvironmentValue
{
    private EnvironmentValue()
    {
    }

    /// <summary>A value written out.</summary>
    public static implicit operator EnvironmentValue(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Literal(value);
    }

    /// <summary>A value written out.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Literal(string Value) : EnvironmentValue;

    /// <summary>One key of a Secret in the service's namespace.</summary>
    /// <param name="Name">Name of the Secret.</param>
    /// <param name="Key">Key in it.</param>
    public sealed record FromSecret(string Name, string Key) : EnvironmentValue
    {
        /// <summary>Whether the container also starts, without the variable, when there is no such Secret or key. Default: it waits for it.</summary>
        public bool Optional { get; init; }
    }

    /// <summary>One key of a ConfigMap in the service's namespace.</summary>
    /// <param name="Name">Name of the ConfigMap.</param>
    /// <param name="Key">Key in it.</param>
    public sealed record FromConfigMap(string Name, string Key) : EnvironmentValue
    {
        /// <summary>Whether the container also starts, without the variable, when there is no such ConfigMap or key. Default: it waits for it.</summary>
        public bool Optional { get; init; }
    }
}
