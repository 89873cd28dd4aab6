using System.Globalization;
using System.Text.Json;

namespace AckKnativeSpot.Benchmarks.Watching;

/// <summary>Many services that are rolled out at once, each with its revision, its pods and a warning, and when they become ready.</summary>
/// <param name="Services">How many.</param>
/// <param name="Namespaces">How many namespaces they are spread over.</param>
internal sealed record WatchedServices(int Services, int Namespaces)
{
    public const int PodsOfEach = 3;

    private static readonly string s_start = DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>Seconds after which the last one is ready.</summary>
    public static int LastSecond => 60;

    public static string Name(int service) => string.Create(CultureInfo.InvariantCulture, $"service-{service:0000}");

    /// <summary>Second in which a service becomes ready: evenly over half a minute.</summary>
    public static int ReadyAt(int service) => 30 + (service % 30);

    public string NamespaceOf(int service) => string.Create(CultureInfo.InvariantCulture, $"team-{service % Namespaces}");

    /// <summary>The objects that change in a second.</summary>
    public IEnumerable<JsonElement> At(int second) => Enumerable.Range(0, Services).SelectMany(service => second switch
    {
        0 => [Service(service, ready: false), Revision(service)],
        2 => Enumerable.Range(0, PodsOfEach).Select(pod => Pod(service, pod, running: false)),
        5 => [Warning(service)],
        _ when second == ReadyAt(service) - 1 => Enumerable.Range(0, PodsOfEach).Select(pod => Pod(service, pod, running: true)),
        _ when second == ReadyAt(service) => [Service(service, ready: true)],
        _ => Array.Empty<JsonElement>().AsEnumerable(),
    });

    private JsonElement Service(int service, bool ready) => Parse($$"""
        {
          "apiVersion": "serving.knative.dev/v1", "kind": "Service",
          "metadata": { "name": "{{Name(service)}}", "namespace": "{{NamespaceOf(service)}}", "generation": 1, "creationTimestamp": "{{s_start}}" },
          "spec": { "traffic": [{ "latestRevision": true, "percent": 100 }] },
          "status": {
            "observedGeneration": 1, "latestCreatedRevisionName": "{{Name(service)}}-00001",
            "conditions": [{ "type": "Ready", "status": "{{(ready ? "True" : "Unknown")}}", "lastTransitionTime": "{{s_start}}" }]
          }
        }
        """);

    private JsonElement Revision(int service) => Parse($$"""
        {
          "apiVersion": "serving.knative.dev/v1", "kind": "Revision",
          "metadata": { "name": "{{Name(service)}}-00001", "namespace": "{{NamespaceOf(service)}}",
            "labels": { "serving.knative.dev/service": "{{Name(service)}}" } },
          "status": { "desiredReplicas": {{PodsOfEach}}, "conditions": [{ "type": "Ready", "status": "Unknown", "reason": "Deploying" }] }
        }
        """);

    private JsonElement Pod(int service, int pod, bool running) => Parse($$"""
        {
          "kind": "Pod",
          "metadata": {
            "name": "{{Name(service)}}-00001-deployment-{{pod}}", "namespace": "{{NamespaceOf(service)}}", "creationTimestamp": "{{s_start}}",
            "labels": { "serving.knative.dev/service": "{{Name(service)}}", "serving.knative.dev/revision": "{{Name(service)}}-00001" },
            "annotations": { "k8s.aliyun.com/eci-spot-strategy": "SpotAsPriceGo" }
          },
          "status": {
            "phase": "{{(running ? "Running" : "Pending")}}",
            "conditions": [{ "type": "PodScheduled", "status": "True" }, { "type": "Ready", "status": "{{(running ? "True" : "False")}}" }],
            "containerStatuses": [
              { "name": "user-container", "image": "registry.example.com/web:1", "ready": {{(running ? "true" : "false")}}, "restartCount": 0, "state": {} },
              { "name": "queue-proxy", "image": "registry.example.com/queue:1", "ready": {{(running ? "true" : "false")}}, "restartCount": 0, "state": {} }
            ]
          }
        }
        """);

    private JsonElement Warning(int service) => Parse($$"""
        {
          "kind": "Event", "type": "Warning", "reason": "NoStock", "message": "Create ECI failed because the specified instance is out of stock.", "count": 1,
          "metadata": { "name": "{{Name(service)}}-00001-deployment-0.1", "namespace": "{{NamespaceOf(service)}}" }, "firstTimestamp": "{{s_start}}",
          "involvedObject": { "kind": "Pod", "name": "{{Name(service)}}-00001-deployment-0" }
        }
        """);

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
