using YamlDotNet.RepresentationModel;

namespace AckKnativeSpot.Tests.Workflows;

/// <summary>A parsed GitHub workflow; its text is kept because version comments are not part of the YAML tree.</summary>
internal sealed record Workflow(string Name, string Text, YamlMappingNode Root)
{
    public IReadOnlyList<WorkflowJob> Jobs { get; } =
        [.. Root.Entries("jobs").Select(job => new WorkflowJob(job.Key, (YamlMappingNode)job.Value))];

    public IEnumerable<WorkflowStep> Steps => Jobs.SelectMany(job => job.Steps);

    public bool Deploys => Steps.Any(step => step.Deploys);

    public static Workflow Parse(string name, string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return new Workflow(name, text, (YamlMappingNode)stream.Documents[0].RootNode);
    }

    /// <summary>Whether tags that are pushed start it, and nothing else does.</summary>
    public bool IsStartedByTagsOnly => Root.Get("on") is YamlMappingNode { Children.Count: 1 } on
        && on.Get("push") is YamlMappingNode { Children.Count: 1 } push && push.Get("tags") is not null;

    /// <summary>Whether the event starts it, in any of the three ways YAML allows to say so.</summary>
    public bool IsStartedBy(string trigger) => Root.Get("on") switch
    {
        YamlScalarNode one => one.Value == trigger,
        YamlSequenceNode several => several.Any(node => node.Scalar() == trigger),
        YamlMappingNode detailed => detailed.Get(trigger) is not null,
        _ => false,
    };
}
