using AckKnativeSpot.Manifests;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Secrets;
using Pulumi;

namespace AckKnativeSpot.Jobs;

/// <summary>
/// A batch job on preemptible instances that runs on a schedule. A change takes effect with the next run; one that is under way is left alone. Works in
/// any cluster with a virtual node: give it a Kubernetes provider.
/// </summary>
public sealed class ScheduledSpotJob : ComponentResource
{
    /// <summary>Type token; changing it needs an alias.</summary>
    public const string TypeToken = JobTypes.Scheduled;

    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(10);

    /// <summary>Declares the CronJob.</summary>
    /// <param name="name">Resource name; its children are <c>{name}-cronjob</c> and, with secret variables, <c>{name}-env</c>.</param>
    /// <param name="args">Specification and inputs.</param>
    /// <param name="options">Options; provider and dependencies reach the children.</param>
    /// <exception cref="RunException">Rules find errors in the arguments. The message holds all of them, and nothing has been registered.</exception>
    public ScheduledSpotJob(string name, ScheduledSpotJobArgs args, ComponentResourceOptions? options = null)
        : this(name, args, Check(args), options)
    {
    }

    private ScheduledSpotJob(string name, ScheduledSpotJobArgs args, RuleReport report, ComponentResourceOptions? options)
        : base(TypeToken, name, options)
    {
        args.Check.Log(report, this);
        Spec = args.Spec;
        Namespace = LateInputs.NamespaceOf(args, Spec.Job.Namespace);
        var job = Spec.Job;
        var environment = EnvironmentSecret.Declare($"{name}-env", job.EnvSecret, Namespace, job.SecretEnv, this, options);
        _ = new ManifestResource($"{name}-cronjob", ManifestResourceArgs.Of(Declare(args, Namespace)), new CustomResourceOptions
        {
            Parent = this,
            DependsOn = environment.Needs,
            ImportId = Adoption.ImportId(job.Adopt, job.Namespace, job.Name),
            CustomTimeouts = new CustomTimeouts { Create = s_timeout, Update = s_timeout, Delete = s_timeout },
        });

        Name = Output.Create(job.Name);
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name, ["namespace"] = Namespace });
    }

    /// <summary>The specification it was declared with.</summary>
    public SpotJobSchedule Spec { get; }

    /// <summary>Name of the CronJob.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; }

    /// <summary>Its namespace.</summary>
    [Output("namespace")]
    public Output<string> Namespace { get; private set; }

    private static RuleReport Check(ScheduledSpotJobArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return ArgumentCheck.Of($"ScheduledSpotJob '{args.Spec.Job.Name}'", args);
    }

    private static Dictionary<string, object> Declare(ScheduledSpotJobArgs args, Output<string> inNamespace)
    {
        var manifest = SpotJobManifest.Render(args.Spec);
        ManifestTree.Within(manifest, "metadata")["namespace"] = inNamespace;
        Adoption.Mark(args.Spec.Job.Adopt, manifest);
        LateInputs.PutInto(ManifestTree.Within(manifest, "spec", "jobTemplate", "spec", "template"), args);
        args.Transform?.Invoke(manifest);
        return manifest;
    }
}
