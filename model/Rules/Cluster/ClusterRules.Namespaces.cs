using AckKnativeSpot.Cluster;
using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;

namespace AckKnativeSpot.Rules;

internal static partial class ClusterRules
{
    internal static Rule NamespaceOfWorkloads { get; } = new(
        "ACK031",
        Severity.Error,
        "workloads have a namespace that is not the cluster's own",
        "In the namespaces of Kubernetes and Knative, webhooks, quotas and upgrades are made for their components; one that a stack created or deleted there "
            + "would take the cluster with it.",
        """
        services:
          - name: web
            namespace: kube-system
            image: registry.example.com/web:1
        """,
        """
        services:
          - name: web
            namespace: shop
            image: registry.example.com/web:1
        """,
        stack => NamespacesOf(stack)
            .Select(each => (Path: $"{each.Path}.namespace", each.Name))
            .Concat(stack.Namespaces.Where(each => each.Value is NamespaceOwnership.Existing).Select(each => (Path: $"namespaces.{each.Key}", Name: each.Key)))
            .Where(each => Namespaces.Reserved.Contains(each.Name))
            .Select(each => new Violation(each.Path, $"The namespace '{each.Name}' belongs to Kubernetes or Knative.", "Name another one.")));

    internal static Rule NamespaceThere { get; } = new Rule(
        "ACK032",
        Severity.Error,
        "no namespace is created that is there already",
        "Every cluster has 'default' and the namespaces of Kubernetes, and those of Knative come with it: creating one ends with AlreadyExists, and "
            + "destroying the stack would delete it.",
        """
        namespaces: { default: created }
        """,
        """
        namespaces: { default: existing }
        """,
        stack => from each in stack.Namespaces
                 where each.Value is NamespaceOwnership.Created && Namespaces.IsThere(each.Key)
                 select new Violation(
                     $"namespaces.{each.Key}",
                     $"The namespace '{each.Key}' is there {(each.Key == Namespaces.Default ? "already" : "already, or comes with Knative")}.",
                     "Remove it.")).AsContradiction();

    internal static Rule EnvironmentNames { get; } = new(
        "ACK057",
        Severity.Error,
        "the cluster's Kubernetes takes the names of environment variables",
        "Before 1.32 the API server takes letters, digits, dashes, dots and underscores, not beginning with a digit; from then on every printable ASCII "
            + "character but an equals sign (kubernetes/kubernetes, feature gate RelaxedEnvironmentVariableValidation).",
        "cluster: { create: { kubernetesVersion: 1.31.9-aliyun.1 } }\n" + ExampleYaml.Service("env: { 2ND_MONTH: \"08\" }"),
        "cluster: { create: { kubernetesVersion: 1.34.3-aliyun.1 } }\n" + ExampleYaml.Service("env: { 2ND_MONTH: \"08\" }"),
        stack => stack.Cluster is not ClusterSource.Create { Spec.Version: { } version }
                || version.IsAtLeast(Cluster.KubernetesVersion.FirstWithAnyEnvironmentName) ? [] :
            stack.Services.SelectMany(service => RelaxedNames(service, service.Value.Containers, service.Value.InitContainers))
                .Concat(stack.AllJobs.SelectMany(job => RelaxedNames(job, job.Value.Containers, job.Value.InitContainers))));

    private static IEnumerable<Violation> RelaxedNames<T>(Located<T> workload, IEnumerable<PodContainer> containers, IEnumerable<PodContainer> before) =>
        PodChecks.RelaxedEnvironmentNames(PodChecks.WithPaths(containers).Concat(PodChecks.WithPaths(before, "initContainers")))
            .Select(violation => violation with { Path = workload.PathOf(violation.Path) });

    internal static Rule ObjectsDistinct { get; } = new Rule(
        "ACK033",
        Severity.Error,
        "no two resources are the same Kubernetes object",
        "The second one meets AlreadyExists, after the cluster and everything before it has been created; where it is a patch, the two overwrite each "
            + "other. What charts and controllers make is not known to the plan.",
        """
        registries: { web-env: { server: registry.example.com, username: ci, password: { secure: AAABADQXFlU0mxC2kUZv } } }
        services:
          - name: web
            image: registry.example.com/web:1
            env: { TOKEN: { secure: AAABADQXFlU0mxC2kUZv } }
        """,
        """
        registries: { shop: { server: registry.example.com, username: ci, password: { secure: AAABADQXFlU0mxC2kUZv } } }
        services:
          - name: web
            image: registry.example.com/web:1
            env: { TOKEN: { secure: AAABADQXFlU0mxC2kUZv } }
        """,
        stack => from same in DeclaredObject.Of(stack).GroupBy(each => (each.Kind, each.Namespace, each.Name))
                 let paths = same.Select(each => each.Path).OrderBy(path => path.Contains('[')).ThenBy(path => path, StringComparer.Ordinal).ToArray()
                 where paths.Length > 1 && !Namespaces.Reserved.Contains(same.Key.Name)

                 // Two workloads of one name are findings of their own.
                 && !paths.All(IsWorkload)
                 select new Violation(
                     paths[0],
                     $"The {same.Key.Kind} '{same.Key.Name}'{(same.Key.Namespace.Length > 0 ? $" in the namespace '{same.Key.Namespace}'" : "")} is declared "
                         + $"by {string.Join(" and by ", paths)}.",
                     "Give one of them another name.")).AsContradiction();

