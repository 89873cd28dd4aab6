using System.Globalization;
using System.Text.RegularExpressions;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Sizing;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The kinds of single value that only the cluster's settings know, and names and IDs of Alibaba Cloud wherever they stand.</summary>
internal static partial class ClusterScalars
{
    private const string Address = @"\d{1,3}(\.\d{1,3}){3}";

    public static SettingReader<Ipv4Block> Block { get; } = new ScalarType<Ipv4Block>(
        text => Ipv4Block.TryParse(text, out var block) ? new(block) : null,
        "an IPv4 block such as 10.0.0.0/16",
        schema: () => SchemaOf.Pattern($@"^{Address}/([12]?\d|3[0-2])$"),
        text: block => block.ToString());

    public static SettingReader<Ipv4Block> VpcBlock { get; } = new ScalarType<Ipv4Block>(
        text => Ipv4Block.TryParse(text, out var block) && block.IsPrivate
            && block.Prefix is >= AddressPlan.MinPrefix and <= AddressPlan.MaxPrefix ? new(block) : null,
        $"a private IPv4 block from /{AddressPlan.MinPrefix} to /{AddressPlan.MaxPrefix}, such as 10.0.0.0/16",
        schema: () => SchemaOf.Pattern($@"^(?=10\.|172\.|192\.168\.){Address}/([12]?\d)$"),
        text: block => block.ToString());

    public static SettingReader<KubernetesVersion> KubernetesVersion { get; } = new ScalarType<KubernetesVersion>(
        text => Cluster.KubernetesVersion.TryParse(text, out var version) ? new(version) : null,
        "a full Kubernetes version such as 1.34.3-aliyun.1",
        schema: () => SchemaOf.Pattern(@"^\d+\.\d+\.\d+(-.+)?$"));

    public static SettingReader<TimeOfDay> Time { get; } = new ScalarType<TimeOfDay>(
        text => TimeOfDay.TryParse(text, out var time) ? new(time) : null,
        "a time of day with its offset from UTC, such as 02:00+08:00",
        schema: () => SchemaOf.Pattern(@"^\d{2}:\d{2}([+-]\d{2}:\d{2}|Z)$"),
        text: time => time.ToString());

    public static SettingReader<NodeTaint> Taint { get; } =
        new ScalarType<NodeTaint>(
            text => NodeTaint.TryParse(text, out var taint) ? new(taint) : null, "a taint such as spot=true:NoSchedule",
            schema: () => SchemaOf.Pattern(".:(NoSchedule|PreferNoSchedule|NoExecute)$"));

    public static SettingReader<NodeCount> NodeCount { get; } = new ScalarType<NodeCount>(
        text => ParseCount(text) is { } count ? new(count) : null,
        "a number of nodes such as 3, or bounds such as 3-10",
        schema: () => SchemaOf.Number(@"^\d{1,4}(-\d{1,4})?$", 0, 1000),
        text: count => count is Cluster.NodeCount.Between { Min: var min, Max: var max }
            ? FormattableString.Invariant($"{min}-{max}")
            : FormattableString.Invariant($"{count.Least}"));

    public static SettingReader<SecretEncryption> SecretEncryption { get; } = new ScalarType<SecretEncryption>(
        text => text switch
        {
            "off" => new(new SecretEncryption.Off()),
            _ => Scalars.IsWhole(KeyPattern(), text) ? new(new SecretEncryption.ExistingKey(text)) : null,
        },
        "off, or the ID of a KMS key",
        schema: () => SchemaOf.Pattern("^(off|[a-z0-9-]{8,64})$"),
        text: encryption => encryption is Cluster.SecretEncryption.ExistingKey key ? key.Id : "off");

    public static SettingReader<string> KmsInstance { get; } = Scalars.Matching(KmsInstancePattern(), "the ID of a KMS instance: kst-…");

    public static SettingReader<string> Endpoint { get; } = new ScalarType<string>(
        text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == "https" ? new(text) : null, "an address such as https://10.0.0.10:6443",
        schema: () => SchemaOf.Pattern("^[Hh][Tt][Tt][Pp][Ss]://"));

    public static SettingReader<string> Name { get; } = Scalars.Matching(
        NamePattern(), "a name of up to 63 letters, digits and hyphens that begins with a letter or digit");

    public static SettingReader<string> ClusterId { get; } = Scalars.Matching(ClusterIdPattern(), "the ID of an ACK cluster: c and 32 letters or digits");

    public static SettingReader<string> VpcId { get; } = Scalars.Matching(VpcIdPattern(), "the ID of a VPC: vpc-…");

