using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>Rules about what only the arguments of a component in C# can say: a stack file has no way to write it.</summary>
internal static partial class ComponentRules
{
    private static Rule NamedByContent { get; } = new(
        "COMP001",
        Severity.Error,
        "a revision that is named after its content has all of it in its specification",
        "Traffic that points at the revision of this very template needs its name, and a name of that kind is made of what the template says. What another "
            + "resource gives is not known when the name is made, so two contents would share one name, and Knative refuses the second.",
        "new KnativeServiceArgs { Spec = web with { Traffic = canary }, Image = image }",
        "new KnativeServiceArgs { Spec = web with { Traffic = canary, Containers = [new() { Image = \"example.com/web:2\" }] } }",
        new RuleKind.OfComponent(stack =>
            from service in stack.Services
            where service.Value.EffectiveRevision is RevisionNaming.ByContent && service.LateParts.Count > 0
            select new Violation(
                service.PathOf(service.Value.Traffic.NamesTemplate ? ".traffic" : ".revision"),
                $"The revision is named after its content, but {string.Join(" and ", service.LateParts)} "
                    + $"{(service.LateParts.Count == 1 ? "adds" : "add")} to it what is not known yet.",
                "Write the content into Spec, or name the revision yourself; a namespace may come from another resource.")));

    private static Rule VirtualNodeOnAck { get; } = new(
        "COMP002",
        Severity.Error,
        "a virtual node is installed in an ACK cluster",
        "ack-virtual-node is an add-on of ACK; another cluster has no way to install it.",
        "new VirtualNodeArgs { Spec = new(), Cluster = new() { Provider = provider } }",
        "new VirtualNodeArgs { Spec = new(), Cluster = new() { Provider = provider, ClusterId = id } }",
        new RuleKind.OfComponent(stack => Violation.If(
            stack is { InstallsVirtualNode: true, Cluster: ClusterSource.Context },
            "cluster",
            $"The cluster has no ID, so it is not ACK's, and the virtual node cannot be installed in it.",
            "Give the ID of an ACK cluster, or leave the virtual node out.")));

    private static Rule AdoptedWhereKnown { get; } = new(
        "COMP004",
        Severity.Error,
        "what is taken over is in a namespace that is known before anything runs",
        "Pulumi imports an object by namespace and name, which it has to know when the resource is declared; what another resource gives is known later.",
        "new KnativeServiceArgs { Spec = web with { Adopt = true }, Namespace = id }",
        "new KnativeServiceArgs { Spec = web with { Adopt = true, Namespace = \"shop\" } }",
        new RuleKind.OfComponent(stack =>
            from each in stack.Services.Select(each => (each.HasLateNamespace, each.Value.Adopt, Path: each.PathOf(".adopt")))
                .Concat(stack.AllJobs.Select(each => (each.HasLateNamespace, each.Value.Adopt, Path: each.PathOf(".adopt"))))
            where each is { HasLateNamespace: true, Adopt: true }
            select new Violation(
                each.Path,
                "It is taken over, but its namespace comes from another resource and is not known yet.",
                "Write the namespace into Spec and leave Namespace out, or leave Adopt out.")));

    /// <summary>The rules in order of their IDs.</summary>
    public static ValueList<Rule> All => [NamedByContent, VirtualNodeOnAck, Bounds, AdoptedWhereKnown];
}
