using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>What the processes of a container may do: one word, or that word with differences.</summary>
internal static class SecurityKeys
{
    private static readonly SettingReader<SecurityOptions> s_word = Scalars.Choice(("restricted", SecurityOptions.Restricted));

    private static readonly SettingKey<SecurityOptions> s_profile = new(
        "profile", s_word,
        "What the other keys differ from: restricted is not root, no further privileges, no capabilities and the runtime's seccomp profile. Default: nothing.");

    private static readonly SettingKey<bool> s_nonRoot = new("runAsNonRoot", Scalars.Boolean, "Whether it must not run as root. Default: the profile's.");

    private static readonly SettingKey<int> s_user = new("runAsUser", Scalars.AnyInteger, "User, by number, from 0. Default: the image's.")
    {
        Example = "10001",
    };

    private static readonly SettingKey<int> s_group = new("runAsGroup", Scalars.AnyInteger, "Group, by number, from 0. Default: the image's.")
    {
        Example = "10001",
    };

    private static readonly SettingKey<bool> s_escalation = new(
        "allowPrivilegeEscalation", Scalars.Boolean, "Whether a process may gain more privileges than its parent has. Default: the profile's.")
    {
        Example = "false",
    };

    private static readonly SettingKey<bool> s_readOnly = new(
        "readOnlyRootFilesystem", Scalars.Boolean, "Whether the image's own files cannot be changed. Default: they can.")
    {
        Example = "true",
    };

    private static readonly SettingKey<ValueList<Located<string>>> s_drop = new(
        "dropCapabilities", new ListType<string>(Scalars.Text) { Repeated = RepeatedItem.DoesNothing },
        "Capabilities that are taken away, such as ALL. Default: the profile's.")
    {
        Example = "[ALL]",
    };

    private static readonly SettingKey<ValueList<Located<string>>> s_add = new(
        "addCapabilities", new ListType<string>(Scalars.Text) { Repeated = RepeatedItem.DoesNothing },
        "Capabilities that are added, such as NET_BIND_SERVICE; in a service with a feature flag only. Default: none.")
    {
        Example = "[NET_BIND_SERVICE]",
    };

    private static readonly SettingKey<SeccompProfile> s_seccomp = new(
        "seccomp",
        Scalars.Choice(("runtimeDefault", SeccompProfile.RuntimeDefault), ("unconfined", SeccompProfile.Unconfined)),
        "Which system calls are filtered. Default: the profile's.");

    public static SettingKey<SecurityOptions> Key { get; } = new(
        "security",
        new ShortOrLongType<SecurityOptions>(
            s_word,
            new SectionType<SecurityOptions>(Build, s_profile, s_nonRoot, s_user, s_group, s_escalation, s_readOnly, s_drop, s_add, s_seccomp)),
        "What its processes may do. Default: the image's and the cluster's.");

    private static SecurityOptions Build(SectionValues values)
    {
        var profile = values.Get(s_profile) ?? new SecurityOptions();
        return new()
        {
            RunAsNonRoot = values.Given(s_nonRoot) ?? profile.RunAsNonRoot,
            RunAsUser = values.Given(s_user),
            RunAsGroup = values.Given(s_group),
            AllowPrivilegeEscalation = values.Given(s_escalation) ?? profile.AllowPrivilegeEscalation,
            ReadOnlyRootFilesystem = values.Given(s_readOnly),
            DropCapabilities = values.IsGiven(s_drop) ? values.Items(s_drop) : profile.DropCapabilities,
            AddCapabilities = values.Items(s_add),
            Seccomp = values.Given(s_seccomp) ?? profile.Seccomp,
        };
    }
}
