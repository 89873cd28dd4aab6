namespace Pulumi.AliCloud.CS.Inputs;

public sealed class ManagedKubernetesAddonArgs : ResourceArgs
{
    [Input("config")] public Input<string>? Config { get; set; }
    [Input("disabled")] public Input<bool>? Disabled { get; set; }
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("version")] public Input<string>? Version { get; set; }
}

public sealed class ManagedKubernetesAuditLogConfigArgs : ResourceArgs
{
    [Input("enabled")] public Input<bool>? Enabled { get; set; }
    [Input("slsProjectName")] public Input<string>? SlsProjectName { get; set; }
}

public sealed class ManagedKubernetesDeleteOptionArgs : ResourceArgs
{
    [Input("deleteMode")] public Input<string>? DeleteMode { get; set; }
    [Input("resourceType")] public Input<string>? ResourceType { get; set; }
}

public sealed class ManagedKubernetesMaintenanceWindowArgs : ResourceArgs
{
    [Input("duration")] public Input<string>? Duration { get; set; }
    [Input("enable")] public Input<bool>? Enable { get; set; }
    [Input("maintenanceTime")] public Input<string>? MaintenanceTime { get; set; }
    [Input("weeklyPeriod")] public Input<string>? WeeklyPeriod { get; set; }
}

public sealed class ManagedKubernetesOperationPolicyArgs : ResourceArgs
{
    [Input("clusterAutoUpgrade")] public Input<ManagedKubernetesOperationPolicyClusterAutoUpgradeArgs>? ClusterAutoUpgrade { get; set; }
}

public sealed class ManagedKubernetesOperationPolicyClusterAutoUpgradeArgs : ResourceArgs
{
    [Input("channel")] public Input<string>? Channel { get; set; }
    [Input("enabled")] public Input<bool>? Enabled { get; set; }
}
