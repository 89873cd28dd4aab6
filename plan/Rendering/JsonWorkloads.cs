using System.Text.Json;
using System.Text.Json.Serialization;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Plan.Costs;
using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Services;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>How services, jobs and costs stand in a JSON plan: their properties in camel case, with null where there is no value.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    Converters =
    [
        typeof(WordOf<BudgetField>), typeof(WordOf<DeadlineOrigin>), typeof(WordOf<DrainEvent>), typeof(WordOf<DrainResult>), typeof(WordOf<JobMode>),
        typeof(WordOf<JobReclaims>), typeof(WordOf<ReserveType>),
    ])]
[JsonSerializable(typeof(IReadOnlyList<PlannedService>))]
[JsonSerializable(typeof(IReadOnlyList<PlannedJob>))]
[JsonSerializable(typeof(PlannedCost))]
internal sealed partial class JsonWorkloads : JsonSerializerContext
{
    /// <summary>A choice as a word in camel case; numbers are refused.</summary>
    internal sealed class WordOf<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
        where T : struct, Enum;
}
