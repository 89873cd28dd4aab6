using System.Globalization;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Eci;

/// <summary>Writes a reserved instance as annotations of a revision template. Only ACK's own Knative reads them.</summary>
internal static class ReserveAnnotations
{
    /// <summary>The annotations; all values are strings, and what is left to the platform is not written.</summary>
    /// <param name="reserve">The reserved instance.</param>
    public static ValueMap<string> For(ReserveOptions reserve)
    {
        var written = new List<KeyValuePair<string, string>> { new(AnnotationKeys.ReserveInstance, "enable") };
        if (reserve.Type is { } kind)
        {
            written.Add(new(AnnotationKeys.ReserveInstanceType, kind switch
            {
                ReserveType.Eci => "eci",
                ReserveType.Ecs => "ecs",
                ReserveType.Acs => "acs",
                _ => throw new System.Diagnostics.UnreachableException(),
            }));
        }

        if (reserve.Replicas is { } replicas)
        {
            written.Add(new(AnnotationKeys.ReserveInstanceReplicas, replicas.ToString(CultureInfo.InvariantCulture)));
        }

        if (reserve.Choices.Count > 0)
        {
            written.Add(new(AnnotationKeys.ReserveInstanceEciUseSpecs, string.Join(',', reserve.Choices)));
        }

        return new ValueMap<string>(written);
    }
}
