using System.Text;

namespace AckKnativeSpot.Plan.Html;

/// <summary>An element with its attributes and content.</summary>
internal sealed class HtmlElement : HtmlPart
{
    /// <summary>Elements that have neither content nor an end.</summary>
    private static readonly HashSet<string> s_void = new(StringComparer.Ordinal) { "br", "input", "link", "meta" };

    /// <summary>Elements that flow with the text around them, so that a line break before them would be seen.</summary>
    private static readonly HashSet<string> s_inline = new(StringComparer.Ordinal) { "a", "br", "code", "span", "strong", "tspan" };

    private readonly string _name;
    private readonly HtmlPart[] _parts;

    public HtmlElement(string name, params ReadOnlySpan<HtmlPart> parts) => (_name, _parts) = (name, parts.ToArray());

    public override void Append(StringBuilder html)
    {
        if (!s_inline.Contains(_name) && html.Length > 0 && html[^1] != '\n')
        {
            html.Append('\n');
        }

        html.Append('<').Append(_name);
        foreach (var attribute in _parts.OfType<HtmlAttribute>())
        {
            attribute.Append(html);
        }

        html.Append('>');
        foreach (var part in _parts.Where(part => part is not HtmlAttribute))
        {
            part.Append(html);
        }

        if (!s_void.Contains(_name))
        {
            html.Append("</").Append(_name).Append('>');
        }
    }
}
