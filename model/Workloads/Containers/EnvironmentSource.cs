namespace AckKnativeSpot.Containers;

/// <summary>An object of the service's namespace whose keys all become environment variables (<c>envFrom</c>).</summary>
public abstract record EnvironmentSource
{
    private EnvironmentSource()
    {
    }

    /// <summary>Name of the object.</summary>
    public abstract string ObjectName { get; }

    /// <summary>What stands before each name of a variable. Default: nothing.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Whether the container also starts without the object. Default: it waits for it.</summary>
    public bool Optional { get; init; }

    /// <summary>A Secret.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record Secret(string Name) : EnvironmentSource
    {
        /// <inheritdoc/>
        public override string ObjectName => Name;
    }

    /// <summary>A ConfigMap.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record ConfigMap(string Name) : EnvironmentSource
    {
        /// <inheritdoc/>
        public override string ObjectName => Name;
    }
}
