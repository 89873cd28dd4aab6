using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>The configuration of one stack, from a stack file or from the Pulumi engine: full keys (<c>alicloud:region</c>) with their values.</summary>
/// <param name="Entries">The entries in file order.</param>
/// <param name="Source">Name of the file, or <c>pulumi config</c>, for messages about what is missing.</param>
/// <param name="Findings">What was wrong with the text itself.</param>
public sealed record StackConfiguration(IReadOnlyList<ConfigEntry> Entries, string Source, IReadOnlyList<Finding> Findings)
{
    /// <summary>Pulumi project name: the namespace of this program's keys.</summary>
    public const string Project = "ack-knative-spot";

    /// <summary>Where the configuration starts in its file; <see langword="null"/> when it has none.</summary>
    public SourcePosition? Position { get; init; }
}
