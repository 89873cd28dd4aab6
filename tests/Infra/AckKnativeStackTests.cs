using AckKnativeSpot.Infra;
using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Tests.Rules;
using AckKnativeSpot.Tests.Support;
using Pulumi;
using Pulumi.Testing;
using Xunit;

namespace AckKnativeSpot.Tests.Infra;

/// <summary>What a stack declares for its workloads.</summary>
public class AckKnativeStackTests
{
    [Fact]
    public async Task Jobs_AreDeclaredOnceTheirNamespaceAndClusterAreThere()
    {
        var (resources, dependsOn) = await RunAsync("""
            jobs:
              - { name: migrate, namespace: shop, image: shop/migrate }
              - { name: report, namespace: night, image: shop/report, schedule: { cron: "@daily" } }
              - { name: plain, image: shop/plain }
            """);

        Assert.Equal(
            ["kubernetes:batch/v1:CronJob::night-report-cronjob", "kubernetes:batch/v1:Job::plain-job", "kubernetes:batch/v1:Job::shop-migrate-job"],
            resources.Where(key => key.Contains(":batch/v1:", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["kubernetes:core/v1:Namespace::night", "kubernetes:core/v1:Namespace::shop"],
            resources.Where(key => key.Contains(":Namespace::", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("shop", dependsOn["shop-migrate-job"]);
        Assert.Contains("night", dependsOn["night-report-cronjob"]);
    }

    [Fact]
    public void BestPractice_AsStackConfiguration_IsTheDocumentedService()
    {
        // Alibaba Cloud, "Use preemptible instances in Knative": best practice, with the image in the region's own registry.
        var settings = ClusterRuleExamples.Check("""
            services:
              - name: helloworld-go
                image: registry-vpc.{region}.aliyuncs.com/knative-samples/helloworld-go:160e4dc8
                env: { TARGET: Knative }
                capacity: { choices: [ecs.c6.large] }
                spot: { reclaim: leave }
                grace: 5m
                scale: { max: 0 }
            """).Settings!;

        Assert.Equal(
            Admission.Tree.OfYaml("""
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata:
                  name: helloworld-go
                  namespace: default
                spec:
                  template:
                    metadata:
                      labels:
                        alibabacloud.com/eci: "true"
                      annotations:
                        k8s.aliyun.com/eci-use-specs: "ecs.c6.large"
                        k8s.aliyun.com/eci-spot-strategy: "SpotAsPriceGo"
                        k8s.aliyun.com/eci-spot-duration: "1"
                        k8s.aliyun.com/eci-spot-fallback: "true"
                    spec:
                      containers:
                      - env:
                        - name: TARGET
                          value: "Knative"
                        image: registry-vpc.cn-hangzhou.aliyuncs.com/knative-samples/helloworld-go:160e4dc8
                """),
            Admission.Tree.Canonical(KnativeServiceManifest.Render(settings.Services[0].Value)));
    }

    private static async Task<(IReadOnlyList<string> Resources, Dictionary<string, IEnumerable<string>> DependsOn)> RunAsync(string excerpt)
    {
        var settings = ClusterRuleExamples.Check(excerpt + "\ncluster: { context: kind }\nknative: { install: { upstream: {} } }").Settings!;
        var recorder = new ResourceRecorder();
        await Deployment.TestWithServiceProviderAsync<AckKnativeStack>(
            new StrictMocks(),
            new StackServices(() => new AckKnativeStack(settings, new StackOptions { ResourceTransformations = { recorder.Record } })),
            new TestOptions { ProjectName = StackConfiguration.Project, StackName = "test", IsPreview = false });
        var dependsOn = new Dictionary<string, IEnumerable<string>>();
        foreach (var recording in recorder.Recordings)
        {
            dependsOn[recording.Resource.GetResourceName()] = (await recording.DependsOn).Select(resource => resource.GetResourceName());
        }

        return ([.. recorder.Recordings.Select(each => $"{each.Resource.GetResourceType()}::{each.Resource.GetResourceName()}")], dependsOn);
    }
}
