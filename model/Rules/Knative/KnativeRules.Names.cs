using AckKnativeSpot.Findings;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Rules.PodChecks;

namespace AckKnativeSpot.Rules;

internal static partial class KnativeRules
{
    private const string LabelForm = "lower-case letters, digits and dashes, beginning with a letter and ending with a letter or digit, at most 63 characters";

    internal static Rule ServiceName { get; } = OfService(
        "KN001",
        "a service's name is a DNS-1035 label",
        "The webhook refuses any other name, because it becomes part of a host name.",
        """
        services:
          - name: 1_Web
            image: example.com/web:1
        """,
        """
        services:
          - name: web
            image: example.com/web:1
        """,
        service => Violation.If(!KubernetesSyntax.IsDns1035Label(service.Name), ".name", $"'{service.Name}' is not a service name.", $"Use {LabelForm}."));

    internal static Rule NamespaceName { get; } = OfService(
        "KN002",
        "a namespace is a DNS label",
        "The API server has no namespace of any other form.",
        ExampleYaml.Service("namespace: Team A"),
        ExampleYaml.Service("namespace: team-a"),
        service => Namespace(service.Namespace));

    internal static Rule DuplicateService { get; } = new(
        "KN003",
        Severity.Error,
        "a name is used once per namespace",
        "The second service would take over the first, and its pods would match two disruption budgets: the API server then refuses every eviction.",
        """
        services:
          - name: web
            image: example.com/web:1
          - name: web
            image: example.com/web:1
        """,
        """
        services:
          - name: web
            image: example.com/web:1
          - name: web-admin
            image: example.com/web:1
        """,
        stack => stack.Services
            .GroupBy(service => (service.Value.Namespace, service.Value.Name))
            .SelectMany(group => group.Skip(1).Select(again => new Violation(
                again.Path + ".name",
                $"The name '{group.Key.Name}' in namespace '{group.Key.Namespace}' is that of {group.First().Path} too.",
                "Give one of them another name or another namespace."))))
    {
        AlsoReads = [".namespace"],
    };

    internal static Rule NamedRevisionLength { get; } = OfService(
        "KN004",
        "a service whose revisions are named after their content has room for the suffix",
        "Traffic that points at the revision of this template needs its name: the service's, a dash and ten digits, at most 63 characters together.",
        """
        services:
          - name: a-name-of-more-than-fifty-two-characters-for-one-web-shop
            image: example.com/web:1
            traffic: { canary: { stable: a-name-of-more-than-fifty-two-characters-for-one-web-shop-1, steps: [10, 100], step: 1 } }
        """,
        """
        services:
          - name: web-shop
            image: example.com/web:1
            traffic: { canary: { stable: web-shop-00001, steps: [10, 100], step: 1 } }
        """,
        service => Violation.If(
            service.EffectiveRevision is RevisionNaming.ByContent && service.Name.Length > RevisionName.MaxServiceNameLength,
            ".name",
            $"'{service.Name}' has {service.Name.Length} characters; with named revisions it may have {RevisionName.MaxServiceNameLength}.",
            "Shorten the name, or send traffic to the latest revision."));

    internal static Rule RevisionReference { get; } = OfService(
        "KN005",
        "traffic goes to revisions of the same service",
        "The names of a service's revisions begin with its own. The webhook takes any name, and the route then never becomes ready.",
        ExampleYaml.Service("traffic: { split: [{ revision: api-00001, percent: 100 }] }"),
        ExampleYaml.Service("traffic: { split: [{ revision: web-00001, percent: 100 }] }"),
        service => RevisionReferences(service).SelectMany(reference => Violation.If(
            !KubernetesSyntax.IsDns1035Label(reference.Name) || !reference.Name.StartsWith(service.Name + "-", StringComparison.Ordinal),
            reference.Path,
            $"'{reference.Name}' is not a revision of '{service.Name}'.",
            $"Use the name of a revision of the service; it begins with '{service.Name}-'.")));

    private static IEnumerable<(string Path, string Name)> RevisionReferences(KnativeServiceSpec service) => service.Traffic is Traffic.Canary canary
        ? [(".traffic.canary.stable", canary.Stable)]
        : TrafficTargets(service)
            .Where(target => target.Value is TrafficTarget.Revision)
            .Select(target => (target.Path + ".revision", ((TrafficTarget.Revision)target.Value).Name));

    internal static Rule AccountNames { get; } = OfService(
        "KN006",
        "service accounts and pull secrets have names that objects can have",
        "An account's name is a DNS subdomain, and the webhook refuses any other. It does not look at pull secrets: one that cannot exist is passed over "
            + "when the image is pulled, which then fails where the registry asks for it. Of two with one name the API server refuses "
            + "the second: Knative's definition has them as a list by name (knative/serving, config/core/300-resources).",
        ExampleYaml.Service("serviceAccount: Web_Account"),
        ExampleYaml.Service("serviceAccount: web-account"),
        service => Accounts(service.ServiceAccount, service.ImagePullSecrets));

    internal static Rule OwnRevisionName { get; } = OfService(
        "KN007",
        "a revision's own name begins with the service's, and is not that of the one it replaces",
        "The webhook refuses a name without the service's in front. A canary beside itself is one revision that gets all requests.",
        ExampleYaml.Service("revision: v2"),
        ExampleYaml.Service("revision: web-v2"),
        service => service.Revision is not RevisionNaming.Named(var name) ? [] : Violation.If(
                !KubernetesSyntax.IsDns1035Label(name) || !name.StartsWith(service.Name + "-", StringComparison.Ordinal),
                ".revision",
                $"'{name}' cannot be a revision of '{service.Name}'.",
                $"Begin it with '{service.Name}-', and use lower-case letters, digits and dashes, at most 63 characters; or write 'content'.")
            .Concat(RevisionReferences(service).SelectMany(reference => Violation.If(
                reference.Name == name && service.Traffic.NamesTemplate,
                reference.Path,
                $"'{name}' is the revision that this configuration makes.",
                "Name the revision that served before, or give this one another name."))));
}
