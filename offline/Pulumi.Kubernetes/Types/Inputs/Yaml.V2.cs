namespace Pulumi.Kubernetes.Types.Inputs.Yaml.V2;

public class ConfigFileArgs : ResourceArgs
{
    [Input("file", required: true)] public Input<string> File { get; set; } = null!;
    [Input("resourcePrefix")] public Input<string>? ResourcePrefix { get; set; }
    [Input("skipAwait")] public Input<bool>? SkipAwait { get; set; }
}

public class ConfigGroupArgs : ResourceArgs
{
    [Input("files")] private InputList<string>? _files;
    public InputList<string> Files { get => _files ??= new(); set => _files = value; }

    [Input("objs")] private InputList<object>? _objs;
    public InputList<object> Objs { get => _objs ??= new(); set => _objs = value; }

    [Input("resourcePrefix")] public Input<string>? ResourcePrefix { get; set; }
    [Input("skipAwait")] public Input<bool>? SkipAwait { get; set; }
    [Input("yaml")] public Input<string>? Yaml { get; set; }
}
