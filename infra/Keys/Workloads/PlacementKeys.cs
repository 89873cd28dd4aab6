using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>
/// Which nodes a pod may land on. Names and bounds are checked by the rules (KN, JOB), which also know the feature flags that a service needs for it.
/// </summary>
internal static class PlacementKeys
{
    private static readonly SettingKey<ValueMap<string>> s_nodeSelector = WorkloadKeys.Texts(
        "nodeSelector", "Labels that the node has to have. Default: none.", "{ topology.kubernetes.io/zone: cn-hangzhou-h }", "labels");

    private static readonly SettingKey<string> s_runtimeClass = new("runtimeClass", Scalars.Text, "Class of the container runtime. Default: the node's own.")
    {
        Example = "runc",
    };

    private static readonly SettingKey<NodeAffinity> s_nodeAffinity = new(
        "nodeAffinity", Affinity(), "Nodes that it has to run on, or should prefer. Default: any.")
    {
        Default = new NodeAffinity(),
        Example = "{ required: [{ topology.kubernetes.io/zone: { in: [cn-hangzhou-h] } }] }",
    };

    private static readonly SettingKey<ValueList<Located<Toleration>>> s_tolerations = new(
        "tolerations", new ListType<Toleration>(Tolerated()) { Repeated = RepeatedItem.DoesNothing },
        "Taints of nodes that do not keep it away. Default: none.")
    {
        Default = [],
        Example = "[{ key: dedicated, value: shop, effect: NoSchedule }]",
    };

    public static SettingKey<PodPlacement> Key { get; } = new(
        "placement",
        new SectionType<PodPlacement>(
            values => new PodPlacement
            {
                NodeSelector = values.Get(s_nodeSelector)!,
                NodeAffinity = values.Get(s_nodeAffinity)!,
                Tolerations = values.Items(s_tolerations),
                RuntimeClass = values.Get(s_runtimeClass),
            },
            s_nodeSelector, s_nodeAffinity, s_tolerations, s_runtimeClass),
        "Which nodes its pods may land on, beside the label that sends them to the virtual node.")
    {
        Default = new PodPlacement(),
        Example = "{ nodeSelector: { topology.kubernetes.io/zone: cn-hangzhou-h } }",
    };

    private static SectionType<NodeAffinity> Affinity()
    {
        var term = new ConvertedType<ValueMap<LabelCondition>, NodeTerm>(new MapType<LabelCondition>(Condition(), "labels"), labels => new NodeTerm(labels));
        var weight = new SettingKey<int>("weight", Scalars.AnyInteger, "By how much they are better, 1 to 100.")
        {
            Required = true,
            Example = "80",
        };
        var nodes = new SettingKey<NodeTerm>("nodes", term, "Which nodes; all of it has to hold.")
        {
            Required = true,
            Example = "{ workload: { in: [batch] } }",
        };
        var preferred = new SettingKey<ValueList<Located<PreferredNodes>>>(
            "preferred",
            new ListType<PreferredNodes>(new SectionType<PreferredNodes>(values => new(values.Require(weight), values.Require(nodes)), weight, nodes)),
            "Nodes that are better than others. Default: none.")
        {
            Default = [],
            Example = "[{ weight: 80, nodes: { workload: { in: [batch] } } }]",
        };
        var required = new SettingKey<ValueList<Located<NodeTerm>>>(
            "required", new ListType<NodeTerm>(term) { Repeated = RepeatedItem.DoesNothing },
            "The node has to be one of any of these; in each of them, all of it has to hold. Default: any node.")
        {
            Default = [],
            Example = "[{ topology.kubernetes.io/zone: { in: [cn-hangzhou-h, cn-hangzhou-i] } }]",
        };
        return new(values => new NodeAffinity { Required = values.Items(required), Preferred = values.Items(preferred) }, required, preferred);
    }

    private static OneOfKeysType<LabelCondition> Condition()
    {
        var values = new ListType<string>(Scalars.AnyText) { Repeated = RepeatedItem.DoesNothing };
        var among = new SettingKey<ValueList<Located<string>>>("in", values, "It has one of these values.")
        {
            Example = "[cn-hangzhou-h, cn-hangzhou-i]",
        };
        var notAmong = new SettingKey<ValueList<Located<string>>>("notIn", values, "It has none of these values.")
        {
            Example = "[cn-hangzhou-j]",
        };
        var exists = new SettingKey<bool>("exists", Scalars.Boolean, "Whether it is there.");
        var above = new SettingKey<int>("greaterThan", Scalars.AnyInteger, "It is a number above this one.") { Example = "7" };
        var below = new SettingKey<int>("lessThan", Scalars.AnyInteger, "It is a number below this one.") { Example = "64" };
        return new(new SectionType<LabelCondition>(
            given => given.IsGiven(among) ? new LabelCondition.In(given.Items(among))
                : given.IsGiven(notAmong) ? new LabelCondition.NotIn(given.Items(notAmong))
                : given.Given(above) is { } least ? new LabelCondition.GreaterThan(least)
                : given.Given(below) is { } most ? new LabelCondition.LessThan(most)
                : given.Get(exists) ? new LabelCondition.Exists()
                : new LabelCondition.DoesNotExist(),
            among, notAmong, exists, above, below));
    }

    private static SectionType<Toleration> Tolerated()
    {
        var key = new SettingKey<string>("key", Scalars.Text, "Key of the taint. Default: every key.") { Example = "dedicated" };
        var value = new SettingKey<string>("value", Scalars.AnyText, "Value of the taint. Default: whatever it is.") { Example = "shop" };
        var effect = new SettingKey<TaintEffect>(
            "effect",
            Scalars.Choice(
                ("NoSchedule", TaintEffect.NoSchedule), ("PreferNoSchedule", TaintEffect.PreferNoSchedule), ("NoExecute", TaintEffect.NoExecute)),
            "What the taint does. Default: all of it.");
        var duration = new SettingKey<Duration>(
            "duration", Scalars.AnyDuration, "How long the pod stays on a node that gets the taint; with NoExecute only. Default: for good.")
        {
            Example = "5m",
        };
        return new(
            given => new Toleration { Key = given.Get(key), Value = given.Get(value), Effect = given.Given(effect), Duration = given.Given(duration) },
            key, value, effect, duration);
    }
}
