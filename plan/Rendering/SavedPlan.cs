using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Inputs;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Reads plans that <see cref="JsonPlan"/> wrote.</summary>
internal static class SavedPlan
{
    private const int LargestFile = 64 * 1024 * 1024;

    private const string HowToSave = "Save a plan with --format json and --out.";

    /// <summary>Reads a plan of a project that somebody named.</summary>
    /// <param name="file">The file.</param>
    /// <param name="project">The project it must be of.</param>
    /// <param name="problems">Where what is wrong with it goes.</param>
    /// <returns>The plan; <see langword="null"/> when there is none.</returns>
    public static StackPlan? Read(FileInfo file, string project, InputProblems problems)
    {
        if (NamedFile.Problem(file, "plan") is { } problem)
        {
            problems.AddOfTheCall($"{problem} {HowToSave}");
            return null;
        }

        try
        {
            return Read(file, project);
        }
        catch (FormatException e)
        {
            problems.Add(e.Message);
            return null;
        }
    }

    /// <summary>Reads a plan of a project.</summary>
    /// <param name="file">The file; it exists.</param>
    /// <param name="project">The project it must be of.</param>
    /// <exception cref="FormatException">It is no such plan; the message says why.</exception>
    public static StackPlan Read(FileInfo file, string project)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            return FileBytes.Read(file, LargestFile, out var reason) is { } bytes ? Read(bytes, file, project) : throw Unusable(file, reason!);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw Unusable(file, "is not a plan");
        }
    }

    private static StackPlan Read(byte[] text, FileInfo file, string project)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        if (!root.TryGetProperty("schema", out var schema) || !root.TryGetProperty("project", out var of))
        {
            throw Unusable(file, "is not a plan");
        }

        if (schema.GetString() is not (JsonPlan.Schema or JsonPlan.PreviousSchema))
        {
            throw Unusable(file, $"is a '{schema.GetString()}' document, and this version of the command reads '{JsonPlan.Schema}'");
        }

        if (of.GetString() != project)
        {
            throw Unusable(file, $"is a plan of the project '{of.GetString()}', not of '{project}'");
        }

        var resources = root.GetProperty("resources").EnumerateArray().Select(ReadResource).ToArray();
        return resources.DistinctBy(r => r.Key).Count() < resources.Length
            ? throw Unusable(file, "is not a plan")
            : new StackPlan
            {
                Project = project,
                Stack = Text(root, "stack"),
                Packages = root.TryGetProperty("pulumiPackages", out var packages) ? PulumiPackages.Find(packages.GetString()) : null,
                Resources = resources,
                Services = schema.GetString() == JsonPlan.Schema ? Workloads(root, "services", JsonWorkloads.Default.IReadOnlyListPlannedService) : [],
                Jobs = schema.GetString() == JsonPlan.Schema ? Workloads(root, "jobs", JsonWorkloads.Default.IReadOnlyListPlannedJob) : [],
                Cost = root.TryGetProperty("cost", out var cost) ? cost.Deserialize(JsonWorkloads.Default.PlannedCost) : null,
                Findings = [.. root.GetProperty("findings").EnumerateArray().Select(ReadFinding)],

                // Plans were saved without these before there were any.
                Guardrails = root.TryGetProperty("guardrails", out var guardrails) ? [.. guardrails.EnumerateArray().Select(ReadGuardrail)] : [],
                Waived = root.TryGetProperty("waived", out var waived)
                    ? [.. waived.EnumerateArray().Select(each => new WaivedFinding(ReadFinding(each), Text(each, "reason")))]
                    : [],
            };
    }

    private static FormatException Unusable(FileInfo file, string reason) => new($"'{file}' {reason}. {HowToSave}");

    private static PlannedResource ReadResource(JsonElement resource) => new(
        Text(resource, "type"),
        Text(resource, "name"),
        resource.GetProperty("parent").GetString(),
        ReadMap(resource.GetProperty("inputs")),
        ReadMap(resource.GetProperty("options")));

    private static Finding ReadFinding(JsonElement finding) => new(
        Text(finding, "rule"),
        Text(finding, "severity") switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "info" => Severity.Info,
            var other => throw new JsonException($"there is no severity '{other}'"),
        },
        Text(finding, "path"),
        Text(finding, "message"),
        Text(finding, "fix"))
    {
        // Findings of the previous schema have none.
        Origin = finding.TryGetProperty("origin", out var origin) ? origin.GetString() : null,
    };

    private static GuardrailInForce ReadGuardrail(JsonElement guardrail) => new(
        Text(guardrail, "name"),
        Text(guardrail, "value"),
        guardrail.GetProperty("from").EnumerateArray().Select(file => file.GetString() ?? throw new JsonException("a file is null")).ToValueList());

    private static IReadOnlyList<T> Workloads<T>(JsonElement root, string name, JsonTypeInfo<IReadOnlyList<T>> form) =>
        root.GetProperty(name).Deserialize(form) ?? throw new JsonException($"{name} is null");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new JsonException($"{name} is null");

    private static SortedDictionary<string, object?> ReadMap(JsonElement map)
    {
        var read = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var entry in map.EnumerateObject())
        {
            read.Add(entry.Name, ReadValue(entry.Value));
        }

        return read;
    }

    private static object? ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => value.EnumerateArray().Select(ReadValue).ToArray(),
        JsonValueKind.Object when value.TryGetProperty("$secret", out _) => Marker.Secret(""),
        JsonValueKind.Object when value.TryGetProperty("$unknown", out var shown) => Marker.Restore(shown.GetString() ?? ""),
        JsonValueKind.Object => ReadMap(value),
        _ => null,
    };
}
