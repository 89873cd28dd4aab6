namespace Pulumi.Random;

[RandomResourceType("random:index/randomString:RandomString")]
public class RandomString : CustomResource
{
    public RandomString(string name, RandomStringArgs args, CustomResourceOptions? options = null)
        : base("random:index/randomString:RandomString", name, args ?? new RandomStringArgs(), options.WithDefaults())
    {
    }

    [Output("length")] public Output<int> Length { get; private set; } = null!;
    [Output("result")] public Output<string> Result { get; private set; } = null!;
}

public sealed class RandomStringArgs : ResourceArgs
{
    [Input("keepers")] private InputMap<string>? _keepers;
    public InputMap<string> Keepers { get => _keepers ??= new(); set => _keepers = value; }

    [Input("length", required: true)] public Input<int> Length { get; set; } = null!;
    [Input("lower")] public Input<bool>? Lower { get; set; }
    [Input("minLower")] public Input<int>? MinLower { get; set; }
    [Input("minNumeric")] public Input<int>? MinNumeric { get; set; }
    [Input("minSpecial")] public Input<int>? MinSpecial { get; set; }
    [Input("minUpper")] public Input<int>? MinUpper { get; set; }
    [Input("numeric")] public Input<bool>? Numeric { get; set; }
    [Input("overrideSpecial")] public Input<string>? OverrideSpecial { get; set; }
    [Input("special")] public Input<bool>? Special { get; set; }
    [Input("upper")] public Input<bool>? Upper { get; set; }
}
