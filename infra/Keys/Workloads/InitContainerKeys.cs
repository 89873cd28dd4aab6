using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a container that runs before the others.</summary>
internal static class InitContainerKeys
{
    private static readonly SettingKey<string> s_name = new("name", Scalars.Text, "Name of the container.") { Required = true, Example = "migrate" };

    public static SettingKey<ValueList<Located<ParsedContainer<InitContainer>>>> Key { get; } = new(
        "initContainers",
        new ListType<ParsedContainer<InitContainer>>(new ConstrainedSectionType<ParsedContainer<InitContainer>>(
            new SectionType<ParsedContainer<InitContainer>>(
                values => ContainerKeys.With(values, new InitContainer { Name = values.Require(s_name), Image = "" }), [s_name, .. ContainerKeys.KeysOfEvery])
            {
                KeysOfAnother = new("containers of services", "init containers", () => ContainerKeys.Section),
            },
            oneOf: [ContainerKeys.Image])),
        "Containers that run to their end before the others start, one after the other; in a service with a feature flag only. Default: none.")
    {
        Default = [],
        Example = "[{ name: migrate, image: registry.example.com/shop/migrate:1.4.2 }]",
    };
}
