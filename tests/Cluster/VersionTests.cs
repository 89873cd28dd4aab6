using AckKnativeSpot.Cluster;
using Xunit;

namespace AckKnativeSpot.Tests.Cluster;

public class VersionTests
{
    [Theory]
    [InlineData("2.11.0", 2, 11, 0, 0)]
    [InlineData("v2.11.0", 2, 11, 0, 0)]
    [InlineData("v2.13.0.1-abc-aliyun", 2, 13, 0, 1)]
    [InlineData("v2.0.0.122-bdb884460-aliyun", 2, 0, 0, 122)]
    [InlineData("v2.12.0-acs.8", 2, 12, 0, 0)]
    public void AddonVersion_EveryFormSeen_IsRead(string text, int major, int minor, int patch, int build)
    {
        Assert.True(AddonVersion.TryParse(text, out var version));
        Assert.Equal((major, minor, patch, build, text), (version.Major, version.Minor, version.Patch, version.Build, version.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("v")]
    [InlineData("2.11")]
    [InlineData("vv2.11.0")]
    [InlineData("2.11.0-")]
    [InlineData("2.11.x")]
    [InlineData("2.11.0.1.2")]
    [InlineData("latest")]
    public void AddonVersion_AnythingElse_IsRefused(string text) => Assert.False(AddonVersion.TryParse(text, out _));

    [Theory]
    [InlineData("2.10.5", false)]
    [InlineData("v2.11.0", true)]
    [InlineData("v2.11.0-abc-aliyun", true)]
    [InlineData("v2.13.0.1-abc-aliyun", true)]
    [InlineData("v2.0.0.122-bdb884460-aliyun", false)]
    public void AddonVersion_IsAtLeast_ComparesNumbers(string text, bool expected)
    {
        Assert.True(AddonVersion.TryParse(text, out var version));
        Assert.Equal(expected, version.IsAtLeast(new AddonVersion(2, 11, 0, 0, "2.11.0")));
    }

    [Theory]
    [InlineData("1.34.3-aliyun.1", true)]
    [InlineData("1.28.0", true)]
    [InlineData("1.26.15-aliyun.1", false)]
    [InlineData("2.0.0", true)]
    public void KubernetesVersion_IsAtLeast_ComparesNumbers(string text, bool expected)
    {
        Assert.True(KubernetesVersion.TryParse(text, out var version));
        Assert.Equal(text, version.ToString());
        Assert.Equal(expected, version.IsAtLeast(KubernetesVersion.OldestForKnative));
    }

    [Theory]
    [InlineData("1.34")]
    [InlineData("v1.34.3")]
    [InlineData("1.34.3-")]
    [InlineData("1.34.3.1")]
    [InlineData("")]
    public void KubernetesVersion_NotOfACluster_IsRefused(string text) => Assert.False(KubernetesVersion.TryParse(text, out _));

    [Theory]
    [InlineData("02:00+08:00", "2024-01-01T02:00:00.000+08:00")]
    [InlineData("23:30-03:30", "2024-01-01T23:30:00.000-03:30")]
    public void TimeOfDay_Rfc3339_IsOnAFixedDay(string text, string expected)
    {
        Assert.Equal(expected, TimeOfDay.Of(text).Rfc3339);
        Assert.Equal(text, TimeOfDay.Of(text).ToString());
    }

    [Theory]
    [InlineData("02:00")]
    [InlineData("25:00+08:00")]
    [InlineData("2:00+08:00")]
    [InlineData("")]
    [InlineData(null)]
    public void TimeOfDay_WithoutOffsetOrOutOfRange_IsRefused(string? text) => Assert.False(TimeOfDay.TryParse(text, out _));

    [Theory]
    [InlineData("spot=true:NoSchedule", "spot", "true", "NoSchedule")]
    [InlineData("example.com/spot:PreferNoSchedule", "example.com/spot", "", "PreferNoSchedule")]
    public void NodeTaint_Text_IsReadAndWrittenTheSame(string text, string key, string value, string effect)
    {
        Assert.True(NodeTaint.TryParse(text, out var taint));
        Assert.Equal(new NodeTaint(key, value, effect), taint);
        Assert.Equal(text, taint.ToString());
    }

    [Theory]
    [InlineData("spot=true")]
    [InlineData("spot=true:Never")]
    [InlineData(":NoSchedule")]
    public void NodeTaint_WithoutKeyOrKnownEffect_IsRefused(string text) => Assert.False(NodeTaint.TryParse(text, out _));
}
