using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Tests.Admission;
using AckKnativeSpot.Tests.Support;
using Pulumi;
using Pulumi.Random;
using Pulumi.Utilities;
using Xunit;
using Kubernetes = Pulumi.Kubernetes;

namespace AckKnativeSpot.Tests.Jobs;

public class SpotJobTests
{
    private const string JobType = "kubernetes:batch/v1:Job";
    private const string CronJobType = "kubernetes:batch/v1:CronJob";

    private static readonly SpotJobSpec s_spec = new()
    {
        Name = "report",
        Namespace = "shop",
        Containers = [new JobContainer { Name = "report", Image = "shop/report:1", Args = ["--all"] }],
        Completions = 20,
        Parallelism = 4,
    };

    private static readonly SpotJobSchedule s_schedule = new() { Job = s_spec, Cron = CronExpression.Of("0 3 * * *"), TimeZone = "Asia/Shanghai" };

    [Fact]
    public async Task Create_Job_IsTheRenderedManifest()
    {
        var job = await JobAsync(new() { Spec = s_spec });

        Assert.Equal(("report", "shop"), (job.At("metadata.name"), job.At("metadata.namespace")));
        Assert.Equal((20.0, 4.0, 18.0), (job.At("spec.completions"), job.At("spec.parallelism"), job.At("spec.backoffLimit")));
        Assert.Equal("Ignore", job.At("spec.podFailurePolicy.rules[0].action"));
        Assert.Equal("true", Map(job.At("spec.template.metadata.labels"))["alibabacloud.com/eci"]);
        Assert.Equal("SpotAsPriceGo", Map(job.At("spec.template.metadata.annotations"))["k8s.aliyun.com/eci-spot-strategy"]);
        Assert.Equal("Never", job.At("spec.template.spec.restartPolicy"));
        Assert.Equal("shop/report:1", job.At("spec.template.spec.containers[0].image"));
    }

    [Fact]
    public async Task Create_NoTimeout_WaitsForTheJobToBeThereAndForNoMore()
    {
        var job = await JobAsync(new() { Spec = s_spec });

        Assert.Equal("jsonpath={.metadata.uid}", Map(job.At("metadata.annotations"))["pulumi.com/waitFor"]);
        Assert.DoesNotContain("pulumi.com/skipAwait", Map(job.At("metadata.annotations")).Keys);
        Assert.Equal((10, 10, 10), Minutes(job));
    }

