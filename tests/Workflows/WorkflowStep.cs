using YamlDotNet.RepresentationModel;

namespace AckKnativeSpot.Tests.Workflows;

/// <summary>A step of a job.</summary>
internal sealed record WorkflowStep(YamlMappingNode Node)
{
    public string? Uses => Node.Text("uses");

    /// <summary>What the step executes: a shell script, or the JavaScript of <c>github-script</c>.</summary>
    public string? Script => Node.Text("run") ?? With("script");

    public bool TakesRole => IsAction("aliyun/configure-aliyun-credentials-action");

    public bool Deploys => IsAction("pulumi/actions") && With("command") is "up" or "update" or "destroy";

    public bool IsAction(string name) => Uses?.StartsWith(name + "@", StringComparison.OrdinalIgnoreCase) == true;

    public string? With(string input) => (Node.Get("with") as YamlMappingNode)?.Text(input);
}
