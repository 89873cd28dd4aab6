using AckKnativeSpot.Cluster;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Secrets;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using Xunit;
using static AckKnativeSpot.Tests.Rules.Stacks;

namespace AckKnativeSpot.Tests.Rules;

public class JobRulesTests
{
    private static readonly SpotJobSchedule s_nightly = new() { Job = Report, Cron = CronExpression.Of("0 3 * * *") };

    public static TheoryData<string> Examples => [.. JobRules.All.Select(rule => rule.Id)];

    /// <summary>Bounds: what is legal at the edge, and what is not beyond it.</summary>
    public static TheoryData<string, string> Bounds => new()
    {
        { "JOB005 jobs[0].imagePullSecrets[0]", "pull secret" },
        { "JOB010 jobs[0].parallelism", "parallelism" },
        { "JOB010 jobs[0].backoffLimit", "back-off limit" },
        { "JOB011 jobs[0].deadline", "deadline" },
        { "JOB020 jobs[0].containers", "no container" },
        { "JOB040 jobs[0].annotations.a b", "annotation" },
        { "META005 jobs[0].podAnnotations.k8s.aliyun.com/eci-spot-strategy", "spot annotation" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Check_BrokenExample_IsFoundByItsRuleAlone(string id) =>
        Assert.Equal([id], FindingsOf(JobRuleExamples.All[id].Failing).Select(finding => finding.RuleId));

    [Theory]
    [MemberData(nameof(Bounds))]
    public void Check_OneStepBeyondABound_IsFoundThere(string expected, string what)
    {
        var job = what switch
        {
            "pull secret" => Report with { ImagePullSecrets = ["Pull"] },
            "parallelism" => Report with { Parallelism = 0 },
            "back-off limit" => Report with { BackoffLimit = -1 },
            "deadline" => Report with { Deadline = "0s" },
            "no container" => Report with { Containers = [] },
            "annotation" => Report with { Annotations = new([new("a b", "x")]) },
            _ => Report with { PodAnnotations = new([new("k8s.aliyun.com/eci-spot-strategy", "SpotAsPriceGo")]) },
        };

        Assert.Equal([expected], FindingsOf(OfJobs(job)).Select(finding => $"{finding.RuleId} {finding.Path}"));
    }

    [Fact]
    public void Check_EverythingAtItsLowest_HasNoFinding() => Assert.Empty(FindingsOf(OfJobs(Report with
    {
        Completions = 1,
        Parallelism = 1,
        BackoffLimit = 0,
        Deadline = "1s",
        Ttl = "0s",
        Grace = new GracePeriod(1),
        Spot = null,
    })));

    [Theory]
    [InlineData("Asia/Shanghai", true)]
    [InlineData("Etc/GMT+8", true)]
    [InlineData("America/Argentina/Buenos_Aires", true)]
    [InlineData("UTC", true)]
    [InlineData("Local", false)]
    [InlineData("Asia Shanghai", false)]
    [InlineData("", false)]
    [InlineData("+08:00", false)]
    public void JOB012_TimeZone_HasTheFormOfAName(string zone, bool legal) =>
        Assert.Equal(legal ? [] : ["jobs[0].schedule.timeZone"], FindingsOf(OfSchedules(s_nightly with { TimeZone = zone })).Select(finding => finding.Path));

    [Fact]
    public void JOB012_NegativeHistory_IsFound() => Assert.Equal(
        ["jobs[0].schedule.successfulHistory", "jobs[0].schedule.failedHistory"],
        FindingsOf(OfSchedules(s_nightly with { SuccessfulHistory = -1, FailedHistory = -1 })).Select(finding => finding.Path));

    [Theory]
    [InlineData("", "@every 90m", null, null, null, "")]
    [InlineData("Asia/Shanghai", "@every 90m", null, null, null, "timeZone")]
    [InlineData("Asia/Shanghai", "@daily", null, null, null, "")]
    [InlineData("", "@daily", 0, 3, 1, "successfulHistory failedHistory")]
    [InlineData("", "@daily", 0, 0, 2, "failedHistory")]
    [InlineData("", "@daily", 0, 0, 0, "")]
    [InlineData("", "@daily", 1, 3, 1, "")]
    [InlineData("", "@daily", null, 3, 1, "")]
    public void JOB008_WhatAScheduleCannotHeed_IsFound(string zone, string cron, int? ttl, int? successful, int? failed, string found) => Assert.Equal(
        found.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => $"JOB008 jobs[0].schedule.{key}"),
        FindingsOf(OfSchedules(s_nightly with
        {
            Cron = CronExpression.Of(cron),
            TimeZone = zone.Length == 0 ? null : zone,
            SuccessfulHistory = successful,
            FailedHistory = failed,
            Job = Report with { Ttl = ttl is { } seconds ? Duration.FromSeconds(seconds) : (Duration?)null },
        })).Select(finding => $"{finding.RuleId} {finding.Path}"));

    [Fact]
    public void JOB008_PodsOfAWorkQueue_AreNoneTooMany()
    {
        Assert.Empty(FindingsOf(OfJobs(Report with { Parallelism = 50, Spot = null })));
        Assert.Equal(
            "'report' is done with 1 of its pods, so the other 3 of 4 at once never run.",
            Assert.Single(FindingsOf(OfSchedules(s_nightly with { Job = Report with { Parallelism = 4, Completions = 1 } }))).Message);
    }

    [Fact]
    public void JOB026_TheWaitOfADeployment_IsLongEnoughForARun()
    {
        RuleInput Waiting(Duration timeout) =>
            OfJobs(Report with { ExpectedDuration = "1h" }) with { CompletionTimeouts = new([KeyValuePair.Create("jobs[0]", timeout)]) };

        Assert.Empty(FindingsOf(Waiting("1h")));
        Assert.Equal(["JOB026 jobs[0].completionTimeout"], FindingsOf(Waiting("59m")).Select(finding => $"{finding.RuleId} {finding.Path}"));
    }

    [Fact]
    public void JOB013_NeitherEvictedNorPreemptible_HasNoFinding()
    {
        var inPlace = Report with { Restart = JobRestart.OnFailure };

        Assert.Empty(FindingsOf(OfJobs(inPlace with { Spot = null })));
        Assert.DoesNotContain(
            FindingsOf(OfJobs(inPlace with { Spot = new() { Reclaim = Reclaim.Leave } })), finding => finding.RuleId == "JOB013");
    }

    [Fact]
    public void JOB017_AnOldClusterIsNoMatterToWhatDoesNotCountPerIndex()
    {
        var old = JobRuleExamples.All["JOB017"].Failing;

        Assert.DoesNotContain(
            FindingsOf(old with { Jobs = OfJobs(Report with { Completions = 20, Mode = JobMode.Plain }).Jobs }), finding => finding.RuleId == "JOB017");
        Assert.DoesNotContain(FindingsOf(old with { Jobs = OfJobs(Report).Jobs }), finding => finding.RuleId == "JOB017");
        Assert.DoesNotContain(FindingsOf(old with { Cluster = null }), finding => finding.RuleId == "JOB017");
        Assert.Equal(
            "'report' is indexed, and counts lost pods per index; Kubernetes 1.28.15-aliyun.1 does not know that.",
            Assert.Single(FindingsOf(old), finding => finding.RuleId == "JOB017").Message);
    }

    [Fact]
    public void JOB006_OnlyOneOfThemHasSecrets_HasNoFinding()
    {
        var both = JobRuleExamples.All["JOB006"].Failing;
        var (service, job) = (both.Services[0], both.Jobs[0]);

        Assert.Empty(FindingsOf(both with { Services = [service with { Value = service.Value with { SecretEnv = ValueMap<SecretSource>.Empty } }] }));
        Assert.Empty(FindingsOf(both with { Jobs = [job with { Value = job.Value with { SecretEnv = ValueMap<SecretSource>.Empty } }] }));
    }

    [Fact]
    public void JOB003_AJobAndAScheduleOfOneName_AreFoundAtTheSchedule()
    {
        var both = OfJobs(Report) with { Schedules = [new("jobs[1]", s_nightly)] };

        Assert.Equal(["JOB003 jobs[1].name"], FindingsOf(both).Select(finding => $"{finding.RuleId} {finding.Path}"));
    }

    [Fact]
    public void Check_RulesOfSpot_SpeakAboutJobsAndSchedulesToo()
    {
        var spot = new SpotOptions { Fallback = false, Reclaim = Reclaim.Leave };
        var job = Report with
        {
            Spot = spot,
            Deadline = "3600s",
            Parallelism = 4,
            Capacity = Report.Capacity with { Choices = Choices("ecs.c6.large") },
        };
        string[] expected =
        [
            "SPOT008 jobs[0].capacity.choices[0]", "SPOT003 jobs[0].spot.fallback", "SPOT005 jobs[0].spot.reclaim",
        ];

        Assert.Equal(
            expected, FindingsOf(OfJobs(job)).Select(finding => $"{finding.RuleId} {finding.Path}").Where(text => text[0] == 'S').Order(StringComparer.Ordinal)
                .OrderBy(text => Array.IndexOf(expected, text)));
        Assert.Equal(
            expected.Length,
            FindingsOf(OfSchedules(s_nightly with { Job = job })).Count(finding => finding.RuleId.StartsWith("SPOT", StringComparison.Ordinal)));
    }

    [Fact]
    public void SPOT004_JobsThatCountOnEviction_AreNamed()
    {
        Assert.True(AddonVersion.TryParse("v2.10.5", out var version));

        var finding = Assert.Single(FindingsOf(OfJobs(Report) with { Platform = Platform with { VirtualNodeVersion = version } }));

        Assert.Equal("SPOT004", finding.RuleId);
        Assert.Contains("jobs[0] (report)", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(180, 0)]
    [InlineData(181, 1)]
    public void DRAIN001_EvictedJob_FitsInTheNotice(int grace, int findings) =>
        Assert.Equal(findings, FindingsOf(OfJobs(Report with { Grace = new GracePeriod(grace) })).Count(finding => finding.RuleId == "DRAIN001"));

    [Fact]
    public void SPOT008_JobOfOnePodAtATime_HasNothingToSpread() =>
        Assert.Empty(FindingsOf(OfJobs(Report with { Capacity = Report.Capacity with { Choices = Choices("ecs.c6.large") } })));

    private static ValueList<Finding> FindingsOf(RuleInput model) => RuleEngine.Evaluate(model, RulePolicy.Default).Findings;
}
