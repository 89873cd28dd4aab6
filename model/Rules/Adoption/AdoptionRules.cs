using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>Rules about objects that are taken over.</summary>
internal static class AdoptionRules
{
    /// <summary>The rules that look at a stack, in order of their IDs.</summary>
    public static ValueList<Rule> All => [NamespaceThere];

    internal static Rule NamespaceThere { get; } = new(
        "ADOPT001",
        Severity.Error,
        "what is taken over is in a namespace that is not created",
        "A namespace in which an object runs is there: creating it ends with AlreadyExists, before the object is taken over.",
        ExampleYaml.Service("namespace: shop", "adopt: true"),
        "namespaces: { shop: existing }\n" + ExampleYaml.Service("namespace: shop", "adopt: true"),
        stack => from each in stack.Cluster is null ? [] : AdoptedIn(stack)
                 where !Namespaces.IsThere(each.Namespace)
                     && stack.Namespaces.GetValueOrDefault(each.Namespace) is null or NamespaceOwnership.Created { Adopt: false }
                 select new Violation(
                     $"{each.Path}.adopt",
                     $"The namespace '{each.Namespace}' is there when '{each.Name}' is, and the stack would create it.",
                     $"Write `namespaces: {{ {each.Namespace}: existing }}`, or `{{ {each.Namespace}: {{ adopt: true }} }}` when it is to be the stack's."))
    {
        AlsoReads = [".namespace", "namespaces"],
    };

    /// <summary>
    /// An object that is taken over a second time. Reported by a plan against an earlier one, which is the only one to know.
    /// </summary>
    public static Rule OnlyOnce { get; } = new(
        "ADOPT002",
        Severity.Warning,
        "what was taken over is not taken over again",
        "`adopt` stands for one deployment. As long as it is there, every `pulumi up` takes fields from whoever else writes them without asking"
            + " (`pulumi.com/patchForce`); without it the next `pulumi up` takes the annotation off and changes nothing else. A plan against an earlier one"
            + " that had it says so.",
        ExampleYaml.Service("adopt: true"),
        ExampleYaml.Service(),
        new RuleKind.OfPlan());

    private static IEnumerable<(string Path, string Namespace, string Name)> AdoptedIn(RuleInput stack) =>
        stack.Services.Where(each => each.Value.Adopt).Select(each => (each.Path, each.Value.Namespace, each.Value.Name))
            .Concat(stack.AllJobs.Where(each => each.Value.Adopt).Select(each => (each.Path, each.Value.Namespace, each.Value.Name)));
}
