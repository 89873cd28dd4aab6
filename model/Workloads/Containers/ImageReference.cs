using System.Text.RegularExpressions;

namespace AckKnativeSpot.Containers;

/// <summary>
/// Image references of registries that exist once per region, such as <c>registry-vpc.{region}.aliyuncs.com/shop/web:1.4</c>.
/// Source: Alibaba Cloud, "Use preemptible instances in Knative", which writes the placeholder <c>{REGION-ID}</c>; both spellings are read.
/// </summary>
internal static partial class ImageReference
{
    private static readonly string[] s_placeholders = ["{region}", "{REGION-ID}"];

    /// <summary>Whether the reference needs a region.</summary>
    /// <param name="image">Image reference.</param>
    public static bool NeedsRegion(string image) =>
        Array.Exists(s_placeholders, placeholder => image.Contains(placeholder, StringComparison.Ordinal));

    /// <summary>Puts the region in place of the placeholder; a reference without one is returned as it is.</summary>
    /// <param name="image">Image reference.</param>
    /// <param name="region">Region, for example <c>cn-hangzhou</c>.</param>
    public static string Resolve(string image, string region) =>
        s_placeholders.Aggregate(image, (resolved, placeholder) => resolved.Replace(placeholder, region, StringComparison.Ordinal));

    /// <summary>Whether Knative can read the reference: an optional registry, a repository, and an optional tag or SHA-256 digest.</summary>
    /// <param name="image">Image reference.</param>
    public static bool IsLegal(string image)
    {
        var slash = image.IndexOf('/', StringComparison.Ordinal);
        var hasRegistry = slash >= 0 && image.AsSpan(0, slash).IndexOfAny('.', ':') >= 0;
        return (!hasRegistry || Registry().IsMatch(image[..slash])) && Repository().IsMatch(hasRegistry ? image[(slash + 1)..] : image);
    }

    /// <summary>
    /// Whether a container runtime can read the reference, which takes more than Knative: a repository of one letter, and digests other than SHA-256.
    /// </summary>
    /// <param name="image">Image reference.</param>
    internal static bool IsPullable(string image) => image.Length <= 512 && Pullable().IsMatch(image) && !HexadecimalName().IsMatch(image);

    private const string HostLabel = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
    private const string PathPart = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";

    // The grammar of github.com/distribution/reference.
    [GeneratedRegex(
        @"\A(?:(?:" + HostLabel + @"(?:\." + HostLabel + @")*|\[[A-Fa-f0-9:]+\])(?::[0-9]+)?/)?" + PathPart + "(?:/" + PathPart + ")*"
            + @"(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pullable();

    [GeneratedRegex(@"\A[a-f0-9]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex HexadecimalName();

    [GeneratedRegex(@"^[A-Za-z0-9]([-.A-Za-z0-9]*[A-Za-z0-9])?(:[0-9]{1,5})?\z")]
    private static partial Regex Registry();

    [GeneratedRegex(@"^[-a-z0-9_./]{2,255}(:[-A-Za-z0-9_.]{1,128})?(@sha256:[0-9a-f]{64})?\z")]
    private static partial Regex Repository();
}
