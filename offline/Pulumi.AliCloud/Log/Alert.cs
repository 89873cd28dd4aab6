using Pulumi.AliCloud.Log.Inputs;

namespace Pulumi.AliCloud.Log;

[AliCloudResourceType("alicloud:log/alert:Alert")]
public class Alert : CustomResource
{
    public Alert(string name, AlertArgs args, CustomResourceOptions? options = null)
        : base("alicloud:log/alert:Alert", name, args ?? new AlertArgs(), options.WithDefaults())
    {
    }

    [Output("alertName")] public Output<string> AlertName { get; private set; } = null!;
    [Output("projectName")] public Output<string> ProjectName { get; private set; } = null!;
}

public sealed class AlertArgs : global::Pulumi.ResourceArgs
{
    [Input("alertDescription")] public Input<string>? AlertDescription { get; set; }
    [Input("alertDisplayname", required: true)] public Input<string> AlertDisplayname { get; set; } = null!;
    [Input("alertName", required: true)] public Input<string> AlertName { get; set; } = null!;

    [Input("annotations")] private InputList<AlertAnnotationArgs>? _annotations;
    public InputList<AlertAnnotationArgs> Annotations { get => _annotations ??= new(); set => _annotations = value; }

    [Input("autoAnnotation")] public Input<bool>? AutoAnnotation { get; set; }
    [Input("groupConfiguration")] public Input<AlertGroupConfigurationArgs>? GroupConfiguration { get; set; }

    [Input("joinConfigurations")] private InputList<AlertJoinConfigurationArgs>? _joinConfigurations;
    public InputList<AlertJoinConfigurationArgs> JoinConfigurations
    {
        get => _joinConfigurations ??= new();
        set => _joinConfigurations = value;
    }

    [Input("labels")] private InputList<AlertLabelArgs>? _labels;
    public InputList<AlertLabelArgs> Labels { get => _labels ??= new(); set => _labels = value; }

    [Input("muteUntil")] public Input<int>? MuteUntil { get; set; }
    [Input("noDataFire")] public Input<bool>? NoDataFire { get; set; }
    [Input("noDataSeverity")] public Input<int>? NoDataSeverity { get; set; }
    [Input("policyConfiguration")] public Input<AlertPolicyConfigurationArgs>? PolicyConfiguration { get; set; }
    [Input("projectName", required: true)] public Input<string> ProjectName { get; set; } = null!;

    [Input("queryLists")] private InputList<AlertQueryListArgs>? _queryLists;
    public InputList<AlertQueryListArgs> QueryLists { get => _queryLists ??= new(); set => _queryLists = value; }

    [Input("schedule")] public Input<AlertScheduleArgs>? Schedule { get; set; }
    [Input("sendResolved")] public Input<bool>? SendResolved { get; set; }

    [Input("severityConfigurations")] private InputList<AlertSeverityConfigurationArgs>? _severityConfigurations;
    public InputList<AlertSeverityConfigurationArgs> SeverityConfigurations
    {
        get => _severityConfigurations ??= new();
        set => _severityConfigurations = value;
    }

    [Input("templateConfiguration")] public Input<AlertTemplateConfigurationArgs>? TemplateConfiguration { get; set; }
    [Input("threshold")] public Input<int>? Threshold { get; set; }
    [Input("type")] public Input<string>? Type { get; set; }
    [Input("version")] public Input<string>? Version { get; set; }
}
