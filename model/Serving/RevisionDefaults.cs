using AckKnativeSpot.Values;

namespace AckKnativeSpot.Serving;

/// <summary>
/// What a revision gets that does not say, as far as it is known: a manifest leaves out what equals it, and writes out everything else.
/// Source: Knative, "Configuring the defaults ConfigMap" and "Configuring the autoscaler".
/// </summary>
public sealed record RevisionDefaults
{
    /// <summary>Those of Knative as it is released: 300 s, no limit of requests at once, from zero to any number of pods.</summary>
    public static RevisionDefaults OfKnative { get; } = new()
    {
        Timeout = Duration.FromSeconds(300),
        ContainerConcurrency = 0,
        MinScale = 0,
        MaxScale = 0,
        ResponseStartTimeout = Duration.FromSeconds(300),
    };

    /// <summary><c>revision-timeout-seconds</c> of <c>config-defaults</c>. <see langword="null"/> when it is not known.</summary>
    public Duration? Timeout { get; init; }

    /// <summary><c>container-concurrency</c> of <c>config-defaults</c>. <see langword="null"/> when it is not known.</summary>
    public int? ContainerConcurrency { get; init; }

    /// <summary><c>min-scale</c> of <c>config-autoscaler</c>. <see langword="null"/> when it is not known.</summary>
    public int? MinScale { get; init; }

    /// <summary><c>max-scale</c> of <c>config-autoscaler</c>. <see langword="null"/> when it is not known.</summary>
    public int? MaxScale { get; init; }

    /// <summary>
    /// <c>revision-response-start-timeout-seconds</c> of <c>config-defaults</c>, which holds for revisions with a longer timeout.
    /// <see langword="null"/> when it is not known.
    /// </summary>
    public Duration? ResponseStartTimeout { get; init; }

    /// <summary><c>revision-idle-timeout-seconds</c> of <c>config-defaults</c>. Default: <see langword="null"/>, no limit, Knative's own.</summary>
    public Duration? IdleTimeout { get; init; }

    /// <summary><c>enable-scale-to-zero</c> of <c>config-autoscaler</c>. Default: true, Knative's own.</summary>
    public bool ScalesToZero { get; init; } = true;

    /// <summary>
    /// <c>progress-deadline</c> of <c>config-deployment</c> when the stack writes one. Default: <see langword="null"/>, and each service then says its own.
    /// </summary>
    public Duration? ProgressDeadline { get; init; }

    /// <summary>Those of a stack's Knative. Of one that was there before, only what the stack configures is known.</summary>
    /// <param name="serving">How the stack installs and configures it.</param>
    public static RevisionDefaults Of(ServingSpec serving)
    {
        ArgumentNullException.ThrowIfNull(serving);
        var installed = serving.Install is ServingInstall.Existing ? new RevisionDefaults() : OfKnative;
        var config = serving.Config;
        return new()
        {
            Timeout = config.Defaults.RevisionTimeout ?? installed.Timeout,
            ContainerConcurrency = config.Defaults.ContainerConcurrency ?? installed.ContainerConcurrency,
            MinScale = config.Autoscaler.MinScale ?? installed.MinScale,
            MaxScale = config.Autoscaler.MaxScale ?? installed.MaxScale,
            ResponseStartTimeout = config.Defaults.ResponseStartTimeout ?? installed.ResponseStartTimeout,
            IdleTimeout = config.Defaults.IdleTimeout,
            ScalesToZero = config.Autoscaler.ScaleToZero ?? true,
            ProgressDeadline = config.Deployment.ProgressDeadline,
        };
    }
}
