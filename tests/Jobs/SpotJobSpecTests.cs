using AckKnativeSpot.Jobs;
using AckKnativeSpot.Spot;
using Xunit;

namespace AckKnativeSpot.Tests.Jobs;

public class SpotJobSpecTests
{
    private static readonly SpotJobSpec s_job = new() { Name = "nightly", Containers = [new JobContainer { Name = "work", Image = "shop/report" }] };

    [Theory]
    [InlineData(null, 9)]
    [InlineData(1, 9)]
    [InlineData(10, 36)]
    [InlineData(10, 12, 2)] // No more than two of them run at once.
    [InlineData(2, 12, 10)]
    public void EffectiveBackoffLimit_Spot_ForgivesThreeHardReleasesPerPod(int? parallelism, int limit, int? completions = null) =>
        Assert.Equal(limit, (s_job with { Parallelism = parallelism, Completions = completions }).EffectiveBackoffLimit);

    [Fact]
    public void EffectiveBackoffLimit_PayAsYouGo_IsKubernetesOwn() =>
        Assert.Equal(6, (s_job with { Spot = null, Parallelism = 10 }).EffectiveBackoffLimit);

    [Fact]
    public void EffectiveBackoffLimit_Said_IsTaken() => Assert.Equal(0, (s_job with { BackoffLimit = 0 }).EffectiveBackoffLimit);

    [Fact]
    public void EffectiveBackoffLimit_HugeParallelism_DoesNotOverflow() =>
        Assert.Equal(int.MaxValue, (s_job with { Parallelism = int.MaxValue }).EffectiveBackoffLimit);

    [Theory]
    [InlineData(null, null, JobRestart.Never, null, JobMode.Plain)]
    [InlineData(1, 8, JobRestart.Never, null, JobMode.Plain)]
    [InlineData(2, null, JobRestart.Never, null, JobMode.Indexed)]
    [InlineData(2, null, JobRestart.Never, JobMode.Plain, JobMode.Plain)]
    [InlineData(2, null, JobRestart.OnFailure, null, JobMode.Plain)]
    [InlineData(1, null, JobRestart.OnFailure, JobMode.Indexed, JobMode.Indexed)]
    [InlineData(100_000, 100_000, JobRestart.Never, null, JobMode.Indexed)]
    [InlineData(100_001, null, JobRestart.Never, null, JobMode.Plain)]
    [InlineData(20, 100_001, JobRestart.Never, null, JobMode.Plain)]
    public void EffectiveMode_SeveralCompletions_IsIndexedWhereKubernetesCountsPerIndex(
        int? completions, int? parallelism, JobRestart restart, JobMode? mode, JobMode effective)
    {
        var job = s_job with { Completions = completions, Parallelism = parallelism, Restart = restart, Mode = mode };

        Assert.Equal(effective, job.EffectiveMode);
        Assert.Equal(effective == JobMode.Indexed && restart == JobRestart.Never, job.CountsPerIndex);
    }

    [Theory]
    [InlineData(null, null, 1)]
    [InlineData(null, 8, 8)]
    [InlineData(20, 8, 8)]
    [InlineData(3, 8, 3)]
    [InlineData(0, 8, 1)]
    [InlineData(3, 0, 1)]
    public void PodsAtOnce_OfAJob_AreNoMoreThanItsCompletions(int? completions, int? parallelism, int pods)
    {
        var job = s_job with { Completions = completions, Parallelism = parallelism };

        Assert.Equal(pods, job.PodsAtOnce);
        Assert.Equal(pods, job.WhenReclaimed!.PodsAtOnce);
    }

    [Fact]
    public void WhenReclaimed_PayAsYouGo_IsNothing() => Assert.Null((s_job with { Spot = null }).WhenReclaimed);

    [Fact]
    public void IgnoresReclaims_EvictedAndNotRestartedInPlace_IsTrue() => Assert.True(s_job.IgnoresReclaims);

    [Fact]
    public void IgnoresReclaims_RestartedInPlace_IsFalse() => Assert.False((s_job with { Restart = JobRestart.OnFailure }).IgnoresReclaims);

    [Fact]
    public void IgnoresReclaims_ReclaimLeft_IsFalse() =>
        Assert.False((s_job with { Spot = new() { Reclaim = Reclaim.Leave } }).IgnoresReclaims);
}
