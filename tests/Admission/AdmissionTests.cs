using AckKnativeSpot.Findings;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Tests.Manifests;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Admission;

public class AdmissionTests
{
    private const int Cases = 1000;

    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(11, 17);

    /// <summary>Both ways round at once: what passes the rules is admitted, so what is refused has a finding. There are many services of either kind.</summary>
    [Fact]
    public void Render_ServiceThatPassesTheRules_IsAdmitted()
    {
        var (passed, refused) = (0, 0);

        Prop.ForAll(SpecGenerator.Service.ToArbitrary(), spec =>
        {
            var errors = ApiServer.Review(OnReleasedKnative.Render(spec));
            var passes = Violations(spec).Count == 0;
            passed += passes ? 1 : 0;
            refused += errors.Count > 0 ? 1 : 0;
            return (errors.Count == 0 || !passes).Label(string.Join('\n', errors));
        }).Check(s_config);

        Assert.InRange(passed, Cases / 6, Cases - (Cases / 6));
        Assert.InRange(refused, Cases / 6, Cases - (Cases / 6));
    }

    [Fact]
    public void Render_NamedRevisionAppliedAgain_IsWhatTheWebhookStored()
    {
        var named = 0;

        Prop.ForAll(SpecGenerator.Service.ToArbitrary(), spec =>
        {
            if (Violations(spec).Count > 0 || spec.EffectiveRevision is RevisionNaming.Numbered)
            {
                return true.ToProperty();
            }

            named++;
            var template = new Node("", Tree.At(OnReleasedKnative.Render(spec), "spec", "template", "spec"));
            var applied = Tree.Canonical(template["containers"].Value!);
            var stored = Tree.Canonical(TemplateWebhook.WithDefaults(template).Value!);
            return (applied == stored).Label(stored);
        }).Check(s_config);

        Assert.True(named >= Cases / 30, $"Only {named} cases had a named revision.");
    }

    internal static List<(string RuleId, Violation Violation)> Violations(params KnativeServiceSpec[] services)
    {
        var stack = new RuleInput
        {
            Platform = new PlatformFacts { Knative = KnativeFlavour.Ack },
            Services = [.. services.Select((service, i) => new Located<KnativeServiceSpec>($"services[{i}]", service))],
        };
        return [.. KnativeRules.All.Concat(MetadataRules.All).SelectMany(rule => rule.ViolationsIn(stack).Select(violation => (rule.Id, violation)))];
    }
}
