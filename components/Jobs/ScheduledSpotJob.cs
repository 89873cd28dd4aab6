using AckKnativeSpot.Manifests;
using AckKnativeSpot.Resources;
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
    public const string TypeToken = "ack-knative-spot:Jobs:ScheduledSpotJob";

    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(10);

    /// <summary>Declares the CronJob.</summary>
    /// <param name="name">Resource name; its children are <c>{name}-cronjob</c> and, with secret variables, <c>{name}-env</c>.</param>
    /// <param name="args">Specification and inputs.</param>
    /// <param name="options">Options; provider and dependencies reach the children.</param>
    public ScheduledSpotJob(string name, ScheduledSpotJobArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        Spec = args.Spec;
        var job = Spec.Job;
        var environment = EnvironmentSecret.Declare($"{name}-env", job.EnvSecret, job.Namespace, job.SecretEnv, this, options);
        _ = new ManifestResource($"{name}-cronjob", ManifestResourceArgs.Of(Declare(args)), new CustomResourceOptions
        {
            Parent = this,
            DependsOn = environment.Needs,
            CustomTimeouts = new CustomTimeouts { Create = s_timeout, Update = s_timeout, Delete = s_timeout },
        });

        Name = Output.Create(job.Name);
        Namespace = Output.Create(job.Namespace);
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

    private static Dictionary<string, object> Declare(ScheduledSpotJobArgs args)
    {
        var manifest = SpotJobManifest.Render(args.Spec);
        ContainerInputs.PutInto(
            ManifestTree.FirstContainer(manifest, "spec", "jobTemplate", "spec", "template", "spec"), args.Image, args.Env);
        args.Transform?.Invoke(manifest);
        return manifest;
    }
}
