using AckKnativeSpot.Resources;

namespace AckKnativeSpot.Jobs;

/// <summary>A job's specification with values of other resources.</summary>
internal static class JobInputs
{
    public static SpotJobSpec With(this SpotJobSpec spec, LateValues late) => spec with
    {
        Namespace = late.Namespace ?? spec.Namespace,
        ServiceAccount = late.ServiceAccount ?? spec.ServiceAccount,
        Capacity = late.Of(spec.Capacity),
        Containers = late.Image is not { } image ? spec.Containers : [spec.Containers[0] with { Image = image }, .. spec.Containers.Skip(1)],
    };
}
