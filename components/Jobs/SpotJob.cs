using AckKnativeSpot.Manifests;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Secrets;
using AckKnativeSpot.Values;
using Pulumi;

namespace AckKnativeSpot.Jobs;

/// <summary>
/// A batch job on preemptible instances that a reclaim interrupts and does not fail. It runs once; a changed job is deleted and runs again, because what
/// a job runs cannot be changed. A change of nothing but its instances leaves it alone, and counts when it is made anew for another reason. Works in any
/// cluster with a virtual node: give it a Kubernetes provider.
/// </summary>
public sealed class SpotJob : ComponentResource
{
    /// <summary>Type token; changing it needs an alias.</summary>
    public const string TypeToken = JobTypes.Once;

    /// <summary>
    /// Makes the Kubernetes provider wait until the job exists, not until it has completed. Not skipAwait: the provider would not wait for the end of a
    /// deleted job either, and creating the new one would conflict with the old one.
    /// </summary>
    private static readonly KeyValuePair<string, string> s_waitUntilCreated = new(ProviderAnnotations.WaitFor, "jsonpath={.metadata.uid}");

    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(10);

    /// <summary>Declares the Job.</summary>
    /// <param name="name">Resource name; its children are <c>{name}-job</c> and, with secret variables, <c>{name}-env</c>.</param>
    /// <param name="args">Specification and inputs.</param>
    /// <param name="options">Options; provider and dependencies reach the children.</param>
    /// <exception cref="RunException">Rules find errors in the arguments. The message holds all of them, and nothing has been registered.</exception>
    public SpotJob(string name, SpotJobArgs args, ComponentResourceOptions? options = null)
        : this(name, args, Check(args), options)
    {
    }

    private SpotJob(string name, SpotJobArgs args, RuleReport report, ComponentResourceOptions? options)
        : base(TypeToken, name, options)
    {
        args.Check.Log(report, this);
        Spec = args.Spec;
        Namespace = LateInputs.NamespaceOf(args, Spec.Namespace);
        CompletionTimeout = args.CompletionTimeout;
        var awaited = CompletionTimeout?.ToTimeSpan() ?? s_timeout;
        var environment = EnvironmentSecret.Declare($"{name}-env", Spec.EnvSecret, Namespace, Spec.SecretEnv, this, options);
        _ = new ManifestResource($"{name}-job", ManifestResourceArgs.Of(Declare(args, Namespace)), new CustomResourceOptions
        {
            Parent = this,
            DependsOn = environment.Needs,
            ImportId = Adoption.ImportId(Spec.Adopt, Spec.Namespace, Spec.Name),
            CustomTimeouts = new CustomTimeouts { Create = awaited, Update = awaited, Delete = s_timeout },

            // Immutable (Kubernetes, "Jobs"). The provider knows of two of them and replaces a job for its parallelism, too; the name is fixed, so the old
            // job has to go first.
            ReplaceOnChanges = { "spec.backoffLimitPerIndex", "spec.completionMode", "spec.completions", "spec.podFailurePolicy", "spec.template" },
            DeleteBeforeReplace = true,
            IgnoreChanges = [.. JobInstances.Paths(Spec)],
        });

        Name = Output.Create(Spec.Name);
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name, ["namespace"] = Namespace });
    }

    /// <summary>The specification it was declared with.</summary>
    public SpotJobSpec Spec { get; }

    /// <summary>How long a deployment waits for it to complete; <see langword="null"/> when it does not wait.</summary>
    internal Duration? CompletionTimeout { get; }

    /// <summary>Name of the Job.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; }

    /// <summary>Its namespace.</summary>
    [Output("namespace")]
    public Output<string> Namespace { get; private set; }

    private static RuleReport Check(SpotJobArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return ArgumentCheck.Of($"SpotJob '{args.Spec.Name}'", args);
    }

    private static Dictionary<string, object> Declare(SpotJobArgs args, Output<string> inNamespace)
    {
        var spec = args.CompletionTimeout is not null ? args.Spec : args.Spec with
        {
            Annotations = new ValueMap<string>(args.Spec.Annotations.Append(s_waitUntilCreated)),
        };
        var manifest = SpotJobManifest.Render(spec);
        ManifestTree.Within(manifest, "metadata")["namespace"] = inNamespace;
        Adoption.Mark(spec.Adopt, manifest);
        LateInputs.PutInto(ManifestTree.Within(manifest, "spec", "template"), args);
        args.Transform?.Invoke(manifest);
        return manifest;
    }
}
