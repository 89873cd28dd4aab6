using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>The keys of a container.</summary>
internal static class ContainerSettings
{
    private static readonly Key<string> s_image = new(
        "image", Types.Text, "Image reference; {region} stands for the stack's region, as in registry-vpc.{region}.aliyuncs.com.") { Required = true };

    private static readonly Key<int> s_port = new("port", Types.Integer(1, 65535), "Port that requests arrive at. Default: Knative's, 8080.");

    private static readonly Key<ValueMap<string>> s_env = new("env", new MapType<string>(Types.AnyText, "environment variables"), "Environment variables.")
    {
        Default = ValueMap<string>.Empty,
    };

    /// <summary>The keys, in the order in which they are documented.</summary>
    public static IReadOnlyList<Key> Keys { get; } = [s_image, s_port, s_env];

    /// <summary>The container that the keys describe.</summary>
    public static ContainerSpec Build(SectionValues values) => new()
    {
        Image = values.Require(s_image),
        Port = values.Has(s_port) ? new ContainerPort(values.Get(s_port)) : null,
        Environment = new ValueMap<EnvironmentValue>(
            values.Get(s_env)!.Select(e => KeyValuePair.Create(e.Key, (EnvironmentValue)new EnvironmentValue.Literal(e.Value)))),
    };
}
