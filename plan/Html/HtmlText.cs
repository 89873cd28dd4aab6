using System.Text;

namespace AckKnativeSpot.Plan.Html;

/// <summary>Text, lines and all.</summary>
internal sealed class HtmlText(string text) : HtmlPart
{
    public override void Append(StringBuilder html) => html.Append(Encode(text).Replace("&#xA;", "\n", StringComparison.Ordinal));
}
