using AckKnativeSpot.Alerts;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Tests.Cluster;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Alerts;

public class SpotAlertsTests
{
    private const string AlertType = "alicloud:log/alert:Alert";
    private const string Addon = "alicloud:cs/kubernetesAddon:KubernetesAddon";

    private static Task<Declared> DeclareAsync(AlertSpec spec) =>
        Declared.ByAsync(() => _ = new SpotAlerts("alerts", new() { Spec = spec, Cluster = Clusters.Declare("dev", ClusterSamples.Create()) }));

    [Fact]
    public async Task Alerts_EventCentre_WritesToAProjectOfAUniqueName()
    {
        var declared = await DeclareAsync(new AlertSpec { ActionPolicy = "ops" });

        Assert.Equal("ack-events-ab12cd34", declared["alicloud:log/project:Project", "alerts-events"].At("projectName"));
        var addon = declared[Addon, "alerts-event-centre"];
        Assert.Equal(("ack-node-problem-detector", """{"sls_project_name":"ack-events-ab12cd34"}"""), (addon.At("name"), addon.At("config")));
        Assert.Equal("dev-cluster", addon.DeletedWith);
        Assert.Contains("dev", addon.DependsOn);
    }

    [Fact]
    public async Task Alerts_EachEvent_IsWatchedEveryMinuteAndGoesToTheReceivers()
    {
        var declared = await DeclareAsync(new AlertSpec { ActionPolicy = "ops" });

        Assert.Equal(
            ["spot-to-be-released \"SpotToBeReleased\" 4", "spot-degraded \"SpotDegraded\" 6", "spot-released \"BidFailed\" 8"],
            declared.All(AlertType).Select(a => $"{a.At("alertName")} {((string)a.At("queryLists[0].query")!).Split(' ')[0]} {a.At("severityConfigurations[0].severity")}"));
        Assert.All(declared.All(AlertType), a =>
        {
            Assert.Equal(("ops", "sls.builtin.dynamic", "60m"), (a.At("policyConfiguration.actionPolicyId"), a.At("policyConfiguration.alertPolicyId"), a.At("policyConfiguration.repeatInterval")));
            Assert.Equal(("ack-events-ab12cd34", "k8s-event", "-60s"), (a.At("queryLists[0].project"), a.At("queryLists[0].store"), a.At("queryLists[0].start")));
            Assert.Equal(("FixedRate", "60s", "cnt > 0"), (a.At("schedule.type"), a.At("schedule.interval"), a.At("severityConfigurations[0].evalCondition.condition")));
            Assert.Equal(["alerts-event-centre"], a.DependsOn);
            Assert.Equal("alerts", a.Parent);
        });
    }

    [Fact]
    public async Task Alerts_ExistingEventCentre_IsOnlyRead()
    {
        var declared = await DeclareAsync(new AlertSpec { ActionPolicy = "ops", Project = "k8s-log-c1", Logstore = "events", Events = [SpotEvent.BidFailed] });

        Assert.DoesNotContain(declared.All(Addon), a => a.Name == "alerts-event-centre");
        var alert = declared.Single(AlertType);
        Assert.Equal(("k8s-log-c1", "events"), (alert.At("projectName"), alert.At("queryLists[0].store")));
    }
}
