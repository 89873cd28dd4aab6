using System.Text.RegularExpressions;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a workload's capacity. How many are allowed of each is a matter of its rules (SPOT).</summary>
internal static partial class CapacityKeys
{
    private static readonly SettingKey<ValueList<Located<CapacityChoice>>> s_choices = new(
        "choices",
        new ListType<CapacityChoice>(Choice(SpotRules.ChoicesSold)) { Repeated = RepeatedItem.IsRefused },
        "Up to five ECS instance types or vCPU-memory pairs, in order of preference. Default: the platform sizes the pod from its containers' limits.")
    {
        Default = [],
        Example = "[ecs.c7.large, ecs.c6.large, 2-4Gi]",
    };

    private static readonly SettingKey<Selection<string>> s_families = new(
        "families", new SelectionType<string>(Scalars.Family, () => SchemaOf.Pattern(@"^-ecs\.[a-z][a-z0-9]*$")),
        "Instance families that are allowed, such as ecs.c6; with a minus before each, such as -ecs.t5, that are not. Default: all.")
    {
        Example = "[ecs.c6, ecs.c7]",
    };

    private static readonly SettingKey<Selection<int>> s_generations = new(
        "generations", new SelectionType<int>(Scalars.Integer(1, 99), () => SchemaOf.WholeNumber(-99, -1)),
        "Instance generations that are allowed, such as 6; with a minus before each, that are not. Default: all.")
    {
        Example = "[6, 7]",
    };

    private static readonly SettingKey<ValueList<Located<ComputeCategory>>> s_categories = new(
        "categories",
        new ListType<ComputeCategory>(Scalars.Choice(("economy", ComputeCategory.Economy), ("general", ComputeCategory.General)))
        {
            Repeated = RepeatedItem.IsRefused,
        },
        "Compute categories in order of preference. Default: the platform's choice.")
    {
        Default = [],
        Example = "[economy, general]",
    };

    private static readonly SettingKey<ValueList<Located<string>>> s_vswitches = new(
        "vswitches", new ListType<string>(ClusterScalars.VswitchId) { Repeated = RepeatedItem.IsRefused },
        "vSwitches to place pods in, at most ten. Default: the virtual node's own.")
    { Default = [], Example = "[vsw-bp1aevy8sofi8mh1abcd, vsw-bp1bevy8sofi8mh1efgh]" };

    private static readonly SettingKey<VswitchStrategy> s_vswitchStrategy = new(
        "vswitchStrategy",
        Scalars.Choice(("random", VswitchStrategy.Random), ("ordered", VswitchStrategy.Ordered)),
        "How a vSwitch is chosen; 'ordered' turns off the spread over zones. Default: the platform's, random.")
    {
        Example = "ordered",
    };

    private static readonly SettingKey<ValueList<Located<string>>> s_securityGroups = new(
        "securityGroups", new ListType<string>(ClusterScalars.SecurityGroupId) { Repeated = RepeatedItem.IsRefused },
        "Security groups of the pods, at most five. Default: the virtual node's own.")
    { Default = [], Example = "[sg-bp1aevy8sofi8mh1abcd]" };

    private static readonly SettingKey<FailStrategy> s_failStrategy = new(
        "failStrategy",
        Scalars.Choice(("fail-back", FailStrategy.FailBack), ("fail-over", FailStrategy.FailOver), ("fail-fast", FailStrategy.FailFast)),
        "What happens when an instance cannot be created. Default: the platform's.")
    {
        Example = "fail-over",
    };

    private static readonly ScalarType<PendingLimit> s_pendingLimit = new(
        text => PendingLimit.TryParse(text, out var limit) ? new(limit) : null,
        PendingLimit.Allowed,
        schema: () => Scalars.DurationSchema(fromOne: true),
        unit: Scalars.DurationUnit);

    private static readonly SettingKey<PendingLimit> s_maxPending = new(
        "maxPending", s_pendingLimit, "How long an instance is looked for before the pod fails. Default: the platform's, 4h.")
    {
        Example = "1h",
    };

    private static readonly SettingKey<ImageCache> s_imageCache = new(
        "imageCache",
        new ScalarType<ImageCache>(
            text => text == "auto" ? new(new ImageCache.Auto()) : Scalars.IsWhole(ImageCachePattern(), text) ? new(new ImageCache.Named(text)) : null,
            "'auto' or the ID of an image cache: imc-…",
            schema: () => SchemaOf.Pattern($"^auto$|{ImageCachePattern()}")),
        "Image cache that pods start from. Default: none.")
    {
        Example = "auto",
    };

    private static readonly SettingKey<int> s_ephemeralStorage = new(
        "extraEphemeralStorage", Scalars.GiB, "Ephemeral storage on top of the 30 GiB that every instance has. Default: none.")
    {
        Example = "50Gi",
    };

    private static readonly SettingKey<string> s_ramRole = new(
        "ramRole", ClusterScalars.RamRole, "RAM role that the pods' instances have. Default: none.")
    {
        Example = "shop-eci",
    };

    private static readonly SettingKey<ValueMap<string>> s_tags = new(
        "tags", new MapType<string>(Scalars.AnyText, "tags"), "Tags of the instances, at most three. Default: none.")
    {
        Default = ValueMap<string>.Empty,
        Example = "{ team: shop }",
    };

    private static readonly SettingKey<ValueMap<string>> s_annotations = new(
        "annotations", new MapType<string>(Scalars.AnyText, "annotations"), "Further annotations of the platform that have no key here. Default: none.")
    {
        Default = ValueMap<string>.Empty,
        Example = "{ k8s.aliyun.com/eci-ntp-server: 100.100.5.1 }",
    };

    /// <summary>One choice of instances.</summary>
    /// <param name="rule">The rule that is broken by a text of another form.</param>
    public static SettingReader<CapacityChoice> Choice(Rule rule) => new ScalarType<CapacityChoice>(
        text => CapacityChoice.TryParse(text, out var choice) ? new(choice) : null,
        CapacityChoice.Allowed,
        rule,
        schema: () => SchemaOf.Pattern($"^({CapacityChoice.InstanceTypePattern}|{CapacityChoice.PairPattern})$"));

    public static SectionType<CapacityOptions> Section { get; } = new(
        values => new CapacityOptions
        {
            Choices = values.Items(s_choices),
            Families = values.Get(s_families),
            Generations = values.Get(s_generations),
            Categories = values.Items(s_categories),
            Vswitches = values.Items(s_vswitches),
            VswitchStrategy = values.Given(s_vswitchStrategy),
            SecurityGroups = values.Items(s_securityGroups),
            FailStrategy = values.Given(s_failStrategy),
            MaxPending = values.Given(s_maxPending),
            ImageCache = values.Get(s_imageCache),
            ExtraEphemeralStorageGiB = values.Given(s_ephemeralStorage),
            RamRole = values.Get(s_ramRole),
            Tags = values.Get(s_tags)!,
            Annotations = values.Get(s_annotations)!,
        },
        s_choices, s_families, s_generations, s_categories, s_vswitches, s_vswitchStrategy, s_securityGroups, s_failStrategy, s_maxPending, s_imageCache,
        s_ephemeralStorage, s_ramRole, s_tags, s_annotations);

    [GeneratedRegex("^imc-[a-z0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex ImageCachePattern();
}
