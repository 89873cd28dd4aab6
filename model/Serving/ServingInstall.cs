using AckKnativeSpot.Cluster;

namespace AckKnativeSpot.Serving;

/// <summary>How Knative Serving comes into the cluster.</summary>
public abstract record ServingInstall
{
    private ServingInstall()
    {
    }

    /// <summary>Whose Knative that is.</summary>
    internal abstract KnativeFlavour Flavour { get; }

    /// <summary>The gateway that this way brings; <see langword="null"/> for the one that is there already.</summary>
    internal abstract Gateway? DefaultGateway { get; }

    /// <summary>
    /// ACK's managed add-on. That it installs through the add-on API on managed clusters is not documented end to end, so its name,
    /// version and configuration are inputs. Source: Alibaba Cloud, "Knative add-on introduction and change log".
    /// </summary>
    public sealed record ManagedAddon : ServingInstall
    {
        /// <summary>Name of the add-on. Default: <c>knative</c>.</summary>
        public string Name { get; init; } = "knative";

        /// <summary>Version. Default: <see langword="null"/>, the newest at installation, never upgraded by the stack.</summary>
        public AddonVersion? Version { get; init; }

        /// <summary>Configuration as a JSON object. Default: <see langword="null"/>, none.</summary>
        public string? Config { get; init; }

        /// <inheritdoc/>
        internal override KnativeFlavour Flavour => KnativeFlavour.Ack;

        /// <inheritdoc/>
        internal override Gateway DefaultGateway => new Gateway.Alb();
    }

    /// <summary>Alibaba Cloud's Helm charts, with Kourier when that is the gateway.</summary>
    public sealed record HelmCharts : ServingInstall
    {
        private const string Catalog = "https://aliacs-app-catalog.oss-cn-hangzhou.aliyuncs.com/charts-incubator/";

        /// <summary>Address of the Serving chart. Default: the one of <c>v1.10.9-aliyun.1</c>.</summary>
        public string Chart { get; init; } = Catalog + "ack-knative-serving-v1.10.9-aliyun.1.tgz";

        /// <summary>Value <c>version</c> of the Serving chart. Default: <c>v1.10.9-aliyun.1</c>.</summary>
        public string Version { get; init; } = "v1.10.9-aliyun.1";

        /// <summary>Address of the Kourier chart. Default: the one of 1.4.0.</summary>
        public string KourierChart { get; init; } = Catalog + "ack-knative-kourier-1.4.0.tgz";

        /// <summary>Value <c>version</c> of the Kourier chart. Default: <c>v1.4.0</c>.</summary>
        public string KourierVersion { get; init; } = "v1.4.0";

        /// <inheritdoc/>
        internal override KnativeFlavour Flavour => KnativeFlavour.Ack;

        /// <inheritdoc/>
        internal override Gateway DefaultGateway => new Gateway.Kourier();
    }

    /// <summary>
    /// The upstream release with Kourier, installed by the Knative Operator. It does not know <c>knative.aliyun.com/*</c>.
    /// </summary>
    public sealed record Upstream : ServingInstall
    {
        /// <summary>Release of Knative Serving. Default: 1.23.0.</summary>
        public AddonVersion Version { get; init; } = AddonVersion.Of("1.23.0");

        /// <summary>Chart of the operator. Default: <c>v1.23.0</c> of Knative's own repository.</summary>
        public OperatorChart Operator { get; init; } = new OperatorChart.FromRepository { Version = OperatorChart.FromRepository.DefaultVersion };

        /// <inheritdoc/>
        internal override KnativeFlavour Flavour => KnativeFlavour.Upstream;

        /// <inheritdoc/>
        internal override Gateway DefaultGateway => new Gateway.Kourier();
    }

    /// <summary>It is there already. The stack leaves it alone but for the gateway and the configuration that it names.</summary>
    /// <param name="Installed">Whose it is.</param>
    public sealed record Existing(KnativeFlavour Installed) : ServingInstall
    {
        /// <inheritdoc/>
        internal override KnativeFlavour Flavour => Installed;

        /// <inheritdoc/>
        internal override Gateway? DefaultGateway => null;
    }
}
