using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>
/// What the processes of a container may do: the fields of a security context that Knative lets a service have (knative/serving, field masks). A program
/// writes <c>SecurityOptions.Restricted with { RunAsUser = 1000 }</c>. Default of every property: not written.
/// </summary>
public sealed record SecurityOptions
{
    /// <summary>All that is to be dropped.</summary>
    internal const string AllCapabilities = "ALL";

    /// <summary>What a container needs to be admitted by the restricted profile. Source: Kubernetes, "Pod Security Standards".</summary>
    public static SecurityOptions Restricted { get; } = new()
    {
        RunAsNonRoot = true,
        AllowPrivilegeEscalation = false,
        DropCapabilities = [AllCapabilities],
        Seccomp = SeccompProfile.RuntimeDefault,
    };

    /// <summary>Whether it must not run as root; it then only starts when its user is known by number.</summary>
    public bool? RunAsNonRoot { get; init; }

    /// <summary>User, 0 to 2147483647; <see langword="null"/> for the image's.</summary>
    public int? RunAsUser { get; init; }

    /// <summary>Group, 0 to 2147483647; <see langword="null"/> for the image's.</summary>
    public int? RunAsGroup { get; init; }

    /// <summary>Whether a process may gain more privileges than its parent has.</summary>
    public bool? AllowPrivilegeEscalation { get; init; }

    /// <summary>Whether the image's own files cannot be changed.</summary>
    public bool? ReadOnlyRootFilesystem { get; init; }

    /// <summary>Capabilities that are taken away, such as <c>ALL</c>. Default: none.</summary>
    public ValueList<string> DropCapabilities { get; init; } = [];

    /// <summary>Capabilities beyond the container runtime's, such as <c>NET_BIND_SERVICE</c>. Default: none.</summary>
    public ValueList<string> AddCapabilities { get; init; } = [];

    /// <summary>Which system calls are filtered.</summary>
    public SeccompProfile? Seccomp { get; init; }
}
