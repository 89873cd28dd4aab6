namespace AckKnativeSpot.Tests.Admission;

/// <summary>What go-containerregistry's weak parser reads as an image reference.</summary>
internal static class ImageParser
{
    public static bool CanRead(string image)
    {
        var at = image.Split('@');
        if (at.Length > 2 || (at.Length == 2 && !IsDigest(at[1])))
        {
            return false;
        }

        var name = at[0];
        var colon = name.LastIndexOf(':');
        if (colon >= 0 && !name[colon..].Contains('/'))
        {
            var tag = name[(colon + 1)..];
            if (tag.Length > 128 || !tag.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.'))
            {
                return false;
            }

            name = name[..colon];
        }

        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var hasRegistry = slash >= 0 && name[..slash].IndexOfAny(['.', ':']) >= 0;
        var repository = hasRegistry ? name[(slash + 1)..] : name;
        return repository.Length is >= 2 and <= 255 && repository.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-' or '.' or '/')
            && (!hasRegistry || Uri.TryCreate("https://" + name[..slash], UriKind.Absolute, out _));
    }

    private static bool IsDigest(string text) =>
        text.StartsWith("sha256:", StringComparison.Ordinal) && text.Length == 71 && text[7..].All(char.IsAsciiHexDigitLower);
}
