using System.Text.RegularExpressions;
using AckKnativeSpot.Alerts;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Tests.Cluster;
using AckKnativeSpot.Tests.Support;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Alerts;

public class SpotAlertsTests
{
    private const string AlertType = "alicloud:log/alert:Alert";
    private const string Addon = "alicloud:cs/kubernetesAddon:KubernetesAddon";

    private static readonly ClusterSource s_adopted = new ClusterSource.Adopt(new AdoptClusterSpec { ClusterId = "c82e6987e2961451182edacd74faf1234" });

    private static Task<Declared> DeclareAsync(AlertSpec spec, ClusterSource? source = null) =>
        Declared.ByAsync(() => _ = new SpotAlerts("alerts", new() { Spec = spec, Cluster = Clusters.Declare("dev", source ?? ClusterSamples.Create()) }));

    [Fact]
    public async Task Alerts_OfACreatedCluster_ReadTheProjectOfItsEvents()
    {
        var declared = await DeclareAsync(new AlertSpec { ActionPolicy = "ops" });

        Assert.All(declared.All(AlertType), a =>
        {
            Assert.Equal(("ack-logs-ab12cd34", "ack-logs-ab12cd34"), (a.At("projectName"), a.At("queryLists[0].project")));
            Assert.Contains("dev-virtual-node", a.DependsOn);
        });
        Assert.DoesNotContain(declared.Resources, r => r.Name is "alerts-events" or "alerts-event-centre");
    }

    [Fact]
    public async Task Alerts_OfAnAdoptedCluster_HaveAnEventCentreWithAProjectOfAUniqueName()
    {
        var declared = await DeclareAsync(new AlertSpec { ActionPolicy = "ops" }, s_adopted);

        Assert.Equal("ack-events-ab12cd34", declared["alicloud:log/project:Project", "alerts-events"].At("projectName"));
        var addon = declared[Addon, "alerts-event-centre"];
        Assert.Equal(("ack-node-problem-detector", """{"sls_project_name":"ack-events-ab12cd34"}"""), (addon.At("name"), addon.At("config")));
        Assert.All(declared.All(AlertType), a => Assert.Equal(["alerts-event-centre"], a.DependsOn));
    }

    [Fact]
    public async Task Alerts_EachEvent_IsWatchedEveryMinuteAndGoesToTheReceivers()
    {
        var declared = await DeclareAsync(new AlertSpec { ActionPolicy = "ops" });

        Assert.Equal(
            ["spot-to-be-released \"SpotToBeReleased\" 4", "spot-degraded \"SpotDegraded\" 6"],
            declared.All(AlertType)
                .Select(a => $"{a.At("alertName")} {((string)a.At("queryLists[0].query")!).Split(' ')[0]} {a.At("severityConfigurations[0].severity")}"));
        Assert.All(declared.All(AlertType), a =>
        {
            Assert.Equal(
                ("ops", "sls.builtin.dynamic", "60m"),
                (a.At("policyConfiguration.actionPolicyId"), a.At("policyConfiguration.alertPolicyId"), a.At("policyConfiguration.repeatInterval")));
            Assert.Equal(("k8s-event", "now"), (a.At("queryLists[0].store"), a.At("queryLists[0].end")));
            Assert.Equal(
                ("FixedRate", "60s", "cnt > 0"), (a.At("schedule.type"), a.At("schedule.interval"), a.At("severityConfigurations[0].evalCondition.condition")));
            Assert.Equal("alerts", a.Parent);
        });
    }

    [Theory]
    [InlineData(60, "-180s")]
    [InlineData(600, "-720s")]
    public async Task Alerts_Window_OverlapsTheOneBefore(int every, string start) => Assert.All(
        (await DeclareAsync(new AlertSpec { ActionPolicy = "ops", CheckEvery = Duration.FromSeconds(every) })).All(AlertType),
        a => Assert.Equal(start, a.At("queryLists[0].start")));

    [Fact]
    public async Task Alerts_EveryColumnOfATextOrGroup_IsOneOfTheQuery() => Assert.All(
        (await DeclareAsync(new AlertSpec { ActionPolicy = "ops" })).All(AlertType),
        a =>
        {
            var query = (string)a.At("queryLists[0].query")!;
            var texts = $"{a.At("annotations[0].value")} {a.At("annotations[1].value")}";
            Assert.Equal(("title", "desc", "custom"), (a.At("annotations[0].key"), a.At("annotations[1].key"), a.At("groupConfiguration.type")));
            var columns = Regex.Matches(texts, @"\$\{(\w+)\}").Select(m => m.Groups[1].Value)
                .Concat([(string)a.At("groupConfiguration.fields[0]")!, (string)a.At("groupConfiguration.fields[1]")!]).ToHashSet();
            Assert.Equal(["namespace", "pods", "service"], columns.Order(StringComparer.Ordinal));
            Assert.All(columns, column => Assert.Contains($" as {column}", query, StringComparison.Ordinal));
        });

    [Theory]
    [InlineData("web-00001-deployment-5f7d9c6b7d-x2x4z", "web")]
    [InlineData("shop-web-00012-deployment-reserve-5f7d9c6b7d-x2x4z", "shop-web")]
    [InlineData("web-a1b2c3d4-deployment-5f7d9c6b7d-x2x4z", "web-a1b2c3d4")]
    [InlineData("nightly-report-29500000-3-abcde", "nightly-report-29500000-3-abcde")]
    public async Task Alerts_PodOfAService_IsSaidToBeOfIt(string pod, string service)
    {
        var query = (string)(await DeclareAsync(new AlertSpec { ActionPolicy = "ops" })).All(AlertType)[0].At("queryLists[0].query")!;
        var pattern = Regex.Match(query, "regexp_replace\\(\"eventId.involvedObject.name\", '([^']+)', ''\\)").Groups[1].Value;

        Assert.NotEmpty(pattern);
        Assert.Equal(service, Regex.Replace(pod, pattern, ""));
    }

    [Fact]
    public async Task Alerts_ExistingEventCentre_IsOnlyRead()
    {
        var declared = await DeclareAsync(
            new AlertSpec { ActionPolicy = "ops", Project = "k8s-log-c1", Logstore = "events", Events = [SpotEvent.SpotToBeReleased] }, s_adopted);

        Assert.DoesNotContain(declared.All(Addon), a => a.Name == "alerts-event-centre");
        var alert = declared.Single(AlertType);
        Assert.Equal(("k8s-log-c1", "events"), (alert.At("projectName"), alert.At("queryLists[0].store")));
    }
}
