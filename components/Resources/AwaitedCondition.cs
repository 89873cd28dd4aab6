using AckKnativeSpot.Manifests;

namespace AckKnativeSpot.Resources;

/// <summary>
/// Conditions of custom resources that <see cref="ProviderAnnotations.WaitFor"/> makes the Kubernetes provider wait for.
/// </summary>
internal static class AwaitedCondition
{
    public const string Ready = "condition=Ready";
}
