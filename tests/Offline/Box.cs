using Pulumi;

namespace AckKnativeSpot.Tests.Offline;

/// <summary>A component with one gadget in it.</summary>
internal sealed class Box : ComponentResource
{
    public const string Token = "test:index:Box";

    public Box(string name, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        Inner = new Gadget($"{name}-inner", options: new() { Parent = this });
        Contents = Inner.Id;
        RegisterOutputs();
    }

    public Gadget Inner { get; }

    [Output("contents")]
    public Output<string> Contents { get; private set; }
}
