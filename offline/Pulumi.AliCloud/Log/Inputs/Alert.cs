namespace Pulumi.AliCloud.Log.Inputs;

public sealed class AlertAnnotationArgs : global::Pulumi.ResourceArgs
{
    [Input("key", required: true)] public Input<string> Key { get; set; } = null!;
    [Input("value", required: true)] public Input<string> Value { get; set; } = null!;
}

public sealed class AlertGroupConfigurationArgs : global::Pulumi.ResourceArgs
{
    [Input("fields")] private InputList<string>? _fields;
    public InputList<string> Fields { get => _fields ??= new(); set => _fields = value; }

    [Input("type", required: true)] public Input<string> Type { get; set; } = null!;
}

public sealed class AlertJoinConfigurationArgs : global::Pulumi.ResourceArgs
{
    [Input("condition", required: true)] public Input<string> Condition { get; set; } = null!;
    [Input("type", required: true)] public Input<string> Type { get; set; } = null!;
}

public sealed class AlertLabelArgs : global::Pulumi.ResourceArgs
{
    [Input("key", required: true)] public Input<string> Key { get; set; } = null!;
    [Input("value", required: true)] public Input<string> Value { get; set; } = null!;
}

public sealed class AlertPolicyConfigurationArgs : global::Pulumi.ResourceArgs
{
    [Input("actionPolicyId")] public Input<string>? ActionPolicyId { get; set; }
    [Input("alertPolicyId", required: true)] public Input<string> AlertPolicyId { get; set; } = null!;
    [Input("repeatInterval", required: true)] public Input<string> RepeatInterval { get; set; } = null!;
}

public sealed class AlertQueryListArgs : global::Pulumi.ResourceArgs
{
    [Input("chartTitle")] public Input<string>? ChartTitle { get; set; }
    [Input("dashboardId")] public Input<string>? DashboardId { get; set; }
    [Input("end", required: true)] public Input<string> End { get; set; } = null!;
    [Input("powerSqlMode")] public Input<string>? PowerSqlMode { get; set; }
    [Input("project")] public Input<string>? Project { get; set; }
    [Input("query", required: true)] public Input<string> Query { get; set; } = null!;
    [Input("region")] public Input<string>? Region { get; set; }
    [Input("roleArn")] public Input<string>? RoleArn { get; set; }
    [Input("start", required: true)] public Input<string> Start { get; set; } = null!;
    [Input("store")] public Input<string>? Store { get; set; }
    [Input("storeType")] public Input<string>? StoreType { get; set; }
    [Input("timeSpanType")] public Input<string>? TimeSpanType { get; set; }
}

public sealed class AlertScheduleArgs : global::Pulumi.ResourceArgs
{
    [Input("cronExpression")] public Input<string>? CronExpression { get; set; }
    [Input("dayOfWeek")] public Input<int>? DayOfWeek { get; set; }
    [Input("delay")] public Input<int>? Delay { get; set; }
    [Input("hour")] public Input<int>? Hour { get; set; }
    [Input("interval")] public Input<string>? Interval { get; set; }
    [Input("runImmediately")] public Input<bool>? RunImmediately { get; set; }
    [Input("timeZone")] public Input<string>? TimeZone { get; set; }
    [Input("type", required: true)] public Input<string> Type { get; set; } = null!;
}

public sealed class AlertSeverityConfigurationArgs : global::Pulumi.ResourceArgs
{
    [Input("evalCondition", required: true)] private InputMap<string>? _evalCondition;
    public InputMap<string> EvalCondition { get => _evalCondition ??= new(); set => _evalCondition = value; }

    [Input("severity", required: true)] public Input<int> Severity { get; set; } = null!;
}

public sealed class AlertTemplateConfigurationArgs : global::Pulumi.ResourceArgs
{
    [Input("annotations")] private InputMap<string>? _annotations;
    public InputMap<string> Annotations { get => _annotations ??= new(); set => _annotations = value; }

    [Input("id", required: true)] public Input<string> Id { get; set; } = null!;
    [Input("lang")] public Input<string>? Lang { get; set; }

    [Input("tokens")] private InputMap<string>? _tokens;
    public InputMap<string> Tokens { get => _tokens ??= new(); set => _tokens = value; }

    [Input("type", required: true)] public Input<string> Type { get; set; } = null!;
}
