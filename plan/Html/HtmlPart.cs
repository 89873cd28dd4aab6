using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AckKnativeSpot.Findings;

namespace AckKnativeSpot.Plan.Html;

/// <summary>
/// A part of a page: an element, an attribute of one, or text. What is text stays text, whoever configured it: characters that mean something in HTML are
/// encoded, and those that cannot be seen are written as their codes.
/// </summary>
internal abstract class HtmlPart
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Text on one line.</summary>
    public static implicit operator HtmlPart(string text) => new HtmlText(SafeText.OneLine(text));

    /// <summary>An attribute of the element around it; none for <see langword="null"/>.</summary>
    public static implicit operator HtmlPart((string Name, string? Value) attribute) => new HtmlAttribute(attribute.Name, attribute.Value);

    /// <summary>Appends the part.</summary>
    public abstract void Append(StringBuilder html);

    /// <summary>Text as it stands inside an element or between the quotes of an attribute.</summary>
    protected static string Encode(string text) => s_encoder.Encode(text);
}
