namespace AckKnativeSpot.Rollouts;

/// <summary>
/// What the conditions of a service say beyond its revisions. Sources: knative/serving, pkg/apis/serving/v1, service_lifecycle.go, route_lifecycle.go and
/// configuration_lifecycle.go.
/// </summary>
internal static class ServiceTroubles
{
    private static readonly TimeSpan s_ingress = TimeSpan.FromSeconds(15);

    /// <summary>The troubles of a service.</summary>
    /// <param name="service">The service, with a status about its specification.</param>
    /// <param name="now">The time.</param>
    public static IEnumerable<Trouble> Of(SeenService service, DateTimeOffset now)
    {
        // The name that is taken is the reason why the revision cannot be made.
        if (service.Condition("ConfigurationsReady") is { Holds: false } configuration && service.Condition("RoutesReady")?.Reason is not "RevisionNameTaken"
            && OfConfiguration(configuration) is { } refused)
        {
            yield return refused;
        }

        if (service.Condition("RoutesReady") is { Holds: not true } route && OfRoute(service, route, now) is { } trouble)
        {
            yield return trouble;
        }
    }

    private static Trouble? OfConfiguration(SeenCondition condition) => condition switch
    {
        { Reason: "NotOwned" } => new(Causes.NotOwned, "Configuration", QuotedText.Of(condition.Message).TrimEnd('.'), condition.Since),
        { Reason: "RevisionFailed" } when condition.Message.StartsWith("Revision creation failed", StringComparison.Ordinal) =>
            new(Causes.RevisionRefused, "", $"Knative cannot make the revision: {QuotedText.Of(condition.Message).TrimEnd('.')}", condition.Since),
        _ => null,
    };

    private static Trouble? OfRoute(SeenService service, SeenCondition route, DateTimeOffset now) => route.Reason switch
    {
        "RevisionNameTaken" => new(Causes.RevisionNameTaken, "", QuotedText.Of(route.Message).TrimEnd('.'), route.Since),
        "NotOwned" => new(Causes.NotOwned, "Route", QuotedText.Of(route.Message).TrimEnd('.'), route.Since),
        "RevisionMissing" or "ConfigurationMissing" when route.Message.Contains("referenced in traffic not found", StringComparison.Ordinal) =>
            new(Causes.TrafficTarget, "", $"Traffic has no way: {QuotedText.Of(route.Message).TrimEnd('.')}", route.Since),
        _ when service.Condition("ConfigurationsReady")?.Holds is not true || route.Since is not { } since || now - since < s_ingress => null,
        "IngressNotConfigured" or "Uninitialized" or "LoadBalancerNotReady" =>
            new(Causes.NoIngress, "",
                $"The pods are ready, and no gateway has taken up the route ({route.Reason}: {QuotedText.Of(route.Message).TrimEnd('.')})", route.Since),
        "CertificateNotReady" or "CertificateProvisionFailed" or "CertificateNotOwned" =>
            new(Causes.Certificate, "", $"The certificate of the route is not ready: {QuotedText.Of(route.Message).TrimEnd('.')}", route.Since),
        _ when route.Holds is false =>
            new(Causes.Other, $"Route/{route.Reason}", $"Route, {QuotedText.Of(route.Reason)}: {QuotedText.Of(route.Message).TrimEnd('.')}", route.Since),
        _ => null,
    };
}
