using AckKnativeSpot.Services;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Rules.PodChecks;

namespace AckKnativeSpot.Rules;

internal static partial class KnativeRules
{
    internal static Rule TrafficSum { get; } = OfService(
        "KN030",
        "percentages of traffic sum to 100",
        "The webhook refuses any other sum.",
        ExampleYaml.Service("traffic: { split: [{ revision: web-00001, percent: 50 }, { revision: latest, percent: 40 }] }"),
        ExampleYaml.Service("traffic: { split: [{ revision: web-00001, percent: 60 }, { revision: latest, percent: 40 }] }"),
        service =>
        {
            var sum = TrafficTargets(service).Sum(target => (long)(target.Value.Percent ?? 0));
            return Violation.If(service.Traffic is Traffic.Split && sum != 100, ".traffic.split", $"The percentages sum to {sum}.", "Make them sum to 100.");
        });

    internal static Rule TrafficPercent { get; } = OfService(
        "KN031",
        "a percentage of traffic is from 0 to 100",
        "The webhook refuses any other.",
        ExampleYaml.Service("traffic: { split: [{ revision: web-00001, percent: -5 }, { revision: latest, percent: 105 }] }"),
        ExampleYaml.Service("traffic: { split: [{ revision: web-00001, percent: 0 }, { revision: latest, percent: 100 }] }"),
        service => TrafficTargets(service).SelectMany(target => Within(target.Path + ".percent", target.Value.Percent, 0, 100, "%")));

    internal static Rule DuplicateTag { get; } = OfService(
        "KN032",
        "a tag names one target",
        "The webhook refuses a tag that is used twice, even for the same revision.",
        ExampleYaml.Service("traffic: { split: [{ revision: latest, percent: 100, tag: next }, { revision: web-00001, tag: next }] }"),
        ExampleYaml.Service("traffic: { split: [{ revision: latest, percent: 100, tag: next }, { revision: web-00001, tag: last }] }"),
        service => TrafficTargets(service)
            .Where(target => target.Value.Tag is not null)
            .GroupBy(target => target.Value.Tag)
            .SelectMany(group => group.Skip(1).Select(again => new Violation(
                again.Path + ".tag", $"The tag '{group.Key}' is that of {group.First().Path[1..]} too.", "Use another tag."))));

    internal static Rule TagName { get; } = OfService(
        "KN033",
        "a tag is a DNS-1035 label that leaves room for the service's name",
        "The webhook refuses any other form. Tag, dash and service name are one label of the target's host name, and the route fails when that is too long.",
        ExampleYaml.Service("traffic: { split: [{ revision: latest, percent: 100, tag: Next_One }] }"),
        ExampleYaml.Service("traffic: { split: [{ revision: latest, percent: 100, tag: next }] }"),
        service => from target in TrafficTargets(service)
                   let tag = target.Value.Tag
                   where tag is not null
                   from violation in !KubernetesSyntax.IsDns1035Label(tag)
                       ? [new Violation(target.Path + ".tag", $"'{tag}' is not a tag.", $"Use {LabelForm}.")]
                       : Violation.If(
                           tag.Length + 1 + service.Name.Length > KubernetesSyntax.MaxLabelLength,
                           target.Path + ".tag",
                           $"'{tag}-{service.Name}' has more than {KubernetesSyntax.MaxLabelLength} characters.",
                           "Shorten the tag or the service's name.")
                   select violation) with
    {
        AlsoReads = [".traffic"],
    };

    internal static Rule CanarySteps { get; } = OfService(
        "KN034",
        "a canary grows step by step",
        "Each deployment takes the next step. A step that does not exist would silently send nothing to the new revision.",
        ExampleYaml.Service("traffic: { canary: { stable: web-00001, steps: [50, 25, 100], step: 3 } }"),
        ExampleYaml.Service("traffic: { canary: { stable: web-00001, steps: [25, 50, 100], step: 3 } }"),
        service => service.Traffic is not Traffic.Canary canary
            ? []
            : Within(".traffic.canary.step", canary.Step, 0, canary.Steps.Count)
                .Concat(Violation.If(
                    canary.Steps.Any(percent => percent is < 1 or > 100) || !canary.Steps.SequenceEqual(canary.Steps.Distinct().Order()),
                    ".traffic.canary.steps",
                    $"The steps {canary.Steps} do not grow from 1 to 100.",
                    "Write growing percentages from 1 to 100."))) with
    {
        AlsoReads = [".traffic"],
    };

    // The shares of a canary are not written by anyone: KN034 speaks about its steps, and its tag is a constant.
    private static IEnumerable<(string Path, TrafficTarget Value)> TrafficTargets(KnativeServiceSpec service) =>
        service.Traffic.Targets.Select((target, i) => (FormattableString.Invariant($".traffic.split[{i}]"), target));
}
