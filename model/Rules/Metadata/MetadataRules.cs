using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>Rules about labels and annotations of services and jobs that Kubernetes, Knative, the virtual node or Pulumi reads.</summary>
internal static class MetadataRules
{
    /// <summary>The rules in order of their IDs.</summary>
    public static ValueList<Rule> All => [Spelt, Documented, InPlace, Understood, BySetting, LeftAlone];

    internal static Rule Spelt { get; } = OfKind(
        MetadataFault.Kinds.Misspelt,
        "META001",
        "labels and annotations of the platform are spelt as it reads them",
        "A misspelt key is admitted and does nothing: a spot strategy that is not one is paid in full. Source: knative/serving and Alibaba Cloud, \"ECI Pod "
            + "Annotation\", which list what is read.",
        ExampleYaml.Service("podAnnotations: { serving.knative.dev/nogc: 'true' }"),
        ExampleYaml.Service("podAnnotations: { serving.knative.dev/no-gc: 'true' }"));

    internal static Rule Documented { get; } = OfKind(
        MetadataFault.Kinds.Unknown,
        "META002",
        "labels and annotations with a prefix of Alibaba Cloud are documented ones",
        "The virtual node and ACK's Knative ignore keys that they do not know. The list here is that of the documentation, which grows.",
        ExampleYaml.Service("podAnnotations: { k8s.aliyun.com/spread: zones }"),
        ExampleYaml.Service("podAnnotations: { k8s.aliyun.com/eci-ntp-server: 100.100.5.1 }"),
        Severity.Warning);

    internal static Rule InPlace { get; } = OfKind(
        MetadataFault.Kinds.Misplaced,
        "META003",
        "labels and annotations stand where they are read",
        "Annotations of a Service do not reach its pods, and annotations of pods do not reach the Service: one level too high or too low they are admitted "
            + "and do nothing.",
        ExampleYaml.Service("podAnnotations: { networking.knative.dev/http-protocol: redirected }"),
        ExampleYaml.Service("annotations: { networking.knative.dev/http-protocol: redirected }"));

    internal static Rule Understood { get; } = OfKind(
        MetadataFault.Kinds.Value,
        "META004",
        "labels and annotations of the platform have values that it understands",
        "Some values are refused by the webhook or the API server, some break the route or the deployment later, and some count as if nothing were written.",
        ExampleYaml.Service("annotations: { networking.knative.dev/http-protocol: redirect }"),
        ExampleYaml.Service("annotations: { networking.knative.dev/http-protocol: redirected }"));

    internal static Rule BySetting { get; } = OfKind(
        MetadataFault.Kinds.Setting,
        "META005",
        "what the configuration has a key for is written with that key",
        "Two places for one thing contradict each other sooner or later, and rules, prices and guardrails look at the key only.",
        ExampleYaml.Service("annotations: { k8s.aliyun.com/eci-spot-strategy: SpotAsPriceGo }"),
        ExampleYaml.Service("spot: {}")).AsContradiction();

    internal static Rule LeftAlone { get; } = OfKind(
        MetadataFault.Kinds.Owned,
        "META006",
        "labels and annotations that are not the stack's to write are left alone",
        "Knative overwrites its own labels and refuses a changed creator, the API server refuses the labels of the job controller, what this program "
            + "writes cannot be written twice, and with annotations of Pulumi's Kubernetes provider a deployment would end before it is known whether a "
            + "service got ready, or leave pods behind.",
        ExampleYaml.Service("podLabels: { serving.knative.dev/service: api }"),
        ExampleYaml.Service("podLabels: { app: web }")).AsContradiction();

    private static Rule OfKind(MetadataFault.Kinds kind, string id, string title, string why, string example, string fix, Severity severity = Severity.Error) =>
        new(id, severity, title, why, example, fix, stack =>
            from entry in MetadataEntry.Of(stack)
            let fault = MetadataFault.Of(entry)
            where fault?.Kind == kind
            select new Violation(entry.Path, fault.Message, fault.Fix));
}
