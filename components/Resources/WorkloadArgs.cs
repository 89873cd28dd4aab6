using AckKnativeSpot.Rules;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;
using Pulumi;

namespace AckKnativeSpot.Resources;

/// <summary>
/// What a workload takes besides its specification: what its rules should know, and what other resources decide. Such a value takes the place of the one in
/// the specification; the rules look at it as soon as it is known, and what they refuse is not deployed.
/// </summary>
public abstract class WorkloadArgs : ComponentArgs
{
    private protected WorkloadArgs()
    {
    }

    /// <summary>
    /// What is known of cluster and Knative, for the rules, for the budget that is derived when the specification names none and for what the manifest may
    /// leave out. Default: nothing is known.
    /// </summary>
    public PlatformFacts Platform { get; init; } = PlatformFacts.Unknown;

    /// <summary>Image of the first container. Default: that of the specification.</summary>
    public Input<string>? Image { get; init; }

    /// <summary>
    /// Further environment variables of the first container, filled in an object initializer: <c>Env = { ["TAG"] = tag.Result }</c>. Each wins over one of
    /// the same name in the specification, and values of the specification may refer to it as <c>$(TAG)</c>; a reference in such a value itself stays as
    /// text. Rules look at the names. Default: none.
    /// </summary>
    public IDictionary<string, Input<string>> Env { get; init; } = new Dictionary<string, Input<string>>(StringComparer.Ordinal);

    /// <summary>Namespace. Default: that of the specification.</summary>
    public Input<string>? Namespace { get; init; }

    /// <summary>Service account of the pods. Default: that of the specification.</summary>
    public Input<string>? ServiceAccount { get; init; }

    /// <summary>vSwitches to place pods in. Default: those of the specification.</summary>
    public InputList<string>? Vswitches { get; init; }

    /// <summary>Security groups of the pods. Default: those of the specification.</summary>
    public InputList<string>? SecurityGroups { get; init; }

    /// <summary>RAM role of the pods' instances. Default: that of the specification.</summary>
    public Input<string>? RamRole { get; init; }

    /// <summary>Last word over the finished manifest, for what the specification does not model. Default: leaves it as it is.</summary>
    public Action<IDictionary<string, object>>? Transform { get; init; }

    /// <summary>The arguments through which something of the pods comes from elsewhere than the specification.</summary>
    internal ValueList<string> LateParts => new (string Name, bool IsGiven)[]
    {
        (nameof(Image), Image is not null),
        (nameof(Env), Env.Count > 0),
        (nameof(ServiceAccount), ServiceAccount is not null),
        (nameof(Vswitches), Vswitches is not null),
        (nameof(SecurityGroups), SecurityGroups is not null),
        (nameof(RamRole), RamRole is not null),
        (nameof(Transform), Transform is not null),
    }.Where(part => part.IsGiven).Select(part => part.Name).ToValueList();

    internal sealed override RuleInput ToRuleInput() => ToRuleInput(LateValues.None);

    /// <summary>
    /// How a path of the rules, for which all of a workload stands in one section, reads in the arguments: variables of <see cref="Env"/> are found there.
    /// </summary>
    /// <param name="path">The path.</param>
    private protected string PathInArguments(string path) =>
        Env.Keys.FirstOrDefault(name => path == $"{ArgumentCheck.Spec}.containers[0].env.{name}") is { } variable ? $"env.{variable}" : PathInSpec(path);

    /// <summary>How the path of anything else reads. Default: as it is.</summary>
    /// <param name="path">The path.</param>
    private protected virtual string PathInSpec(string path) => path;

    /// <summary>What the rules look at.</summary>
    /// <param name="late">Values of other resources, as far as they are known.</param>
    internal abstract RuleInput ToRuleInput(LateValues late);
}
