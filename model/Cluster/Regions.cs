using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>
/// The regions of Alibaba Cloud that are known here. New ones come several times a year, so a name that is not among them may be right. Sources: Alibaba Cloud,
/// "Regions and zones"; endpoints of Container Service in aliyun/alibabacloud-java-sdk.
/// </summary>
internal static class Regions
{
    private static readonly ValueList<string> s_known =
    [
        "cn-beijing", "cn-chengdu", "cn-fuzhou", "cn-guangzhou", "cn-hangzhou", "cn-heyuan", "cn-hongkong", "cn-huhehaote", "cn-nanjing", "cn-qingdao",
        "cn-shanghai",
        "cn-shenzhen", "cn-wuhan-lr", "cn-wulanchabu", "cn-zhangjiakou", "cn-zhengzhou-jva", "cn-zhongwei",
        "cn-beijing-finance-1", "cn-hangzhou-finance", "cn-shanghai-finance-1", "cn-shenzhen-finance-1", "cn-north-2-gov-1", "cn-heyuan-acdr-1",
        "cn-wulanchabu-gic-1",
        "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-5", "ap-southeast-6",
        "ap-southeast-7",
        "ap-southeast-8", "eu-central-1", "eu-west-1", "me-central-1", "me-east-1", "na-south-1", "us-east-1", "us-west-1",
    ];

    /// <summary>Whether a region is known.</summary>
    /// <param name="region">Its ID.</param>
    public static bool IsKnown(string region) => s_known.Contains(region);

    /// <summary>
    /// The known region that a name most likely stands for; <see langword="null"/> when it may well be a new one, as the next number of a series is.
    /// </summary>
    /// <param name="region">What was written.</param>
    public static string? Nearest(string region) => s_known.Any(known => Series(known) == Series(region)) ? null : NearestText.Of(region, s_known);

    /// <summary>The name without the number at its end.</summary>
    private static string Series(string region) =>
        region.TrimEnd("0123456789".ToCharArray()) is ['-', ..] or [.., '-'] ? region.TrimEnd("0123456789".ToCharArray()) : region;
}
