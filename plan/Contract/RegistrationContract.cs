using AckKnativeSpot.Findings;
using AckKnativeSpot.Rules;
using Pulumi.Testing;

namespace AckKnativeSpot.Plan.Contract;

/// <summary>Looks at each resource of one deployment, in the order of declaration, and says what its provider would refuse about it.</summary>
internal sealed class RegistrationContract
{
    private readonly Dictionary<KubernetesObject, string> _objects = [];

    /// <summary>
    /// Whether inputs that are not known are missing, as they are for mocks in a preview of what has no ID yet; then nothing is said of what is missing.
    /// Default: false.
    /// </summary>
    public bool UnknownsAreMissing { get; init; }

    /// <summary>Looks at the next resource.</summary>
    /// <param name="resource">The resource as it reaches the engine.</param>
    /// <returns>What is wrong with it; nothing when all is well.</returns>
    public IReadOnlyList<Finding> Check(MockResourceArgs resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var (type, name) = (resource.Type!, resource.Name!);
        var findings = ProviderContract.Check(type, resource.Inputs)
            .Concat(KubernetesContract.Check(type, resource.Inputs))
            .Where(refusal => !(UnknownsAreMissing && refusal.IsOfMissing))
            .Select(refusal => Refused(type, name, refusal))
            .ToList();
        if (KubernetesContract.ObjectOf(type, resource.Provider, resource.Inputs) is { } identity && !_objects.TryAdd(identity, name))
        {
            findings.Add(Twice(identity, _objects[identity], name));
        }

        return findings;
    }

    private static Finding Refused(string type, string name, Refusal refusal) => new(
        PlanRules.ProviderAccepts.Id, Severity.Error, $"{name}.{refusal.Input}",
        $"The provider refuses the input '{refusal.Input}' of the resource '{name}' ({type}): it {refusal.Reason}.",
        "Change the value in the stack file that it comes from; where none does, this is a defect of the program.");

    private static Finding Twice(KubernetesObject identity, string first, string second) => new(
        ClusterRules.ObjectsDistinct.Id, Severity.Error, second,
        $"The resources '{first}' and '{second}' are the same Kubernetes object: {identity}.",
        "Give one of them another name or namespace; the second would end 'pulumi up' with AlreadyExists.");
}
