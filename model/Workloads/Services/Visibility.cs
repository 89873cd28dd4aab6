namespace AckKnativeSpot.Services;

/// <summary>From where a service can be reached. Source: Knative, "Configuring private Services".</summary>
public enum Visibility
{
    /// <summary>From wherever its gateway can; Knative's default.</summary>
    Public,

    /// <summary>From inside the cluster only (label <c>networking.knative.dev/visibility: cluster-local</c>).</summary>
    Cluster,
}
