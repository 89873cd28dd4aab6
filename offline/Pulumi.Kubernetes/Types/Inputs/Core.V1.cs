using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class NamespaceArgs : ResourceArgs
{
    [Input("apiVersion")] public Input<string>? ApiVersion { get; set; }
    [Input("kind")] public Input<string>? Kind { get; set; }
    [Input("metadata")] public Input<ObjectMetaArgs>? Metadata { get; set; }
}

public class ConfigMapArgs : ResourceArgs
{
    [Input("apiVersion")] public Input<string>? ApiVersion { get; set; }

    [Input("binaryData")] private InputMap<string>? _binaryData;
    public InputMap<string> BinaryData { get => _binaryData ??= new(); set => _binaryData = value; }

    [Input("data")] private InputMap<string>? _data;
    public InputMap<string> Data { get => _data ??= new(); set => _data = value; }

    [Input("immutable")] public Input<bool>? Immutable { get; set; }
    [Input("kind")] public Input<string>? Kind { get; set; }
    [Input("metadata")] public Input<ObjectMetaArgs>? Metadata { get; set; }
}

public class ConfigMapPatchArgs : ResourceArgs
{
    [Input("apiVersion")] public Input<string>? ApiVersion { get; set; }

    [Input("binaryData")] private InputMap<string>? _binaryData;
    public InputMap<string> BinaryData { get => _binaryData ??= new(); set => _binaryData = value; }

    [Input("data")] private InputMap<string>? _data;
    public InputMap<string> Data { get => _data ??= new(); set => _data = value; }

    [Input("immutable")] public Input<bool>? Immutable { get; set; }
    [Input("kind")] public Input<string>? Kind { get; set; }
    [Input("metadata")] public Input<ObjectMetaPatchArgs>? Metadata { get; set; }
}

public class SecretArgs : ResourceArgs
{
    [Input("apiVersion")] public Input<string>? ApiVersion { get; set; }

    [Input("data")] private InputMap<string>? _data;
    public InputMap<string> Data { get => _data ??= new(); set => _data = Output.CreateSecret(value.ToOutput()); }

    [Input("immutable")] public Input<bool>? Immutable { get; set; }
    [Input("kind")] public Input<string>? Kind { get; set; }
    [Input("metadata")] public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("stringData")] private InputMap<string>? _stringData;
    public InputMap<string> StringData { get => _stringData ??= new(); set => _stringData = Output.CreateSecret(value.ToOutput()); }

    [Input("type")] public Input<string>? Type { get; set; }
}
