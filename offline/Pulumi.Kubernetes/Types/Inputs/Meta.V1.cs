namespace Pulumi.Kubernetes.Types.Inputs.Meta.V1;

public class LabelSelectorArgs : ResourceArgs
{
    [Input("matchExpressions")] private InputList<LabelSelectorRequirementArgs>? _matchExpressions;
    public InputList<LabelSelectorRequirementArgs> MatchExpressions
    {
        get => _matchExpressions ??= new();
        set => _matchExpressions = value;
    }

    [Input("matchLabels")] private InputMap<string>? _matchLabels;
    public InputMap<string> MatchLabels { get => _matchLabels ??= new(); set => _matchLabels = value; }
}

public class LabelSelectorRequirementArgs : ResourceArgs
{
    [Input("key", required: true)] public Input<string> Key { get; set; } = null!;
    [Input("operator", required: true)] public Input<string> Operator { get; set; } = null!;

    [Input("values")] private InputList<string>? _values;
    public InputList<string> Values { get => _values ??= new(); set => _values = value; }
}

public class ObjectMetaArgs : ResourceArgs
{
    [Input("annotations")] private InputMap<string>? _annotations;
    public InputMap<string> Annotations { get => _annotations ??= new(); set => _annotations = value; }

    [Input("finalizers")] private InputList<string>? _finalizers;
    public InputList<string> Finalizers { get => _finalizers ??= new(); set => _finalizers = value; }

    [Input("generateName")] public Input<string>? GenerateName { get; set; }

    [Input("labels")] private InputMap<string>? _labels;
    public InputMap<string> Labels { get => _labels ??= new(); set => _labels = value; }

    [Input("name")] public Input<string>? Name { get; set; }
    [Input("namespace")] public Input<string>? Namespace { get; set; }
}

public class ObjectMetaPatchArgs : ResourceArgs
{
    [Input("annotations")] private InputMap<string>? _annotations;
    public InputMap<string> Annotations { get => _annotations ??= new(); set => _annotations = value; }

    [Input("finalizers")] private InputList<string>? _finalizers;
    public InputList<string> Finalizers { get => _finalizers ??= new(); set => _finalizers = value; }

    [Input("generateName")] public Input<string>? GenerateName { get; set; }

    [Input("labels")] private InputMap<string>? _labels;
    public InputMap<string> Labels { get => _labels ??= new(); set => _labels = value; }

    [Input("name")] public Input<string>? Name { get; set; }
    [Input("namespace")] public Input<string>? Namespace { get; set; }
}
