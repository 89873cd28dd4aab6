using System.Collections.Immutable;
using Pulumi;

namespace AckKnativeSpot.Tests.Offline;

/// <summary>A resource with an output of every kind.</summary>
internal sealed class Gadget(string name, GadgetArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource(Token, name, args ?? new GadgetArgs(), options)
{
    public const string Token = "test:index/gadget:Gadget";

    [Output("label")]
    public Output<string?> Label { get; private set; } = null!;

    [Output("size")]
    public Output<int> Size { get; private set; } = null!;

    [Output("limit")]
    public Output<Union<int, string>> Limit { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("parts")]
    public Output<ImmutableArray<Part>> Parts { get; private set; } = null!;

    [Output]
    public Output<string?> Unnamed { get; private set; } = null!;
}

internal sealed class GadgetArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("labels")]
    private InputList<string>? _labels;

    [Input("parts")]
    private InputList<PartArgs>? _parts;

    [Input("label")]
    public Input<string>? Label { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("limit")]
    public InputUnion<int, string>? Limit { get; set; }

    [Input("part")]
    public Input<PartArgs>? Part { get; set; }

    [Input("any")]
    public Input<object>? Any { get; set; }

    /// <summary>What no wrapper hides from the serializer.</summary>
    [Input("bare")]
    public object? Bare { get; set; }

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    public InputList<string> Labels
    {
        get => _labels ??= [];
        set => _labels = value;
    }

    public InputList<PartArgs> Parts
    {
        get => _parts ??= [];
        set => _parts = value;
    }
}

internal sealed class PartArgs : ResourceArgs
{
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("count")]
    public Input<int>? Count { get; set; }
}

[OutputType]
internal sealed class Part
{
    public readonly string Name;

    public readonly int? Count;

    [OutputConstructor]
    private Part([OutputConstructorParameter("name")] string title, int? count)
    {
        Name = title;
        Count = count;
    }
}
