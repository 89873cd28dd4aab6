using System.Collections.Immutable;
using Pulumi.AliCloud.Outputs;

namespace Pulumi.AliCloud;

public static class GetZones
{
    private const string Token = "alicloud:index/getZones:getZones";

    public static Task<GetZonesResult> InvokeAsync(GetZonesArgs? args = null, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<GetZonesResult>(Token, args ?? new(), options.WithDefaults());

    public static Output<GetZonesResult> Invoke(GetZonesInvokeArgs? args = null, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<GetZonesResult>(Token, args ?? new(), options.WithDefaults());

    public static Output<GetZonesResult> Invoke(GetZonesInvokeArgs args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<GetZonesResult>(Token, args ?? new(), options.WithDefaults());
}

public sealed class GetZonesArgs : InvokeArgs
{
    [Input("availableDiskCategory")] public string? AvailableDiskCategory { get; set; }
    [Input("availableInstanceType")] public string? AvailableInstanceType { get; set; }
    [Input("availableResourceCreation")] public string? AvailableResourceCreation { get; set; }
    [Input("availableSlbAddressIpVersion")] public string? AvailableSlbAddressIpVersion { get; set; }
    [Input("availableSlbAddressType")] public string? AvailableSlbAddressType { get; set; }
    [Input("enableDetails")] public bool? EnableDetails { get; set; }
    [Input("instanceChargeType")] public string? InstanceChargeType { get; set; }
    [Input("multi")] public bool? Multi { get; set; }
    [Input("networkType")] public string? NetworkType { get; set; }
    [Input("spotStrategy")] public string? SpotStrategy { get; set; }
}

public sealed class GetZonesInvokeArgs : InvokeArgs
{
    [Input("availableDiskCategory")] public Input<string>? AvailableDiskCategory { get; set; }
    [Input("availableInstanceType")] public Input<string>? AvailableInstanceType { get; set; }
    [Input("availableResourceCreation")] public Input<string>? AvailableResourceCreation { get; set; }
    [Input("availableSlbAddressIpVersion")] public Input<string>? AvailableSlbAddressIpVersion { get; set; }
    [Input("availableSlbAddressType")] public Input<string>? AvailableSlbAddressType { get; set; }
    [Input("enableDetails")] public Input<bool>? EnableDetails { get; set; }
    [Input("instanceChargeType")] public Input<string>? InstanceChargeType { get; set; }
    [Input("multi")] public Input<bool>? Multi { get; set; }
    [Input("networkType")] public Input<string>? NetworkType { get; set; }
    [Input("spotStrategy")] public Input<string>? SpotStrategy { get; set; }
}

[OutputType]
public sealed class GetZonesResult
{
    public readonly string Id;
    public readonly ImmutableArray<string> Ids;
    public readonly ImmutableArray<GetZonesZoneResult> Zones;

    [OutputConstructor]
    private GetZonesResult(string id, ImmutableArray<string> ids, ImmutableArray<GetZonesZoneResult> zones)
    {
        Id = id;
        Ids = ids;
        Zones = zones;
    }
}
