namespace Pulumi.Random;

public class RandomId : CustomResource
{
    public RandomId(string name, RandomIdArgs args, CustomResourceOptions? options = null)
        : base("random:index/randomId:RandomId", name, args ?? new RandomIdArgs(), options.WithDefaults())
    {
    }

    [Output("b64Std")] public Output<string> B64Std { get; private set; } = null!;
    [Output("b64Url")] public Output<string> B64Url { get; private set; } = null!;
    [Output("byteLength")] public Output<int> ByteLength { get; private set; } = null!;
    [Output("dec")] public Output<string> Dec { get; private set; } = null!;
    [Output("hex")] public Output<string> Hex { get; private set; } = null!;
}

public sealed class RandomIdArgs : ResourceArgs
{
    [Input("byteLength", required: true)] public Input<int> ByteLength { get; set; } = null!;

    [Input("keepers")] private InputMap<string>? _keepers;
    public InputMap<string> Keepers { get => _keepers ??= new(); set => _keepers = value; }

    [Input("prefix")] public Input<string>? Prefix { get; set; }
}
