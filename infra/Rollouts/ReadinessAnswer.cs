using System.Net;

namespace AckKnativeSpot.Infra.Rollouts;

/// <summary>What an answer of the API server says about something that is waited for: exactly one of these.</summary>
internal abstract record ReadinessAnswer
{
    private ReadinessAnswer()
    {
    }

    /// <summary>It is there.</summary>
    public sealed record Ready : ReadinessAnswer;

    /// <summary>It may still come.</summary>
    /// <param name="What">What is missing, after "waits for".</param>
    /// <param name="WayOut">What to do when it does not come, as a sentence.</param>
    public sealed record NotYet(string What, string WayOut) : ReadinessAnswer;

    /// <summary>Waiting does not help.</summary>
    /// <param name="Why">Why, and what to do, as sentences.</param>
    public sealed record Never(string Why) : ReadinessAnswer;

    /// <summary>The credentials were not accepted, or do not allow to ask.</summary>
    /// <param name="status">401 or 403.</param>
    /// <param name="server">Address of the API server.</param>
    /// <param name="said">What it said.</param>
    public static Never Refused(HttpStatusCode status, string server, string said) => new(status is HttpStatusCode.Unauthorized
        ? $"The API server at {server} does not accept the credentials of the kubeconfig (401: {said}). Renew them: an ACK credential lives for "
            + $"cluster.credentialMinutes."
        : $"The credentials of the kubeconfig may not do what this needs (403: {said}). Give their user the permission, in RBAC or with `aliyun cs "
            + $"GrantPermissions`.");
}
