using AckKnativeSpot.Cluster;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Rollouts;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using Xunit;

namespace AckKnativeSpot.Tests.Rollouts;

/// <summary>What is to come is what the specification says, and in the zones that the stack knows.</summary>
public class RolloutTargetsTests
{
    private static readonly ClusterSource s_cluster = new ClusterSource.Create(
        new() { Network = new NetworkSpec.New { ZoneChoice = new ZoneChoice.Given(["cn-hangzhou-h", "cn-hangzhou-i"]) } });

    private static readonly KnativeServiceSpec s_service = new()
    {
        Name = "web",
        Namespace = "shop",
        Spot = new() { Fallback = false, PriceLimit = 0.25m },
        Capacity = new() { Choices = ["ecs.c7.large", "2-4Gi"] },
        Scale = new() { Min = 2, Initial = 3 },
        Startup = "45s",
        Containers = [new() { Image = "registry.example.com/web:1" }],
    };

    [Fact]
    public void Service_IsTaken_AsItIsWritten()
    {
        var target = TargetOf(s_service, s_cluster);

        Assert.Equal((WorkloadKind.Service, "shop/web", 3, 45), (target.Kind, target.FullName, target.Pods, target.Startup.TotalSeconds));
        Assert.Equal((true, false, "0.25"), (target.OnSpot, target.FallsBack, target.PriceLimit));
        Assert.Equal(["ecs.c7.large", "2-4Gi"], target.Types);
        Assert.Equal(["cn-hangzhou-h", "cn-hangzhou-i"], target.Zones);
        Assert.Equal(45 + 180 + 1_800, target.Times.ProgressDeadline!.Value.TotalSeconds);
    }

    [Fact]
    public void Job_IsTaken_AsItIsWritten()
    {
        var job = new SpotJobSpec
        {
            Name = "report",
            Namespace = "shop",
            Spot = null,
            Ttl = "1h",
            Containers = [new() { Name = "report", Image = "registry.example.com/report:1" }],
        };

        var target = RolloutTargets.Of(job, "2h", s_cluster);

        Assert.Equal((WorkloadKind.Job, "shop/report", false, true), (target.Kind, target.FullName, target.OnSpot, target.MayBeGone));
        Assert.Null(target.Times.ProgressDeadline);
        Assert.Equal(TimeSpan.FromHours(2), target.Times.Total);
        Assert.True(RolloutTargets.Of(new SpotJobSchedule { Job = job, Cron = CronExpression.Of("0 3 * * *") }, s_cluster).IsSchedule);
    }

    [Theory]
    [InlineData("cn-hangzhou-i", false)]
    [InlineData("cn-hangzhou-k", true)]
    [InlineData("", false)]
    public void PodInAnotherZone_IsWorthKnowing_WhereTheStackKnowsTheZones(string zone, bool said)
    {
        var seen = SeenRollout.Nothing
            .With(new SeenObject.Service(new SeenService { Name = "web", LatestCreatedRevision = "web-00001" }))
            .With(new SeenObject.Pod(new SeenPod { Name = "one", Owner = "web-00001", Zone = zone }, WorkloadKind.Service, "web"));

        Assert.Equal(said, IsSaid(TargetOf(s_service, s_cluster)));
        Assert.False(IsSaid(TargetOf(s_service, new ClusterSource.Context("it"))));
        Assert.False(IsSaid(TargetOf(s_service with { Capacity = new() { Vswitches = ["vsw-elsewhere"] } }, s_cluster)));

        bool IsSaid(RolloutTarget target) => Diagnosis.Of(target, seen, WatcherRun.Noon).Troubles.Any(trouble => trouble.Cause == Causes.OtherZones);
    }

    private static RolloutTarget TargetOf(KnativeServiceSpec service, ClusterSource cluster) =>
        RolloutTargets.Of(service, RolloutTimes.Of(service, RevisionDefaults.OfKnative), cluster);
}
