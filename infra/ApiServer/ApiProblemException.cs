using System.Net;

namespace AckKnativeSpot.Infra.ApiServer;

/// <summary>An answer of the API server that is not what was asked for.</summary>
/// <param name="status">Its status.</param>
/// <param name="message">What it says.</param>
internal sealed class ApiProblemException(HttpStatusCode status, string message) : Exception(message)
{
    /// <summary>Status of the answer.</summary>
    public HttpStatusCode Status { get; } = status;
}
