using System.Text.RegularExpressions;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Infra.Describing;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys that say whose the namespaces of workloads are.</summary>
internal static partial class NamespaceKeys
{
    private static readonly SettingKey<bool> s_protect = new(
        "protect", Scalars.Boolean, "Whether Pulumi refuses to delete a namespace that the stack creates, with which everything in it would go.")
    {
        Default = true,
    };

    private static readonly SettingKey<bool> s_adopt = new(
        "adopt", Scalars.Boolean, "Whether it is there already and is taken over instead of being created; to be removed again after that.")
    {
        Default = false,
    };

    /// <summary>Namespaces by name.</summary>
    public static MapType<NamespaceOwnership> Section { get; } = new(
        new ShortOrLongType<NamespaceOwnership>(
            Scalars.Choice<NamespaceOwnership>(("created", new NamespaceOwnership.Created()), ("existing", new NamespaceOwnership.Existing())),
            new SectionType<NamespaceOwnership>(
                values => new NamespaceOwnership.Created { Protect = values.Get(s_protect), Adopt = values.Get(s_adopt) }, s_protect, s_adopt)),
        "namespaces",
        Scalars.Matching(NamePattern(), "the name of a namespace: a DNS label"));

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
