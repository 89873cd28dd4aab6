using System.Text;
using AckKnativeSpot.Findings;

namespace AckKnativeSpot.Plan.Html;

/// <summary>An attribute. Without a value it is not written.</summary>
internal sealed class HtmlAttribute(string name, string? value) : HtmlPart
{
    public override void Append(StringBuilder html)
    {
        if (value is not null)
        {
            html.Append(' ').Append(name).Append("=\"").Append(Encode(SafeText.OneLine(value))).Append('"');
        }
    }
}
