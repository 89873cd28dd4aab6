namespace Pulumi.AliCloud.Vpc;

[AliCloudResourceType("alicloud:vpc/snatEntry:SnatEntry")]
public class SnatEntry : CustomResource
{
    public SnatEntry(string name, SnatEntryArgs args, CustomResourceOptions? options = null)
        : base("alicloud:vpc/snatEntry:SnatEntry", name, args ?? new SnatEntryArgs(), options.WithDefaults())
    {
    }

    [Output("snatEntryId")] public Output<string> SnatEntryId { get; private set; } = null!;
    [Output("snatIp")] public Output<string> SnatIp { get; private set; } = null!;
    [Output("snatTableId")] public Output<string> SnatTableId { get; private set; } = null!;
}

public sealed class SnatEntryArgs : ResourceArgs
{
    [Input("eipAffinity")] public Input<int>? EipAffinity { get; set; }
    [Input("snatEntryName")] public Input<string>? SnatEntryName { get; set; }
    [Input("snatIp", required: true)] public Input<string> SnatIp { get; set; } = null!;
    [Input("snatTableId", required: true)] public Input<string> SnatTableId { get; set; } = null!;
    [Input("sourceCidr")] public Input<string>? SourceCidr { get; set; }
    [Input("sourceVswitchId")] public Input<string>? SourceVswitchId { get; set; }
}
