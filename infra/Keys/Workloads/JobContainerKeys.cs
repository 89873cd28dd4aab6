using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Jobs;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a job's container: those of a service's that need neither a port nor probes.</summary>
internal static class JobContainerKeys
{
    private static readonly SettingKey<string> s_name = new("name", Scalars.Text, "Name of the container.") { Required = true, Example = "report" };

    /// <summary>The keys without the name, in the order in which they are documented.</summary>
    public static IReadOnlyList<SettingKey> Keys => ContainerKeys.KeysOfEvery;

    /// <summary>One item of <c>containers</c>.</summary>
    public static SettingReader<ParsedContainer<JobContainer>> Section { get; } = new ConstrainedSectionType<ParsedContainer<JobContainer>>(
        new SectionType<ParsedContainer<JobContainer>>(values => Build(values, values.Require(s_name)), [s_name, .. Keys])
        {
            KeysOfAnother = new("containers of services", "containers of jobs", () => ContainerKeys.Section),
        },
        oneOf: [ContainerKeys.Image]);

    /// <summary>The container that the keys describe.</summary>
    /// <param name="values">The values of the keys.</param>
    /// <param name="name">Its name.</param>
    public static ParsedContainer<JobContainer> Build(SectionValues values, string name) =>
        ContainerKeys.With(values, new JobContainer { Name = name, Image = "" });
}
