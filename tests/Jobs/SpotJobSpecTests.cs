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
    public void EffectiveBackoffLimit_Spot_ForgivesThreeHardReleasesPerPod(int? parallelism, int limit) =>
        Assert.Equal(limit, (s_job with { Parallelism = parallelism }).EffectiveBackoffLimit);

    [Fact]
    public void EffectiveBackoffLimit_PayAsYouGo_IsKubernetesOwn() =>
        Assert.Equal(6, (s_job with { Spot = null, Parallelism = 10 }).EffectiveBackoffLimit);

    [Fact]
    public void EffectiveBackoffLimit_Said_IsTaken() => Assert.Equal(0, (s_job with { BackoffLimit = 0 }).EffectiveBackoffLimit);

    [Fact]
    public void IgnoresReclaims_EvictedAndNotRestartedInPlace_IsTrue() => Assert.True(s_job.IgnoresReclaims);

    [Fact]
    public void IgnoresReclaims_RestartedInPlace_IsFalse() => Assert.False((s_job with { Restart = JobRestart.OnFailure }).IgnoresReclaims);

    [Fact]
    public void IgnoresReclaims_ReclaimLeft_IsFalse() =>
        Assert.False((s_job with { Spot = new() { Reclaim = Reclaim.Leave } }).IgnoresReclaims);
}
