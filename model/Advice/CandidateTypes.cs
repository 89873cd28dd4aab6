using AckKnativeSpot.Pricing;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Advice;

/// <summary>Tells which instance types of the data a workload could run on: its own choices and what is as large, unless a guardrail forbids it.</summary>
internal sealed class CandidateTypes
{
    private readonly AdvisedWorkload _workload;
    private readonly Guardrails _guardrails;

    public CandidateTypes(AdvisedWorkload workload, SpotMarket market, Guardrails guardrails)
    {
        (_workload, _guardrails) = (workload, guardrails);
        var verdicts = market.Pools.Select(pool => pool.InstanceType).Distinct(StringComparer.Ordinal)
            .Select(type => (Type: type, Because: WhyNot(type, market)))
            .ToList();
        Eligible = verdicts.Where(each => each.Because is null).Select(each => each.Type).ToHashSet(StringComparer.Ordinal);
        Rejected = verdicts.Where(each => each.Because is not null).Select(each => new RejectedType(each.Type, each.Because!)).ToValueList();
    }

    public IReadOnlySet<string> Eligible { get; }

    public ValueList<RejectedType> Rejected { get; }

    /// <summary>Family of a type: <c>ecs.c6</c> of <c>ecs.c6.large</c>, <c>ecs.e</c> of <c>ecs.e-c1m2.large</c>.</summary>
    public static string FamilyOf(string type) => type[..type.IndexOfAny(['.', '-'], "ecs.".Length)];

    private string? WhyNot(string type, SpotMarket market)
    {
        if (!CapacityChoice.TryParse(type, out var choice) || choice is not CapacityChoice.InstanceType)
        {
            return "it has no name that a choice takes";
        }

        return WhyForbidden(choice, type, market) ?? (_workload.Capacity.Choices.Contains(choice) ? null : WhyUnlike(choice, type));
    }

    private string? WhyForbidden(CapacityChoice choice, string type, SpotMarket market) =>
        _guardrails.AllowedTypes.Count > 0 && !_guardrails.AllowedTypes.Contains(choice) ? "guardrails.allowedTypes does not allow it"
        : _guardrails.AllowedFamilies.Count > 0
            && !_guardrails.AllowedFamilies.Contains(FamilyOf(type)) ? "guardrails.allowedFamilies does not allow its family"
        : _guardrails.CeilingFor(choice) is { } ceiling && market.Histories.Where(each => each.Pool.InstanceType == type).ToList() is { Count: > 0 } known
            && known.TrueForAll(each => each.Lowest > ceiling.Amount) ? $"its price was never within the ceiling of {ceiling} per hour of the guardrails"
        : null;

    private string? WhyUnlike(CapacityChoice choice, string type) =>
        InstanceTypeClasses.Of(choice) != ClassOfOwn() ? "it is of another class than the choices of the workload"
        : InstanceTypeSize.Of(type) is not { } size ? "its name does not say how large it is, and the workload does not name it"
        : _workload.Needs is not { } needs ? "nothing says how large an instance of the workload must be, and the workload does not name it"
        : !size.Holds(needs) ? FormattableString.Invariant($"it is smaller than {needs.Vcpu:0.##} vCPU and {needs.MemoryGiB:0.##} GiB")
        : null;

    private InstanceTypeClass ClassOfOwn() =>
        _workload.Capacity.Choices.Select(InstanceTypeClasses.Of).FirstOrDefault(each => each != InstanceTypeClass.General);
}