    [Fact]
    public async Task Create_Suspended_IsNotRunAndNotWaitedFor()
    {
        var job = await JobAsync(new() { Spec = s_spec with { Suspend = true } });

        Assert.Equal(true, job.At("spec.suspend"));
        var error = await Assert.ThrowsAsync<RunException>(() => JobAsync(new() { Spec = s_spec with { Suspend = true }, CompletionTimeout = "10m" }));
        Assert.Contains("error JOB019 spec.suspend: 'report' is suspended and never completes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_CompletionTimeout_WaitsForAsLong()
    {
        var job = await JobAsync(new() { Spec = s_spec, CompletionTimeout = TimeSpan.FromHours(2) });

        Assert.Null(job.At("metadata.annotations"));
        Assert.Equal((120, 120, 10), Minutes(job));
    }

    [Fact]
    public async Task Create_WhatAJobCannotChange_ReplacesItOldOneFirst()
    {
        var options = (CustomResourceOptions)(await JobAsync(new() { Spec = s_spec })).Options;

        Assert.Equal(
            ["spec.backoffLimitPerIndex", "spec.completionMode", "spec.completions", "spec.podFailurePolicy", "spec.template"], options.ReplaceOnChanges);
        Assert.True(options.DeleteBeforeReplace);
    }

    /// <summary>The engine keeps the old values of these until something else replaces the job.</summary>
    [Fact]
    public async Task Create_WhatOnlyDecidesItsInstances_DoesNotReplaceIt()
    {
        var options = (CustomResourceOptions)(await JobAsync(new() { Spec = s_spec })).Options;

        Assert.Equal(JobInstances.Paths(s_spec), options.IgnoreChanges);
        Assert.Contains("spec.template.metadata.annotations[\"k8s.aliyun.com/eci-spot-price-limit\"]", options.IgnoreChanges);
        Assert.DoesNotContain("spec.template.metadata.annotations[\"k8s.aliyun.com/eci-ram-role-name\"]", options.IgnoreChanges);
        Assert.Empty(((CustomResourceOptions)(await Declared.ByAsync(() => _ = new ScheduledSpotJob("nightly", new() { Spec = s_schedule })))
            .Single(CronJobType).Options).IgnoreChanges);
    }

    /// <summary>A change of how a job buys its instances differs from the old object in nothing but these paths, whichever change it is.</summary>
    [Theory]
    [InlineData("priceLimit", true)]
    [InlineData("payAsYouGo", true)]
    [InlineData("leave", true)]
    [InlineData("choices", true)]
    [InlineData("vswitches", true)]
    [InlineData("tags", true)]
    [InlineData("ramRole", false)]
    [InlineData("securityGroups", false)]
    [InlineData("image", false)]
    [InlineData("restart", false)]
    public void Paths_OfAChange_AreThoseOfItsInstances(string change, bool isKept)
    {
        var old = s_spec with { Capacity = new() { Choices = ["2-4Gi"], Vswitches = ["vsw-a"] } };
        var changed = change switch
        {
            "priceLimit" => old with { Spot = new() { PriceLimit = HourlyPrice.Of(0.2m) } },
            "payAsYouGo" => old with { Spot = null },
            "leave" => old with { Spot = new() { Reclaim = Reclaim.Leave } },
            "choices" => old with { Capacity = old.Capacity with { Choices = ["4-8Gi", "ecs.c7.xlarge"] } },
            "vswitches" => old with { Capacity = old.Capacity with { Vswitches = ["vsw-b"] } },
            "tags" => old with { Capacity = new() { Choices = ["2-4Gi"], Vswitches = ["vsw-a"], Tags = { ["team"] = "shop" } } },
            "ramRole" => old with { Capacity = old.Capacity with { RamRole = "reporter" } },
            "securityGroups" => old with { Capacity = old.Capacity with { SecurityGroups = ["sg-a"] } },
            "image" => old with { Containers = [old.Containers[0] with { Image = "shop/report:2" }] },
            _ => old with { Restart = JobRestart.OnFailure },
        };
        var different = ValueDifference.Between(SpotJobManifest.Render(old), SpotJobManifest.Render(changed)).Select(each => each.Path).ToList();

        Assert.NotEmpty(different);
        Assert.Equal(isKept, different.All(path => JobInstances.Paths(changed).Any(kept => PropertyPath.Covers(kept, path))));
    }

    /// <summary>
    /// The engine keeps an old value only where the map that holds it is still there, and pods that nothing else annotates have such a map, too.
    /// </summary>
    [Theory]
    [InlineData("spot", true)]
    [InlineData("choices", true)]
    [InlineData("imageCache", true)]
    [InlineData("tags", true)]
    [InlineData("everything", true)]
    [InlineData("ramRole", false)]
    [InlineData("podAnnotations", false)]
    public void Paths_OfAChangeFromOrToNoSettingsOfInstances_AreThoseOfItsInstances(string change, bool isKept)
    {
        var bare = s_spec with { Spot = null };
        var full = change switch
        {
            "spot" => bare with { Spot = new() },
            "choices" => bare with { Capacity = new() { Choices = ["2-4Gi"] } },
            "imageCache" => bare with { Capacity = new() { ImageCache = new ImageCache.Auto() } },
            "tags" => bare with { Capacity = new() { Tags = { ["team"] = "shop" } } },
            "everything" => bare with { Spot = new() { PriceLimit = HourlyPrice.Of(0.2m) }, Capacity = new() { Choices = ["2-4Gi"], Vswitches = ["vsw-a"] } },
            "ramRole" => bare with { Capacity = new() { RamRole = "reporter" } },
            _ => bare with { PodAnnotations = new([KeyValuePair.Create("example.com/team", "shop")]) },
        };

        Assert.All(new[] { (bare, full), (full, bare) }, each =>
        {
            var (old, current) = (SpotJobManifest.Render(each.Item1), SpotJobManifest.Render(each.Item2));
            var kept = JobInstances.Paths(each.Item2).Where(path => ValuePath.HasGrandparent(old, path) && ValuePath.HasParent(current, path)).ToList();
            var different = ValueDifference.Between(old, current).Select(difference => difference.Path).ToList();

            Assert.NotEmpty(different);
            Assert.Equal(isKept, different.All(path => kept.Any(place => PropertyPath.Covers(place, path))));
        });
    }

    /// <summary>A job that was made without the mark, as one that is taken over, does not run again for it; runs of a schedule are new jobs anyway.</summary>
    [Fact]
    public void Paths_HaveTheMarkOfAJobThatRunsOnce()
    {
        var scheduled = Tree.At(SpotJobManifest.Render(s_schedule), "spec", "jobTemplate", "spec", "template");

        var different = ValueDifference.Between(scheduled, Tree.At(SpotJobManifest.Render(s_spec), "spec", "template"), "spec.template");

        Assert.Contains(Assert.Single(different.Select(each => each.Path)), JobInstances.Paths(s_spec));
    }

    [Fact]
    public async Task Create_Schedule_IsACronJobThatIsUpdatedInPlace()
    {
        var cronJob = (await Declared.ByAsync(() => _ = new ScheduledSpotJob("nightly", new() { Spec = s_schedule }))).Single(CronJobType);
        var options = (CustomResourceOptions)cronJob.Options;

        Assert.Equal(
            ("0 3 * * *", "Asia/Shanghai", "Forbid"), (cronJob.At("spec.schedule"), cronJob.At("spec.timeZone"), cronJob.At("spec.concurrencyPolicy")));
        Assert.Equal("shop/report:1", cronJob.At("spec.jobTemplate.spec.template.spec.containers[0].image"));
        Assert.Null(cronJob.At("metadata.annotations"));
        Assert.Equal((10, 10, 10), Minutes(cronJob));
        Assert.Empty(options.ReplaceOnChanges);
        Assert.Null(options.DeleteBeforeReplace);
    }

    [Fact]
    public async Task Create_Options_ReachTheChildren()
    {
        var declared = await Declared.ByAsync(() =>
        {
            var options = new ComponentResourceOptions
            {
                Provider = new Kubernetes.Provider("elsewhere"),
                DependsOn = { new RandomString("first", new() { Length = 8 }) },
            };
            _ = new SpotJob("report", new() { Spec = s_spec }, options);
            _ = new ScheduledSpotJob("nightly", new() { Spec = s_schedule }, options);
        });

        foreach (var child in new[] { declared.Single(JobType), declared.Single(CronJobType) })
        {
            Assert.Equal(["first"], child.DependsOn);
            Assert.Contains("::elsewhere::", child.Provider, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Create_InputsAndTransform_ReachTheContainer()
    {
        var declared = await Declared.ByAsync(() =>
        {
            var tag = new RandomString("tag", new() { Length = 8 });
            Input<string> image = Output.Format($"shop/report:{tag.Result}");
            var environment = new Dictionary<string, Input<string>> { ["TAG"] = tag.Result };
            _ = new SpotJob("report", new() { Spec = s_spec, Image = image, Env = environment, Transform = Suspend });
            _ = new ScheduledSpotJob("nightly", new() { Spec = s_schedule, Image = image, Env = environment, Transform = Suspend });
        });

        foreach (var (child,
            pod) in new[] { (declared.Single(JobType), "spec.template.spec"), (declared.Single(CronJobType), "spec.jobTemplate.spec.template.spec") })
        {
            Assert.Equal("shop/report:ab12cd34", child.At(pod + ".containers[0].image"));
            Assert.Equal(("TAG", "ab12cd34"), (child.At(pod + ".containers[0].env[0].name"), child.At(pod + ".containers[0].env[0].value")));
            Assert.Equal(true, child.At("spec.suspend"));
        }
    }

    [Fact]
    public async Task Outputs_AreNameAndNamespace()
    {
        SpotJob? job = null;
        ScheduledSpotJob? schedule = null;
        await Declared.ByAsync(() =>
        {
            job = new SpotJob("a", new() { Spec = s_spec });
            schedule = new ScheduledSpotJob("b", new() { Spec = s_schedule with { Job = s_spec with { Name = "nightly" } } });
        });

        Assert.Equal(("report", "shop"), (await OutputUtilities.GetValueAsync(job!.Name), await OutputUtilities.GetValueAsync(job.Namespace)));
        Assert.Equal(("nightly", "shop"), (await OutputUtilities.GetValueAsync(schedule!.Name), await OutputUtilities.GetValueAsync(schedule.Namespace)));
    }

    private static async Task<DeclaredResource> JobAsync(SpotJobArgs args) => (await Declared.ByAsync(() => _ = new SpotJob("report", args))).Single(JobType);

    private static void Suspend(IDictionary<string, object> manifest) => ((Dictionary<string, object>)manifest["spec"])["suspend"] = true;

    private static (double Create, double Update, double Delete) Minutes(DeclaredResource resource)
    {
        var timeouts = resource.Options.CustomTimeouts!;
        return (timeouts.Create!.Value.TotalMinutes, timeouts.Update!.Value.TotalMinutes, timeouts.Delete!.Value.TotalMinutes);
    }

    private static IReadOnlyDictionary<string, object> Map(object? map) => Assert.IsAssignableFrom<IReadOnlyDictionary<string, object>>(map);
}
