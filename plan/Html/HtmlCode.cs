using System.Security.Cryptography;
using System.Text;

namespace AckKnativeSpot.Plan.Html;

/// <summary>The style sheet or the script: part of this program, and written as it is.</summary>
internal sealed class HtmlCode : HtmlPart
{
    private readonly string _code;

    private HtmlCode(string code) => _code = code;

    /// <summary>What the page's content security policy knows it by (W3C, "Content Security Policy Level 3", hash-source).</summary>
    public string Hash => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(_code)))}'";

    /// <summary>Reads a file of this folder, which the program carries.</summary>
    public static HtmlCode Read(string file)
    {
        using var stream = typeof(HtmlCode).Assembly.GetManifestResourceStream($"AckKnativeSpot.Plan.Html.{file}")
            ?? throw new InvalidOperationException($"The program carries no {file}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }

    public override void Append(StringBuilder html) => html.Append(_code);
}
