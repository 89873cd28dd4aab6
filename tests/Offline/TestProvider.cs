using Pulumi;

namespace AckKnativeSpot.Tests.Offline;

/// <summary>A provider for gadgets, with settings that travel as JSON text.</summary>
internal sealed class TestProvider(string name, TestProviderArgs? args = null, CustomResourceOptions? options = null)
    : ProviderResource("test", name, args ?? new TestProviderArgs(), options);

internal sealed class TestProviderArgs : ResourceArgs
{
    [Input("endpoints", json: true)]
    private InputList<string>? _endpoints;

    [Input("verbose", json: true)]
    public Input<bool>? Verbose { get; set; }

    [Input("retries", json: true)]
    public Input<int>? Retries { get; set; }

    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("part", json: true)]
    public Input<PartArgs>? Part { get; set; }

    public InputList<string> Endpoints
    {
        get => _endpoints ??= [];
        set => _endpoints = value;
    }
}
