namespace Pulumi.AliCloud.Log;

[AliCloudResourceType("alicloud:log/project:Project")]
public class Project : CustomResource
{
    public Project(string name, ProjectArgs? args = null, CustomResourceOptions? options = null)
        : base("alicloud:log/project:Project", name, args ?? new ProjectArgs(), options.WithDefaults())
    {
    }

    [Output("projectName")] public Output<string> ProjectName { get; private set; } = null!;
}

public sealed class ProjectArgs : global::Pulumi.ResourceArgs
{
    [Input("description")] public Input<string>? Description { get; set; }
    [Input("policy")] public Input<string>? Policy { get; set; }
    [Input("projectName")] public Input<string>? ProjectName { get; set; }
    [Input("resourceGroupId")] public Input<string>? ResourceGroupId { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }
}
