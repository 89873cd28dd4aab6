using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>What every container of a pod can have, whether it serves, does a job's work or prepares either.</summary>
public abstract record PodContainer
{
    private protected PodContainer()
    {
    }

    /// <summary>Image reference without a region placeholder; see <see cref="ImageReference"/>.</summary>
    public required string Image { get; init; }

    /// <summary>
    /// When the image is pulled; <see langword="null"/> leaves it to Kubernetes: always for the tag <c>latest</c> and for none, else when it is not there.
    /// </summary>
    public ImagePullPolicy? PullPolicy { get; init; }

    /// <summary>Command in place of the image's entry point. Default: the image's.</summary>
    public ValueList<string> Command { get; init; } = [];

    /// <summary>Arguments in place of the image's. Default: the image's.</summary>
    public ValueList<string> Args { get; init; } = [];

    /// <summary>Working directory; <see langword="null"/> for the image's.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Environment by variable name; each wins over one of the same name in <see cref="EnvFrom"/>. Default: none.</summary>
    public ValueMap<EnvironmentValue> Env { get; init; } = new();

    /// <summary>Secrets and ConfigMaps whose keys all become variables; the last one that has a key wins. Default: none.</summary>
    public ValueList<EnvironmentSource> EnvFrom { get; init; } = [];

    /// <summary>What it asks for and may use. Without <c>eci-use-specs</c> the limits size the instance.</summary>
    public ContainerResources Resources { get; init; } = new();

    /// <summary>Volumes it sees. Default: none.</summary>
    public ValueList<VolumeMount> Mounts { get; init; } = [];

    /// <summary>What its processes may do; <see langword="null"/> leaves it to the image and the cluster.</summary>
    public SecurityOptions? Security { get; init; }

    /// <summary>Its name, as far as it is given one.</summary>
    internal abstract string? NameInPod { get; }
}
