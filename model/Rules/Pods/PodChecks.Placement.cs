using AckKnativeSpot.Containers;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class PodChecks
{
    private const string LabelText = "Use letters, digits, dashes, underscores and dots, at most 63 characters, beginning and ending with a letter or digit.";

    /// <summary>Placement that the API server refuses.</summary>
    public static IEnumerable<Violation> Placement(PodPlacement placement) => Labels(".placement.nodeSelector", placement.NodeSelector)
        .Concat(placement.NodeAffinity.Required.SelectMany((term, i) => Term(FormattableString.Invariant($".placement.nodeAffinity.required[{i}]"), term)))
        .Concat(placement.NodeAffinity.Preferred.SelectMany(
            (nodes, i) => Preferred(FormattableString.Invariant($".placement.nodeAffinity.preferred[{i}]"), nodes)))
        .Concat(placement.Tolerations.SelectMany((toleration, i) => Tolerated(FormattableString.Invariant($".placement.tolerations[{i}]"), toleration)))
        .Concat(placement.RuntimeClass is { } runtime ? NotASubdomain(".placement.runtimeClass", runtime) : []);

    private static IEnumerable<Violation> Preferred(string path, PreferredNodes nodes) =>
        Within(path + ".weight", nodes.Weight, 1, 100).Concat(Term(path + ".nodes", nodes.Nodes));

    private static IEnumerable<Violation> Term(string path, NodeTerm term) =>
        Violation.If(term.Labels.Count == 0, path, $"Without a label it matches no node.", "Write what holds for a label.")
            .Concat(
                from label in term.Labels
                let place = $"{path}.{label.Key}"
                from violation in NotAKey(place, label.Key).Concat(label.Value switch
                {
                    LabelCondition.In(var values) => Values(place + ".in", values),
                    LabelCondition.NotIn(var values) => Values(place + ".notIn", values),
                    LabelCondition.GreaterThan(var number) => NotNegative(place + ".greaterThan", number),
                    LabelCondition.LessThan(var number) => NotNegative(place + ".lessThan", number),
                    _ => [],
                })
                select violation);

    private static IEnumerable<Violation> Values(string path, ValueList<string> values) =>
        Violation.If(values.Count == 0, path, $"There is no value.", "Write at least one.").Concat(values.SelectMany((value, i) => Violation.If(
            !KubernetesSyntax.IsLabelValue(value), FormattableString.Invariant($"{path}[{i}]"), $"'{value}' is not the value of a label.", LabelText)));

    private static IEnumerable<Violation> NotNegative(string path, int number) => Violation.If(
        number < 0, path, $"{number} is not the value of a label, which begins with a letter or digit.", "Write 0 or more.");

    private static IEnumerable<Violation> Tolerated(string path, Toleration toleration) =>
        (toleration.Key is { } key ? NotAKey(path + ".key", key) : Violation.If(
            toleration.Value is not null, path + ".value", $"A value without a key matches nothing.", "Add the key of the taint, or leave the value out."))
        .Concat(Violation.If(
            toleration.Value is { } value && !KubernetesSyntax.IsLabelValue(value), path + ".value", $"'{toleration.Value}' is not the value of a taint.",
            LabelText))
        .Concat(Violation.If(
            toleration.Duration is not null && toleration.Effect is not TaintEffect.NoExecute,
            path + ".duration",
            $"Only a taint that evicts is tolerated for a time.",
            "Write `effect: NoExecute`, or leave the duration out."));

    private static IEnumerable<Violation> NotAKey(string path, string key) => Violation.If(
        !KubernetesSyntax.IsQualifiedKey(key), path, $"'{key}' is not a key.",
        "Write an optional domain and slash, and a name of letters, digits, dashes, underscores and dots.");
}
