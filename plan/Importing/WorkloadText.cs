using System.Text;
using AckKnativeSpot.Plan.Rendering;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>Writes items as YAML.</summary>
internal static class WorkloadText
{
    /// <summary>The document.</summary>
    /// <param name="document">Its root.</param>
    public static string Of(Item document)
    {
        var text = new StringBuilder();
        YamlBlocks.Append(text, document);
        return text.ToString();
    }
}
