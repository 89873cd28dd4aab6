using AckKnativeSpot.Eci;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Eci;

public class EciAnnotationsTests
{
    private static readonly CapacityOptions s_c6Large = new() { Choices = [new CapacityChoice.InstanceType("ecs.c6.large")] };

    /// <summary>The examples of the documents this project started from: purchase, capacity and the annotations they show.</summary>
    public static TheoryData<string, SpotOptions, CapacityOptions, string[]> DocumentedExamples => new()
    {
        {
            "service, price limit (0.25)", Platform(Price("0.25")), s_c6Large,
            ["k8s.aliyun.com/eci-spot-price-limit=0.25", "k8s.aliyun.com/eci-spot-strategy=SpotWithPriceLimit", "k8s.aliyun.com/eci-use-specs=ecs.c6.large"]
        },
        {
            "service, price limit (0.250)", Platform(Price("0.250")), s_c6Large,
            ["k8s.aliyun.com/eci-spot-price-limit=0.25", "k8s.aliyun.com/eci-spot-strategy=SpotWithPriceLimit", "k8s.aliyun.com/eci-use-specs=ecs.c6.large"]
        },
        {
            "service and job, fallback", Platform(Price("0.05"), fallback: true), s_c6Large,
            [
                "k8s.aliyun.com/eci-spot-fallback=true", "k8s.aliyun.com/eci-spot-price-limit=0.05",
                "k8s.aliyun.com/eci-spot-strategy=SpotWithPriceLimit", "k8s.aliyun.com/eci-use-specs=ecs.c6.large",
            ]
        },
        {
            "service, best practice", Platform(null, fallback: true, protection: ProtectionPeriod.OneHour), s_c6Large,
            [
                "k8s.aliyun.com/eci-spot-duration=1", "k8s.aliyun.com/eci-spot-fallback=true",
                "k8s.aliyun.com/eci-spot-strategy=SpotAsPriceGo", "k8s.aliyun.com/eci-use-specs=ecs.c6.large",
            ]
        },
        {
            "job, sized by its limits", Platform(null), new CapacityOptions(),
            ["k8s.aliyun.com/eci-spot-strategy=SpotAsPriceGo"]
        },
        {
            "job, sized by annotation", Platform(null),
            new CapacityOptions { Choices = [new CapacityChoice.VcpuMemory(2, 4)] },
            ["k8s.aliyun.com/eci-spot-strategy=SpotAsPriceGo", "k8s.aliyun.com/eci-use-specs=2-4Gi"]
        },
        {
            "job, no protection period", Platform(null, protection: ProtectionPeriod.None), s_c6Large,
            ["k8s.aliyun.com/eci-spot-duration=0", "k8s.aliyun.com/eci-spot-strategy=SpotAsPriceGo", "k8s.aliyun.com/eci-use-specs=ecs.c6.large"]
        },
        {
            "service, graceful termination", new SpotOptions(), s_c6Large,
            [
                "k8s.aliyun.com/eci-spot-duration=1", "k8s.aliyun.com/eci-spot-fallback=true", "k8s.aliyun.com/eci-spot-release-strategy=api-evict",
                "k8s.aliyun.com/eci-spot-strategy=SpotAsPriceGo", "k8s.aliyun.com/eci-use-specs=ecs.c6.large",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(DocumentedExamples))]
    public void For_DocumentedExample_WritesItsAnnotations(string example, SpotOptions spot, CapacityOptions capacity, string[] expected)
    {
        Assert.NotEmpty(example);
        Assert.Equal(expected, Lines(EciAnnotations.For(Purchase.Of(spot), capacity)));
    }

    [Fact]
    public void For_PayAsYouGo_WritesNoSpotKey() =>
        Assert.Equal(["k8s.aliyun.com/eci-use-specs=ecs.c6.large"], Lines(EciAnnotations.For(new Purchase.PayAsYouGo(), s_c6Large)));

    [Fact]
    public void For_NothingDecided_WritesNothing() =>
        Assert.Empty(EciAnnotations.For(new Purchase.PayAsYouGo(), new CapacityOptions()));

    [Fact]
    public void For_EveryCapacityOption_WritesEachUnderItsKey()
    {
        var capacity = new CapacityOptions
        {
            Choices = [new CapacityChoice.VcpuMemory(2, 4), new CapacityChoice.VcpuMemory(0.5m, 1), new CapacityChoice.InstanceType("ecs.c6.xlarge")],
            Vswitches = ["vsw-a", "vsw-b"],
            VswitchStrategy = VswitchStrategy.Ordered,
            SecurityGroups = ["sg-1", "sg-2"],
            Families = new Selection<string>.Except(["ecs.hfg5", "ecs.u1"]),
            Generations = new Selection<int>.Only([6, 5]),
            Categories = [ComputeCategory.Economy, ComputeCategory.General],
            FailStrategy = FailStrategy.FailBack,
            MaxPending = "30m",
            ImageCache = new ImageCache.Auto(),
            ExtraEphemeralStorageGiB = 50,
            RamRole = "AliyunECIContainerGroupRole",
            Tags = new([new("name", "alice"), new("env", "test")]),
            Annotations = new([new("k8s.aliyun.com/eci-ntp-server", "100.100.5.1")]),
        };

        Assert.Equal(
            [
                "k8s.aliyun.com/eci-auto-imc=true",
                "k8s.aliyun.com/eci-compute-category=economy,general",
                "k8s.aliyun.com/eci-custom-tags=env:test,name:alice",
                "k8s.aliyun.com/eci-extra-ephemeral-storage=50Gi",
                "k8s.aliyun.com/eci-fail-strategy=fail-back",
                "k8s.aliyun.com/eci-instance-family=-ecs.hfg5,-ecs.u1",
                "k8s.aliyun.com/eci-instance-generation=6,5",
                "k8s.aliyun.com/eci-max-pending-minute=30",
                "k8s.aliyun.com/eci-ntp-server=100.100.5.1",
                "k8s.aliyun.com/eci-ram-role-name=AliyunECIContainerGroupRole",
                "k8s.aliyun.com/eci-schedule-strategy=VSwitchOrdered",
                "k8s.aliyun.com/eci-security-group=sg-1,sg-2",
                "k8s.aliyun.com/eci-use-specs=2-4Gi,0.5-1Gi,ecs.c6.xlarge",
                "k8s.aliyun.com/eci-vswitch=vsw-a,vsw-b",
            ],
            Lines(EciAnnotations.For(new Purchase.PayAsYouGo(), capacity)));
    }

    [Theory]
    [InlineData(VswitchStrategy.Random, FailStrategy.FailOver, "VSwitchRandom", "fail-over")]
    [InlineData(VswitchStrategy.Ordered, FailStrategy.FailFast, "VSwitchOrdered", "fail-fast")]
    public void For_Strategies_WritesThePlatformsSpelling(VswitchStrategy vswitch, FailStrategy fail, string vswitchText, string failText)
    {
        var annotations = EciAnnotations.For(new Purchase.PayAsYouGo(), new CapacityOptions { VswitchStrategy = vswitch, FailStrategy = fail });

        Assert.Equal(vswitchText, annotations["k8s.aliyun.com/eci-schedule-strategy"]);
        Assert.Equal(failText, annotations["k8s.aliyun.com/eci-fail-strategy"]);
    }

    [Fact]
    public void For_NamedImageCache_WritesItsIdAndNoSearch() =>
        Assert.Equal(
            ["k8s.aliyun.com/eci-imc-id=imc-2ze"],
            Lines(EciAnnotations.For(new Purchase.PayAsYouGo(), new CapacityOptions { ImageCache = new ImageCache.Named("imc-2ze") })));

    [Fact]
    public void For_ExtraAnnotationNamingAModelledKey_Throws()
    {
        // The key is not written by these options, so only the list of modelled keys can tell.
        var capacity = new CapacityOptions { Annotations = new([new(AnnotationKeys.SpotFallback, "true")]) };

        var thrown = Assert.Throws<ArgumentException>(() => EciAnnotations.For(new Purchase.PayAsYouGo(), capacity));

        Assert.Contains(AnnotationKeys.SpotFallback, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Modelled_EveryKeyConstant_IsListedOnce()
    {
        var constants = typeof(AnnotationKeys).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(constants.Order(StringComparer.Ordinal), AnnotationKeys.Modelled.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Label_PodLabel_IsTheOneOfTheDocuments() => Assert.Equal("alibabacloud.com/eci=true", $"{EciLabel.Key}={EciLabel.Value}");

    internal static IEnumerable<string> Lines(ValueMap<string> annotations) => annotations.Select(entry => $"{entry.Key}={entry.Value}");

    private static HourlyPrice Price(string limit) => HourlyPrice.TryParse(limit, out var price) ? price : throw new ArgumentException(limit, nameof(limit));

    /// <summary>Options that leave to the platform what an example does not mention.</summary>
    private static SpotOptions Platform(HourlyPrice? limit, bool fallback = false, ProtectionPeriod? protection = null) =>
        new() { PriceLimit = limit, Fallback = fallback, Protection = protection, Reclaim = Reclaim.Leave };
}
