using Pulumi.AliCloud.Log.Inputs;

namespace Pulumi.AliCloud.Log;

public class Store : CustomResource
{
    public Store(string name, StoreArgs? args = null, CustomResourceOptions? options = null)
        : base("alicloud:log/store:Store", name, args ?? new StoreArgs(), options.WithDefaults())
    {
    }

    [Output("logstoreName")] public Output<string> LogstoreName { get; private set; } = null!;
    [Output("projectName")] public Output<string> ProjectName { get; private set; } = null!;
}

public sealed class StoreArgs : global::Pulumi.ResourceArgs
{
    [Input("appendMeta")] public Input<bool>? AppendMeta { get; set; }
    [Input("autoSplit")] public Input<bool>? AutoSplit { get; set; }
    [Input("enableWebTracking")] public Input<bool>? EnableWebTracking { get; set; }
    [Input("encryptConf")] public Input<StoreEncryptConfArgs>? EncryptConf { get; set; }
    [Input("hotTtl")] public Input<int>? HotTtl { get; set; }
    [Input("infrequentAccessTtl")] public Input<int>? InfrequentAccessTtl { get; set; }
    [Input("logstoreName")] public Input<string>? LogstoreName { get; set; }
    [Input("maxSplitShardCount")] public Input<int>? MaxSplitShardCount { get; set; }
    [Input("meteringMode")] public Input<string>? MeteringMode { get; set; }
    [Input("mode")] public Input<string>? Mode { get; set; }
    [Input("projectName")] public Input<string>? ProjectName { get; set; }
    [Input("retentionPeriod")] public Input<int>? RetentionPeriod { get; set; }
    [Input("shardCount")] public Input<int>? ShardCount { get; set; }
    [Input("telemetryType")] public Input<string>? TelemetryType { get; set; }
}
