using System.Text.RegularExpressions;
using AckKnativeSpot.Containers;

namespace AckKnativeSpot.Rules;

internal static partial class PodChecks
{
    /// <summary>Security contexts that the API server refuses, or with which no container starts.</summary>
    public static IEnumerable<Violation> Security(IEnumerable<(string Path, PodContainer Value)> containers) =>
        from container in containers
        where container.Value.Security is not null
        from violation in BrokenSecurity(container.Path + ".security", container.Value.Security!)
        select violation;

    private static IEnumerable<Violation> BrokenSecurity(string path, SecurityOptions security) => AtLeast(path + ".runAsUser", security.RunAsUser, 0)
        .Concat(AtLeast(path + ".runAsGroup", security.RunAsGroup, 0))
        .Concat(Violation.If(
            security is { RunAsNonRoot: true, RunAsUser: 0 },
            path + ".runAsUser",
            $"User 0 is root, and the container must not run as root: it never starts.",
            "Write another user, or `runAsNonRoot: false`."))
        .Concat(Capabilities(path + ".dropCapabilities", security.DropCapabilities))
        .Concat(Capabilities(path + ".addCapabilities", security.AddCapabilities))
        .Concat(Violation.If(
            security.AllowPrivilegeEscalation == false && security.AddCapabilities.Contains("SYS_ADMIN"),
            path + ".addCapabilities",
            $"With SYS_ADMIN a process can gain privileges, which allowPrivilegeEscalation rules out.",
            "Leave one of the two out."));

    private static IEnumerable<Violation> Capabilities(string path, IEnumerable<string> capabilities) => capabilities.SelectMany((capability, i) =>
        Violation.If(
        !Capability().IsMatch(capability),
        FormattableString.Invariant($"{path}[{i}]"),
        $"'{capability}' is not a capability.",
        "Write it in capitals and without CAP_, such as NET_BIND_SERVICE, or ALL."));

    [GeneratedRegex(@"^(?!CAP_)[A-Z][A-Z0-9_]*\z")]
    private static partial Regex Capability();
}
