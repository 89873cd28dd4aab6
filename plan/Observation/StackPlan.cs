using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Costs;
using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Plan.Observation;

/// <summary>What a stack declares and what the rules say about it.</summary>
internal sealed record StackPlan
{
    /// <summary>Pulumi project.</summary>
    public required string Project { get; init; }

    /// <summary>Pulumi stack.</summary>
    public required string Stack { get; init; }

    /// <summary>The Pulumi packages that it was made with; <see langword="null"/> when that is not known.</summary>
    public PulumiPackages? Packages { get; init; }

    /// <summary>Every resource in the order in which the program declares them; empty when errors stopped it before the first.</summary>
    public IReadOnlyList<PlannedResource> Resources { get; init; } = [];

    /// <summary>The Knative Services, in the same order.</summary>
    public IReadOnlyList<PlannedService> Services { get; init; } = [];

    /// <summary>The jobs that run once, then those that run on a schedule, each in the same order.</summary>
    public IReadOnlyList<PlannedJob> Jobs { get; init; } = [];

    /// <summary>What the stack costs; <see langword="null"/> where nothing is bought, and when errors stopped it.</summary>
    public PlannedCost? Cost { get; init; }

    /// <summary>Each guardrail that holds, with the files that say so.</summary>
    public IReadOnlyList<GuardrailInForce> Guardrails { get; init; } = [];

    /// <summary>Findings, errors first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Findings that the stack waives, in the same order, each with its reason.</summary>
    public IReadOnlyList<WaivedFinding> Waived { get; init; } = [];

    /// <summary>Whether the stack cannot be brought up as it is.</summary>
    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);

    /// <summary>Whether errors keep the program from declaring anything. One about two stacks does not: a deployment of one knows of no other.</summary>
    public bool DeclaresNothing => Findings.Any(f => f.Severity == Severity.Error && f.RuleId != PlanRules.ClusterShared.Id);
}
