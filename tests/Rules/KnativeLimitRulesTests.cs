using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>The cluster's own limits and defaults against a service, and against themselves.</summary>
public class KnativeLimitRulesTests
{
    public static TheoryData<string, string> Excerpts => new()
    {
        { Config("autoscaler: { maxScale: 5, maxScaleLimit: 20 }") + Service("scale: { max: 21 }"), "KN073 services[0].scale.max" },
        { Config("autoscaler: { maxScale: 5, maxScaleLimit: 20 }") + Service("scale: { max: 0 }"), "KN073 services[0].scale.max" },
        { Config("autoscaler: { maxScale: 5, maxScaleLimit: 9 }") + Service("port: 80"), "KN073 services[0].scale.max" },
        { Config("autoscaler: { maxScale: 5, maxScaleLimit: 20 }") + Service("scale: { max: 20 }"), "" },
        { Config("defaults: { containerConcurrencyMaxLimit: 2000 }") + Service("concurrency: 2000"), "" },
        { Config("defaults: { containerConcurrencyMaxLimit: 2000 }") + Service("concurrency: 2001"), "KN021 services[0].concurrency" },
        { Config("defaults: { containerConcurrencyMaxLimit: 100 }") + Service("concurrency: 101"), "KN021 services[0].concurrency" },
        { Service("concurrency: 1001"), "KN021 services[0].concurrency" },
        { Service("idleTimeout: 0s"), "" },
        { Service("responseStartTimeout: 0s"), "" },
        { Service("grace: 60s, idleTimeout: 61s"), "KN022 services[0].idleTimeout" },
        { Config("defaults: { memoryRequest: 1Gi }") + Service("resources: { memoryLimit: 512Mi }"), "KN074 services[0].resources.memoryLimit" },
        { Config("defaults: { cpuLimit: 500m }") + Service("resources: { cpuRequest: 1 }"), "KN074 services[0].resources.cpuRequest" },
        { Config("defaults: { cpuLimit: 500m }") + Service("resources: { cpuRequest: 1, cpuLimit: 2 }"), "" },
        { Config("defaults: { cpuLimit: 500m }") + Service("resources: { cpuRequest: 250m }"), "" },
        { Config("defaults: { cpuRequest: 1, cpuLimit: 500m }"), "ACK041 knative.config.defaults.cpuLimit" },
        { Config("defaults: { memoryRequest: 1Gi, memoryLimit: 512Mi }"), "ACK041 knative.config.defaults.memoryLimit" },
        { Config("deployment: { queueCpuLimit: 10m }"), "ACK041 knative.config.deployment.queueCpuLimit" },
        { Config("deployment: { queueCpuLimit: 10m, queueCpuRequest: 5m }"), "" },
        { Config("deployment: { queueMemoryLimit: 100Mi, queueMemoryRequest: 1Gi }"), "ACK041 knative.config.deployment.queueMemoryLimit" },
        {
            Service("podAnnotations: { queue.sidecar.serving.knative.dev/cpu-resource-limit: 24m }"),
            "KN075 services[0].podAnnotations.queue.sidecar.serving.knative.dev/cpu-resource-limit"
        },
        { Service("podAnnotations: { queue.sidecar.serving.knative.dev/cpu-resource-limit: 25m }"), "" },
        { Service("resources: { memoryLimit: 512 }"), "KN045 services[0].resources.memoryLimit" },
        { Service("resources: { memoryLimit: 524287 }"), "KN045 services[0].resources.memoryLimit" },
        { Service("resources: { memoryLimit: 512Ki }"), "" },
        { Service("resources: { memoryLimit: 0 }"), "" },
        { Service("resources: { memoryRequest: 512 }"), "" },
        { Service("initContainers: [{ name: a, image: x/a, resources: { memoryLimit: 64 } }]"), "KN045 services[0].initContainers[0].resources.memoryLimit" },
        { Job("resources: { memoryLimit: 512 }"), "JOB024 jobs[0].resources.memoryLimit" },
        { Job("resources: { memoryLimit: 512Mi }"), "" },
        { Config("defaults: { memoryLimit: 512 }"), "ACK041 knative.config.defaults.memoryLimit" },
        { Config("deployment: { queueMemoryLimit: 400 }"), "ACK041 knative.config.deployment.queueMemoryLimit" },
        {
            Service("podAnnotations: { queue.sidecar.serving.knative.dev/memory-resource-limit: \"400\" }"),
            "KN075 services[0].podAnnotations.queue.sidecar.serving.knative.dev/memory-resource-limit"
        },
        { Service("podAnnotations: { queue.sidecar.serving.knative.dev/memory-resource-limit: 400Mi }"), "" },
        { Config("deployment: { queueMemoryLimit: 100Mi }")
            + Service("capacity: { annotations: { queue.sidecar.serving.knative.dev/memory-resource-request: 1Gi } }"),
            "KN075 services[0].capacity.annotations.queue.sidecar.serving.knative.dev/memory-resource-request" },
    };

    [Theory]
    [MemberData(nameof(Excerpts))]
    public void Check_ServiceAndItsCluster_FitEachOther(string excerpt, string expected)
    {
        string[] rules = ["KN021", "KN022", "KN045", "KN073", "KN074", "KN075", "JOB024", "ACK041", "CFG"];
        var found = ClusterRuleExamples.Check(excerpt).Findings.Where(finding => rules.Any(rule => finding.RuleId.StartsWith(rule, StringComparison.Ordinal)))
            .ToList();

        Assert.Equal(expected, string.Join(' ', found.Select(finding => $"{finding.RuleId} {finding.Path}")));
        Assert.All(found, finding => Sentences.Check(finding.Message, finding.Fix));
    }

    /// <summary>Whoever shortens a text that is no tag has not read what is wrong with it.</summary>
    [Fact]
    public void Check_TagOfAnotherFormThatIsTooLong_IsOneFinding() => Assert.Equal(
        "'" + new string('A', 64) + "' is not a tag.",
        Assert.Single(
            ClusterRuleExamples.Check(Service($"traffic: {{ split: [{{ revision: latest, percent: 100, tag: {new string('A', 64)} }}] }}")).Findings,
            finding => finding.RuleId == "KN033").Message);

    private static string Service(string keys) => $"services: [{{ name: web, image: shop/web, {keys} }}]";

    private static string Job(string keys) => $"jobs: [{{ name: report, image: shop/report, {keys} }}]";

    private static string Config(string config) => $"knative: {{ config: {{ {config} }} }}\n";
}
