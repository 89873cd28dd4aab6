using AckKnativeSpot.Cluster;
using AckKnativeSpot.Serving;

namespace AckKnativeSpot.Rules;

/// <summary>A Kubernetes object that a stack declares, as far as it is known before a resource is declared.</summary>
/// <param name="Kind">Kind with its API group where it has one, for example <c>Service.serving.knative.dev</c>.</param>
/// <param name="Namespace">Namespace; empty for an object of the cluster.</param>
/// <param name="Name">Name.</param>
/// <param name="Path">Property path of what it is declared for.</param>
internal sealed record DeclaredObject(string Kind, string Namespace, string Name, string Path)
{
    private const string Knative = "knative";

    /// <summary>The objects of a stack. Those that charts and controllers make are not among them.</summary>
    /// <param name="stack">The stack.</param>
    public static IEnumerable<DeclaredObject> Of(RuleInput stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return [.. OfNamespaces(stack), .. OfServing(stack), .. OfRegistries(stack), .. OfServices(stack), .. OfJobs(stack)];
    }

    private static IEnumerable<DeclaredObject> OfNamespaces(RuleInput stack) =>
        from each in Namespaces.Of(stack.Namespaces, stack.Services.Select(s => s.Value.Namespace).Concat(stack.AllJobs.Select(j => j.Value.Namespace)))
        where each.Value is NamespaceOwnership.Created
        select new DeclaredObject("Namespace", "", each.Key, $"namespaces.{each.Key}");

    private static IEnumerable<DeclaredObject> OfServing(RuleInput stack)
    {
        if (stack.Serving is not { } serving)
        {
            yield break;
        }

        if (serving.Install is ServingInstall.Upstream or ServingInstall.HelmCharts)
        {
            yield return new("Namespace", "", ServingSpec.Namespace, Knative);
        }

        if (serving.Install is ServingInstall.Upstream)
        {
            yield return new("Namespace", "", "knative-operator", Knative);
            yield return new("KnativeServing.operator.knative.dev", ServingSpec.Namespace, "knative-serving", Knative);
        }

        if (serving.Gateway is Gateway.Alb { AlbConfig: null })
        {
            yield return new("AlbConfig.alibabacloud.com", "", Gateway.Alb.OwnAlbConfig, Knative);
        }
    }

    /// <summary>The Secrets of registries.</summary>
    /// <param name="stack">The stack.</param>
    public static IEnumerable<DeclaredObject> OfRegistries(RuleInput stack)
    {
        var pulling = stack.Services.Select(s => (s.Value.Namespace, s.Value.ImagePullSecrets))
            .Concat(stack.AllJobs.Select(j => (j.Value.Namespace, j.Value.ImagePullSecrets)));
        return (from workload in pulling
                from registry in stack.Registries
                where workload.ImagePullSecrets.Contains(registry)
                select new DeclaredObject("Secret", workload.Namespace, registry, $"registries.{registry}")).Distinct();
    }

    private static IEnumerable<DeclaredObject> OfServices(RuleInput stack)
    {
        foreach (var (service, reclaim) in ServiceForecasts.Of(stack))
        {
            var spec = service.Value;
            yield return new("Service.serving.knative.dev", spec.Namespace, spec.Name, service.Path);
            if (reclaim.Budget is not null)
            {
                yield return new("PodDisruptionBudget.policy", spec.Namespace, spec.Name, service.Path);
            }

            if (spec.SecretEnv.Count > 0)
            {
                yield return new("Secret", spec.Namespace, spec.EnvSecret, service.Path);
            }
        }
    }

    private static IEnumerable<DeclaredObject> OfJobs(RuleInput stack) =>
    [
        .. stack.Jobs.Select(each => new DeclaredObject("Job.batch", each.Value.Namespace, each.Value.Name, each.Path)),
        .. stack.Schedules.Select(each => new DeclaredObject("CronJob.batch", each.Value.Job.Namespace, each.Value.Job.Name, each.Path)),
        .. from each in stack.AllJobs
           where each.Value.SecretEnv.Count > 0
           select new DeclaredObject("Secret", each.Value.Namespace, each.Value.EnvSecret, each.Path),
    ];
}
