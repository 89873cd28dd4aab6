using System.Text.Json;
using AckKnativeSpot.Rollouts;
using AckKnativeSpot.Tests.Support;

namespace AckKnativeSpot.Tests.Rollouts;

/// <summary>A sequence of objects as the API server showed them.</summary>
internal sealed record Sequence(IReadOnlyList<Sequence.Step> Steps)
{
    public static Sequence Read(string folder, string name) =>
        new([.. File.ReadLines(Repository.Path("tests", "Rollouts", folder, $"{name}.jsonl")).Select(Step.Parse).OrderBy(step => step.Seconds)]);

    public string Namespace => Steps[0].Json.GetProperty("metadata").GetProperty("namespace").GetString()!;

    /// <summary>When the first object was created.</summary>
    public DateTimeOffset Began => Steps
        .Where(step => step.Kind is "Service" or "Job")
        .Select(step => step.Json.GetProperty("metadata").GetProperty("creationTimestamp").GetDateTimeOffset())
        .First();

    /// <summary>One object at one moment.</summary>
    internal sealed record Step(double Seconds, bool Deleted, JsonElement Json)
    {
        public string Kind => Json.GetProperty("kind").GetString()!;

        public SeenObject? Seen => ObjectReader.Read(Json);

        public static Step Parse(string line)
        {
            var json = JsonDocument.Parse(line).RootElement;
            return new(json.GetProperty("t").GetDouble(), json.TryGetProperty("deleted", out _), json.GetProperty("object"));
        }

        public SeenRollout ApplyTo(SeenRollout seen) => Seen is not { } it ? seen : Deleted ? seen.Without(it) : seen.With(it);
    }
}
