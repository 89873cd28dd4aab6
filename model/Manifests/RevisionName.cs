using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AckKnativeSpot.Manifests;

/// <summary>
/// Names a revision after the content of its template. The same template always has the same name and another template another one: a name used again for
/// other content is refused by Knative, or, when only labels and annotations differ, silently brings back the old revision.
/// </summary>
internal static class RevisionName
{
    /// <summary>Characters after the service's name: a dash and ten hexadecimal digits.</summary>
    public const int SuffixLength = 11;

    /// <summary>Longest name of a service whose revisions are named: 63 less the suffix.</summary>
    public const int MaxServiceNameLength = 63 - SuffixLength;

    internal static string For(string service, IReadOnlyDictionary<string, object> template)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(template)));
        return $"{service}-{Convert.ToHexStringLower(digest)[..(SuffixLength - 1)]}";
    }
}
