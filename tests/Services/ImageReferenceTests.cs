using AckKnativeSpot.Containers;
using Xunit;

namespace AckKnativeSpot.Tests.Services;

public class ImageReferenceTests
{
    [Theory]
    [InlineData("registry-vpc.{region}.aliyuncs.com/shop/web:1", "registry-vpc.cn-hangzhou.aliyuncs.com/shop/web:1")]
    [InlineData("registry-vpc.{REGION-ID}.aliyuncs.com/shop/web:1", "registry-vpc.cn-hangzhou.aliyuncs.com/shop/web:1")]
    public void Resolve_Placeholder_BecomesTheRegion(string image, string resolved)
    {
        Assert.True(ImageReference.NeedsRegion(image));
        Assert.Equal(resolved, ImageReference.Resolve(image, "cn-hangzhou"));
        Assert.False(ImageReference.NeedsRegion(resolved));
    }

    [Fact]
    public void Resolve_NoPlaceholder_StaysAsItIs()
    {
        Assert.False(ImageReference.NeedsRegion("shop/web"));
        Assert.Equal("shop/web", ImageReference.Resolve("shop/web", "cn-hangzhou"));
    }

    [Theory]
    [InlineData("nginx", true)]
    [InlineData("library/nginx:1.27", true)]
    [InlineData("registry.cn-hangzhou.aliyuncs.com/shop/web", true)]
    [InlineData("localhost:5000/web:dev", true)]
    [InlineData("web@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", true)]
    [InlineData("web:1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", true)]
    [InlineData("", false)]
    [InlineData("w", false)]
    [InlineData("reg.com/w", false)]
    [InlineData("Shop/Web", false)]
    [InlineData("web:", false)]
    [InlineData("web@sha256:0123", false)]
    [InlineData("reg.com:/shop/web", false)]
    [InlineData("registry-vpc.{region}.aliyuncs.com/shop/web", false)]
    [InlineData("web\n", false)]
    public void IsLegal_Reference_IsWhatKnativeReads(string image, bool legal) => Assert.Equal(legal, ImageReference.IsLegal(image));
}
