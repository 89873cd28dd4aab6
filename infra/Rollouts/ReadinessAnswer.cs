using System.Net;
using AckKnativeSpot.Infra.ApiServer;

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

    /// <summary>What a refusal says of an object that was asked for: it may still come, unless the request itself is at fault.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="server">Address of the API server.</param>
    /// <param name="missing">What is missing.</param>
    /// <param name="problem">What the API server does not do, as the beginning of a sentence, for any other refusal.</param>
    public static ReadinessAnswer Of(ApiAnswer refusal, string server, NotYet missing, string problem)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Refused(refusal.Status, server, refusal.Message),
            HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => missing,
            _ => new Never($"{problem} ({(int)refusal.Status}): {refusal.Message}"),
        };
    }

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
