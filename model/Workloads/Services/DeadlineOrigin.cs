namespace AckKnativeSpot.Services;

/// <summary>Who says how long a revision may take.</summary>
internal enum DeadlineOrigin
{
    /// <summary>Nobody: it follows from what the service needs.</summary>
    Derived,

    /// <summary>The service.</summary>
    Service,

    /// <summary>The stack, for all revisions of the cluster (<c>config-deployment</c>).</summary>
    Cluster,
}
