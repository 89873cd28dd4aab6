using YamlDotNet.RepresentationModel;

namespace AckKnativeSpot.Tests.Workflows;

/// <summary>A job of a workflow.</summary>
internal sealed record WorkflowJob(string Id, YamlMappingNode Node)
{
    private const string SameRepository = "github.event.pull_request.head.repo.full_name == github.repository";

    public IReadOnlyList<WorkflowStep> Steps { get; } =
        [.. (Node.Get("steps") as YamlSequenceNode ?? []).Select(step => new WorkflowStep((YamlMappingNode)step))];

    public string? Environment => Node.Get("environment") is YamlMappingNode detailed ? detailed.Text("name") : Node.Text("environment");

    public bool HasCredentials => Environment is not null || Permission("id-token") == "write" || Steps.Any(step => step.TakesRole);

    /// <summary>Whether the condition always includes that the pull request comes from the repository itself.</summary>
    public bool OnlySameRepository
    {
        get
        {
            var condition = (Node.Text("if") ?? "").Replace("${{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal);
            return !condition.Contains("||", StringComparison.Ordinal)
                && condition.Split("&&", StringSplitOptions.TrimEntries).Contains(SameRepository, StringComparer.Ordinal);
        }
    }

    public string? Permission(string scope) => Node.Get("permissions") is YamlMappingNode scopes ? scopes.Text(scope) : null;
}
