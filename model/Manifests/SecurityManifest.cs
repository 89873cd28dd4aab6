using AckKnativeSpot.Containers;

namespace AckKnativeSpot.Manifests;

/// <summary>Renders security contexts of containers.</summary>
internal static class SecurityManifest
{
    /// <summary>Renders what a container's processes may do; <see langword="null"/> when nothing is said.</summary>
    /// <param name="security">What they may do.</param>
    public static Dictionary<string, object>? Render(SecurityOptions? security) => security is null ? null : new Dictionary<string, object>()
        .With("runAsNonRoot", security.RunAsNonRoot)
        .With("runAsUser", security.RunAsUser)
        .With("runAsGroup", security.RunAsGroup)
        .With("allowPrivilegeEscalation", security.AllowPrivilegeEscalation)
        .With("readOnlyRootFilesystem", security.ReadOnlyRootFilesystem)
        .With("capabilities", new Dictionary<string, object>()
            .With("drop", security.DropCapabilities.ToTree())
            .With("add", security.AddCapabilities.ToTree()))
        .With("seccompProfile", security.Seccomp is { } profile ? new Dictionary<string, object> { ["type"] = profile.ToString() } : null);
}
