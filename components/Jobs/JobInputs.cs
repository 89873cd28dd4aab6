using AckKnativeSpot.Resources;
using Pulumi;

namespace AckKnativeSpot.Jobs;

/// <summary>A job's specification with values of other resources.</summary>
internal static class JobInputs
{
    public static SpotJobSpec With(this SpotJobSpec spec, LateValues late, IDictionary<string, Input<string>> variables) => spec with
    {
        Namespace = late.Namespace ?? spec.Namespace,
        ServiceAccount = late.ServiceAccount ?? spec.ServiceAccount,
        Capacity = late.Of(spec.Capacity),
        Containers = late.Of(spec.Containers, variables),
    };
}
