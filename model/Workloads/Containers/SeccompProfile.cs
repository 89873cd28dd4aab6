namespace AckKnativeSpot.Containers;

/// <summary>
/// Which system calls of a container are filtered. A profile of one's own lies on a node, and an Elastic Container Instance has none to put it on.
/// Source: Kubernetes, "Restrict a Container's Syscalls with seccomp".
/// </summary>
public enum SeccompProfile
{
    /// <summary>As the container runtime does by itself.</summary>
    RuntimeDefault,

    /// <summary>None.</summary>
    Unconfined,
}
