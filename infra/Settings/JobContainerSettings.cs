using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Jobs;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>The keys of a job's container: those of a service's that need neither a port nor probes.</summary>
internal static class JobContainerSettings
{
    private static readonly Key<string> s_name = new("name", Types.Text, "Name of the container.") { Required = true };

    /// <summary>The keys without the name, in the order in which they are documented.</summary>
    public static IReadOnlyList<Key> Keys => ContainerSettings.KeysOfJob;

    /// <summary>One item of <c>containers</c>.</summary>
    public static SettingType<ContainerSetting<JobContainer>> Section { get; } = new CheckedType<ContainerSetting<JobContainer>>(
        new SectionType<ContainerSetting<JobContainer>>(values => ContainerSettings.BuildOfJob(values, values.Require(s_name)), [s_name, .. Keys]),
        oneOf: [ContainerSettings.Image]);
}
