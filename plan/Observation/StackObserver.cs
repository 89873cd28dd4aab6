using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Plan.Contract;
using AckKnativeSpot.Plan.Costs;
using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Services;
using Pulumi;
using Pulumi.Testing;

namespace AckKnativeSpot.Plan.Observation;

/// <summary>Runs the Pulumi program of a stack under Pulumi's mock engine and writes down what it declares.</summary>
internal static class StackObserver
{
    /// <summary>Plans a stack. A stack with errors is not run: its plan has findings and no resources.</summary>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="check">Its checked settings.</param>
    public static async Task<StackPlan> ObserveAsync(string stack, CheckedStack check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var plan = new StackPlan
        {
            Project = Infra.Reading.StackConfiguration.Project,
            Stack = stack,
            Findings = check.Findings,
            Waived = check.Waived,
            Guardrails = check.Guardrails,
        };
        if (check.Settings is not { } settings || plan.HasErrors)
        {
            return plan;
        }

        var recorder = new ResourceRecorder();
        var mocks = new PlanMocks();
        await Deployment.TestWithServiceProviderAsync<AckKnativeStack>(
            mocks,
            new StackServices(() => new AckKnativeStack(settings, new StackOptions { ResourceTransformations = { recorder.Record } })),
            new TestOptions { ProjectName = plan.Project, StackName = stack, IsPreview = true }).ConfigureAwait(false);

        var resources = await Task.WhenAll(recorder.Resources.Select(r => DescribeAsync(r, mocks))).ConfigureAwait(false);
        var contract = new RegistrationContract();
        return plan with
        {
            Resources = resources,
            Findings =
            [
                .. FindingOrder.Sort(
                    recorder.Resources.SelectMany(r => contract.Check(DeclaredAs(r, mocks))).Concat(plan.Findings).ToList(), finding => finding),
            ],
            Cost = PlannedCost.Of(settings.Cost, settings.Guardrails),
            Services = [.. recorder.Of<KnativeService>().Select(PlannedService.Of)],
            Jobs = [.. recorder.Of<SpotJob>().Select(PlannedJob.Of), .. recorder.Of<ScheduledSpotJob>().Select(PlannedJob.Of)],
        };
    }

    private static async Task<PlannedResource> DescribeAsync(RecordedResource recorded, PlanMocks mocks)
    {
        var declared = DeclaredAs(recorded, mocks);
        return new PlannedResource(
            declared.Type!,
            declared.Name!,
            recorded.ParentKey,
            (IReadOnlyDictionary<string, object?>)PlainValue.Of(SecretInputs.Hide(declared.Type!, declared.Inputs))!,
            await recorded.DescribeOptionsAsync(ProviderName(declared.Provider)).ConfigureAwait(false));
    }

    private static MockResourceArgs DeclaredAs(RecordedResource recorded, PlanMocks mocks) => mocks.Declared.TryGetValue(recorded.Key, out var declared)
        ? declared
        : throw new InvalidOperationException($"The resource {recorded.Key} was declared but never reached the engine.");

    /// <summary>A provider reaches the engine as <c>urn::id</c>, and a URN ends with the name.</summary>
    private static string? ProviderName(string? reference) =>
        string.IsNullOrEmpty(reference) ? null : reference.Split("::")[^2];
}
