using AckKnativeSpot.Containers;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Jobs;

/// <summary>One container of a job: as one of a service, without a port and without probes.</summary>
public sealed record JobContainer
{
    /// <summary>Name: a DNS label, unique in the pod.</summary>
    public required string Name { get; init; }

    /// <summary>Image reference without a region placeholder; see <see cref="ImageReference"/>.</summary>
    public required string Image { get; init; }

    /// <summary>Command in place of the image's entry point. Default: the image's.</summary>
    public ValueList<string> Command { get; init; } = [];

    /// <summary>Arguments in place of the image's. Default: the image's.</summary>
    public ValueList<string> Args { get; init; } = [];

    /// <summary>Working directory; <see langword="null"/> for the image's.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Environment by variable name. Default: none.</summary>
    public ValueMap<EnvironmentValue> Env { get; init; } = new();

    /// <summary>What it asks for and may use. Without <c>eci-use-specs</c> the limits size the instance.</summary>
    public ContainerResources Resources { get; init; } = new();

    /// <summary>Volumes it sees. Default: none.</summary>
    public ValueList<VolumeMount> Mounts { get; init; } = [];

    internal ContainerSpec ToContainer() => new()
    {
        Name = Name,
        Image = Image,
        Command = Command,
        Args = Args,
        WorkingDirectory = WorkingDirectory,
        Env = Env,
        Resources = Resources,
        Mounts = Mounts,
    };
}
