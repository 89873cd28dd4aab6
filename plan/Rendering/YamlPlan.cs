using System.Globalization;
using AckKnativeSpot.Plan.Observation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes the Kubernetes objects of a plan as a stream of YAML documents, in the order in which they would be applied.</summary>
public static class YamlPlan
{
    private static readonly string[] s_first = ["apiVersion", "kind", "metadata"];

    /// <summary>The documents; <c>kubectl apply -f -</c> takes them.</summary>
    /// <param name="plan">The plan.</param>
    public static string Render(StackPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        writer.WriteLine($"# {plan.Project}, stack {plan.Stack}: Kubernetes objects in the order in which they would be applied.");
        writer.WriteLine("# <unknown: …> stands for a value that exists only after `pulumi up`, [secret] for one that a plan does not show.");
        foreach (var resource in plan.Resources.Where(r => r.IsManifest))
        {
            writer.WriteLine("---");
            WriteDocument(writer, resource.Inputs);
        }

        return writer.ToString();
    }

    private static void WriteDocument(TextWriter writer, IReadOnlyDictionary<string, object?> manifest)
    {
        var emitter = new Emitter(writer, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, manifest);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
    }

    private static void Emit(Emitter emitter, object? value)
    {
        switch (value)
        {
            case string text:
                EmitText(emitter, Marker.Show(text));
                break;
            case bool flag:
                EmitPlain(emitter, flag ? "true" : "false");
                break;
            case double number:
                EmitPlain(emitter, PlainNumber.Text(number));
                break;
            case IReadOnlyDictionary<string, object?> map:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, map.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (key, item) in map.OrderBy(e => Order(e.Key)).ThenBy(e => e.Key, StringComparer.Ordinal))
                {
                    EmitText(emitter, key);
                    Emit(emitter, item);
                }

                emitter.Emit(new MappingEnd());
                break;
            case IReadOnlyList<object?> list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, list.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list)
                {
                    Emit(emitter, item);
                }

                emitter.Emit(new SequenceEnd());
                break;
            default:
                EmitPlain(emitter, "null");
                break;
        }
    }

    private static int Order(string key) => Array.IndexOf(s_first, key) is var i and >= 0 ? i : s_first.Length;

    private static void EmitPlain(Emitter emitter, string text) =>
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, ScalarStyle.Plain, true, false));

    private static void EmitText(Emitter emitter, string text) =>
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, YamlText.NeedsQuotes(text) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any, true, true));
}