    internal static Rule RegistriesDistinct { get; } = new Rule(
        "ACK064",
        Severity.Error,
        "the Secrets of registries are distinct resources",
        "Pulumi knows the Secret of a registry by its namespace and name with a dash between them, and by its name alone in the namespace default: hub in the "
            + "namespace shop and shop-hub in default are one resource, which the engine refuses to register twice.",
        """
        registries:
          shop-hub: { server: a.example.com, username: ci, password: { secure: AAABADQXFlU0mxC2kUZv } }
          hub: { server: b.example.com, username: ci, password: { secure: AAABADQXFlU0mxC2kUZv } }
        services:
          - { name: web, image: a.example.com/web:1 }
          - { name: web, namespace: shop, image: b.example.com/web:1 }
        """,
        """
        registries:
          a: { server: a.example.com, username: ci, password: { secure: AAABADQXFlU0mxC2kUZv } }
          hub: { server: b.example.com, username: ci, password: { secure: AAABADQXFlU0mxC2kUZv } }
        services:
          - { name: web, image: a.example.com/web:1 }
          - { name: web, namespace: shop, image: b.example.com/web:1 }
        """,
        stack => from same in DeclaredObject.OfRegistries(stack).GroupBy(each => RegistryCredentials.ResourceName(each.Name, each.Namespace))
                 let secrets = same.OrderByDescending(each => each.Name.Length).ToArray()
                 where secrets.Length > 1
                 select new Violation(
                     secrets[0].Path,
                     $"{string.Join(" and ", secrets.Select(each => $"'{each.Name}' in the namespace '{each.Namespace}'"))} are one resource, '{same.Key}'.",
                     "Give one of the registries another name.")).AsContradiction();

    internal static Rule ReferredObjectsThere { get; } = new(
        "ACK063",
        Severity.Info,
        "what services and jobs refer to exists before them",
        "A plan asks no cluster, so it cannot see whether a Secret, config map, service account, claim or runtime class exists that the stack does not "
            + "create. Without it pods do not start, or their images cannot be pulled: a deployment waits for a service until it gives up, and a job fails "
            + "when it runs. What is optional is not among these, and a workload that is taken over runs already. Said of stack files only: a program may "
            + "create the object itself.",
        ExampleYaml.Service("env: { TOKEN: { secret: web-keys, key: token } }"),
        ExampleYaml.Service("env: { TOKEN: { secure: AAABADQXFlU0mxC2kUZv } }"),
        stack => !stack.IsRead || ReferredObject.Of(stack).ToLookup(each => (each.Kind, each.Namespace, each.Name)) is not { Count: > 0 } needed ? [] :
            from same in needed.ExceptBy(DeclaredObject.Of(stack).Select(made => (made.Kind, made.Namespace, made.Name)), same => same.Key)
            from each in same
            let place = each.Namespace.Length > 0 ? $" in the namespace '{each.Namespace}'" : ""
            select new Violation(
                each.Path,
                $"The stack does not create the {each.Kind.Split('.')[0]} '{each.Name}'{place}, and a plan cannot see whether it exists.",
                "Create it before the pods start; a namespace that the stack creates has to exist first. Then waive this finding, with who creates it as the "
                    + "reason."))
    {
        AlsoReads = ["registries"],
    };

    /// <summary>Whether a path is that of a service or job, in the stack file or in a file of workloads (<c>services/web.yaml:services[0]</c>).</summary>
    private static bool IsWorkload(string path) => path[(path.IndexOf(':', StringComparison.Ordinal) + 1)..] is var own
        && (own.StartsWith("services[", StringComparison.Ordinal) || own.StartsWith("jobs[", StringComparison.Ordinal));

    private static IEnumerable<(string Path, string Name)> NamespacesOf(RuleInput stack) =>
        stack.Services.Select(each => (each.Path, each.Value.Namespace)).Concat(stack.AllJobs.Select(each => (each.Path, each.Value.Namespace)));
}
