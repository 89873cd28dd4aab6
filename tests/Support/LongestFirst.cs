using AckKnativeSpot.Tests.Admission;
using AckKnativeSpot.Tests.Architecture;
using AckKnativeSpot.Tests.Drain;
using AckKnativeSpot.Tests.Infra.Corpus;
using AckKnativeSpot.Tests.Infra.Keys;
using AckKnativeSpot.Tests.Infra.Reading;
using AckKnativeSpot.Tests.Operations;
using AckKnativeSpot.Tests.Plan;
using AckKnativeSpot.Tests.Plan.Contract;
using AckKnativeSpot.Tests.Rules;
using AckKnativeSpot.Tests.Workflows;
using Xunit;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("AckKnativeSpot.Tests.Support.LongestFirst", "AckKnativeSpot.Tests")]

namespace AckKnativeSpot.Tests.Support;

/// <summary>
/// Begins with the classes that take longest, as a run with <c>--logger trx</c> shows. The tests of a class take turns, so one that begins late ends alone,
/// with the other processors idle.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly Type[] s_longest =
    [
        typeof(YamlScalarTests), typeof(BrokenStackTests), typeof(PulumiConfigurationTests), typeof(YamlScalarInOtherFilesTests), typeof(UnreadValueTests),
        typeof(MutationTests), typeof(MarkdownPlanTests), typeof(ExtremeNumbersTests), typeof(DrillScriptTests), typeof(StackFileBoundsTests),
        typeof(ReclaimAdviceTests), typeof(ClusterCheckScriptTests), typeof(RoomOrderTests), typeof(AdmissionTests), typeof(PlanStacksScriptTests),
        typeof(ReclaimForecastTests),
    ];

    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Array.FindIndex(s_longest, type => IsOf(type, collection)) is var place and >= 0 ? place : s_longest.Length);

    private static bool IsOf(Type type, ITestCollection collection) => collection.DisplayName.EndsWith($" {type.FullName}", StringComparison.Ordinal);
}
