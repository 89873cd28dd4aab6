using AckKnativeSpot.Cluster;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Serving;
using Pulumi;
using Pulumi.AliCloud.Log.Inputs;
using Ali = Pulumi.AliCloud;

namespace AckKnativeSpot.Alerts;

/// <summary>What alerts take.</summary>
public sealed class SpotAlertsArgs : ComponentArgs
{
    /// <summary>Events and receivers.</summary>
    public required AlertSpec Spec { get; init; }

    /// <summary>Cluster whose events are watched.</summary>
    public required ClusterHandle Cluster { get; init; }

    internal override RuleInput ToRuleInput() => new()
    {
        Platform = PlatformFacts.Unknown,
        Cluster = Cluster.Source,
        Alerts = Spec,
        PathAsReported = ArgumentCheck.Paths(("alerts", ArgumentCheck.Spec)),
    };
}

/// <summary>Collects the cluster's events in Simple Log Service and alerts on those that concern preemptible instances.</summary>
public sealed class SpotAlerts : ComponentResource
{
    /// <summary>Declares event centre and alerts.</summary>
    /// <param name="name">Name; names of the resources begin with it.</param>
    /// <param name="args">What to watch.</param>
    /// <param name="options">Options of the component.</param>
    /// <exception cref="RunException">Rules find errors in the arguments. The message holds all of them, and nothing has been registered.</exception>
    public SpotAlerts(string name, SpotAlertsArgs args, ComponentResourceOptions? options = null)
        : this(name, args, ArgumentCheck.Of($"SpotAlerts '{name}'", args), options)
    {
    }

    private SpotAlerts(string name, SpotAlertsArgs args, RuleReport report, ComponentResourceOptions? options)
        : base("ack-knative-spot:Alerts:SpotAlerts", name, options)
    {
        args.Check.Log(report, this);
        Resource[] source = [.. args.Cluster.Prerequisites];
        if ((args.Spec.Project is { } existing ? Output.Create(existing) : args.Cluster.EventProject) is { } project)
        {
            Project = project;
        }
        else
        {
            Project = EventProject(name, args);
            source = [EventCentre(name, args)];
        }

        foreach (var spotEvent in args.Spec.Events)
        {
            _ = Alert($"{name}-{spotEvent}", args.Spec, spotEvent, source);
        }

        RegisterOutputs(new Dictionary<string, object?> { ["project"] = Project });
    }

    /// <summary>SLS project that holds the events.</summary>
    [Output("project")]
    public Output<string> Project { get; private set; }

    private Output<string> EventProject(string name, SpotAlertsArgs args) => UniqueLogProject.Declare(
        $"{name}-events", "ack-events", "Kubernetes events", args.Cluster.Tags, new CustomResourceOptions { Parent = this });

    private Ali.CS.KubernetesAddon EventCentre(string name, SpotAlertsArgs args) => new(
        $"{name}-event-centre",
        new()
        {
            ClusterId = args.Cluster.ClusterId ?? throw new ArgumentException("Alerts need an ACK cluster.", nameof(args)),
            Name = EventCentreAddon.Name,
            Config = EventCentreAddon.Config(Project),
        },
        new CustomResourceOptions
        {
            Parent = this,
            DependsOn = [.. args.Cluster.Prerequisites],
            DeletedWith = args.Cluster.DeletedWith,
            CustomTimeouts = Timeouts.Addon,
        });

    private Ali.Log.Alert Alert(string name, AlertSpec spec, SpotEvent spotEvent, Resource[] source) => new(
        name,
        new()
        {
            Version = "2.0",
            Type = "default",
            ProjectName = Project,
            AlertName = AlertText.Name(spotEvent),
            AlertDisplayname = AlertText.DisplayName(spotEvent),
            AlertDescription = AlertText.Description(spotEvent),
            Annotations =
            [
                new AlertAnnotationArgs { Key = "title", Value = AlertText.Title(spotEvent) },
                new AlertAnnotationArgs { Key = "desc", Value = AlertText.Description(spotEvent) },
            ],
            AutoAnnotation = true,
            NoDataFire = false,
            SendResolved = false,
            Threshold = 1,
            Schedule = new AlertScheduleArgs { Type = "FixedRate", Interval = spec.CheckEvery.ToString() },
            QueryLists =
            [
                new AlertQueryListArgs
                {
                    StoreType = "log",
                    Project = Project,
                    Store = spec.Logstore,
                    Query = AlertText.Query(spotEvent),
                    Start = $"-{spec.Window}",
                    End = "now",
                    PowerSqlMode = "auto",
                },
            ],
            SeverityConfigurations =
            [
                new AlertSeverityConfigurationArgs
                {
                    Severity = AlertText.Severity(spotEvent),
                    EvalCondition = { ["condition"] = "cnt > 0", ["count_condition"] = "" },
                },
            ],
            GroupConfiguration = new AlertGroupConfigurationArgs { Type = "custom", Fields = [.. AlertText.Groups] },
            PolicyConfiguration = new AlertPolicyConfigurationArgs
            {
                AlertPolicyId = spec.AlertPolicy,
                ActionPolicyId = spec.ActionPolicy,
                RepeatInterval = FormattableString.Invariant($"{spec.Repeat.Seconds / 60}m"),
            },
        },
        new CustomResourceOptions { Parent = this, DependsOn = [.. source] });
}