    public static SettingReader<string> VswitchId { get; } = Scalars.Matching(VswitchIdPattern(), "the ID of a vSwitch: vsw-…");

    public static SettingReader<string> SecurityGroupId { get; } = Scalars.Matching(SecurityGroupIdPattern(), "the ID of a security group: sg-…");

    public static SettingReader<string> ImageId { get; } = Scalars.Matching(
        ImageIdPattern(), "the ID of an image: m-…, or a name of Alibaba Cloud's such as aliyun_3_x64_20G_alibase_20250117.vhd");

    public static SettingReader<string> ResourceGroupId { get; } = Scalars.Matching(ResourceGroupIdPattern(), "the ID of a resource group: rg-…");

    public static SettingReader<string> KeyPairName { get; } = Scalars.Matching(
        KeyPairNamePattern(), "the name of a key pair: 2 to 128 letters, digits, colons, dots, underscores and dashes, beginning with a letter");

    public static SettingReader<string> RamRole { get; } = Scalars.Matching(
        RamRolePattern(), "the name of a RAM role: up to 64 letters, digits, dots and dashes");

    public static SettingReader<string> AddonName { get; } = Scalars.Matching(
        AddonNamePattern(), "the name of an add-on: up to 63 lower-case letters, digits and dashes, beginning and ending with a letter or digit");

    public static SettingReader<string> LogProject { get; } = Scalars.Matching(
        LogProjectPattern(), "the name of an SLS project: 3 to 63 lower-case letters, digits and dashes, beginning and ending with a letter or digit");

    public static SettingReader<string> Logstore { get; } = Scalars.Matching(
        LogstorePattern(), "the name of a logstore: 3 to 63 lower-case letters, digits, dashes and underscores, beginning and ending with a letter or digit");

    public static SettingReader<string> RuntimeVersion { get; } = Scalars.Matching(RuntimeVersionPattern(), "a version such as 1.6.38");

    public static SettingReader<string> Zone { get; } = Scalars.Matching(ZonePattern(), "a zone ID such as cn-hangzhou-h");

    public static SettingReader<CapacityChoice.InstanceType> EcsType { get; } = new ScalarType<CapacityChoice.InstanceType>(
        text => CapacityChoice.TryParse(text, out var choice) && choice is CapacityChoice.InstanceType type ? new(type) : null,
        CapacityChoice.InstanceType.Allowed,
        schema: () => SchemaOf.Pattern($"^{CapacityChoice.InstanceTypePattern}$"));

    private static NodeCount? ParseCount(string text)
    {
        var parts = text.Split('-');
        var numbers = parts
            .Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= Cluster.NodeCount.MaxNodes ? n : -1)
            .ToArray();
        return numbers switch
        {
            [>= 0] => new NodeCount.Fixed(numbers[0]),
            [>= 0, > 0] when numbers[0] <= numbers[1] => new NodeCount.Between(numbers[0], numbers[1]),
            _ => null,
        };
    }

    [GeneratedRegex("^[a-zA-Z0-9][a-zA-Z0-9-]{0,62}$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex("^c[a-z0-9]{32}$", RegexOptions.CultureInvariant)]
    private static partial Regex ClusterIdPattern();

    [GeneratedRegex("^vpc-[a-z0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex VpcIdPattern();

    [GeneratedRegex("^vsw-[a-z0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex VswitchIdPattern();

    [GeneratedRegex("^sg-[a-z0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex SecurityGroupIdPattern();

    [GeneratedRegex("^rg-[a-z0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex ResourceGroupIdPattern();

    [GeneratedRegex("^[A-Za-z\\u4e00-\\u9fff][A-Za-z0-9\\u4e00-\\u9fff:._-]{1,127}$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPairNamePattern();

    [GeneratedRegex("^[A-Za-z0-9.-]{1,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex RamRolePattern();

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex AddonNamePattern();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex LogProjectPattern();

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]{1,61}[a-z0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex LogstorePattern();

    [GeneratedRegex("^(m-[a-z0-9]+|[A-Za-z0-9_]+\\.vhd)$", RegexOptions.CultureInvariant)]
    private static partial Regex ImageIdPattern();

    [GeneratedRegex("^[0-9]+\\.[0-9]+\\.[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex RuntimeVersionPattern();

    [GeneratedRegex("^[a-z]{2}-[a-z0-9-]+-[a-z0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex ZonePattern();

    [GeneratedRegex("^[a-z0-9-]{8,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();

    [GeneratedRegex("^kst-[a-z0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex KmsInstancePattern();
}
