using AckKnativeSpot.Findings;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>The configuration of one stack, from a stack file or from the Pulumi engine: full keys (<c>alicloud:region</c>) with their values.</summary>
/// <param name="Entries">The entries in file order.</param>
/// <param name="Source">Name of the file, or <c>pulumi config</c>, for messages about what is missing.</param>
/// <param name="Findings">What was wrong with the text itself.</param>
internal sealed record StackConfiguration(IReadOnlyList<ConfigEntry> Entries, string Source, IReadOnlyList<Finding> Findings)
{
    /// <summary>Pulumi project name: the namespace of this program's keys.</summary>
    public const string Project = "ack-knative-spot";

    /// <summary>The key of the region, which is its provider's.</summary>
    public const string RegionKey = "alicloud:region";

    private const string GuardrailsKey = Project + ":guardrails";

    /// <summary>Name of the stack, of which names are made; <see langword="null"/> when it is not known.</summary>
    public string? Stack { get; init; }

    /// <summary>Where the configuration starts in its file; <see langword="null"/> when it has none.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>The folder of <c>Pulumi.yaml</c>, which patterns of workload files are relative to; <see langword="null"/> when there is none.</summary>
    public DirectoryInfo? ProjectFolder { get; init; }

    /// <summary>Folder that the paths in it are relative to; <see langword="null"/> when it came from no file.</summary>
    public DirectoryInfo? Folder { get; init; }

    /// <summary>The configuration of a stack without a stack file.</summary>
    public static StackConfiguration Unwritten { get; } = new([], "pulumi config", []);

    /// <summary>The guardrails that all stacks of the project share, when this one has some of its own; <see langword="null"/> otherwise.</summary>
    public ConfigEntry? SharedGuardrails { get; init; }

    /// <summary>With what all stacks of the project share; a key that the stack has itself stays as it is.</summary>
    /// <param name="project">The project; <see langword="null"/> for none.</param>
    public StackConfiguration With(ProjectFile? project) => project is null ? this : this with
    {
        Entries = [.. Entries, .. project.Entries.Where(shared => Entries.All(own => WithNamespace(own.Key) != shared.Key))],
        Findings = [.. Findings, .. project.Findings],
        ProjectFolder = project.Folder,
        Folder = Folder ?? project.StackFolder,
        SharedGuardrails = project.Entries.FirstOrDefault(shared => shared.Key == GuardrailsKey && Entries.Any(own => WithNamespace(own.Key) == shared.Key)),
    };

    /// <summary>The key as Pulumi completes it: without a namespace it is the project's.</summary>
    internal static string WithNamespace(string key) => key.Contains(':', StringComparison.Ordinal) ? key : $"{Project}:{key}";
}
