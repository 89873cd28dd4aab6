using AckKnativeSpot.Cluster;

namespace AckKnativeSpot.Serving;

/// <summary>Where the Helm chart <c>knative-operator</c> comes from. Source: Knative, "Install by using the Knative Operator".</summary>
public abstract record OperatorChart
{
    // Releases 1.16 to 1.23 of the operator each carry the manifests of four minor releases of Serving (knative/operator, cmd/operator/kodata).
    private const int MinorsCovered = 4;

    private OperatorChart()
    {
    }

    /// <summary>Release of the operator that the chart installs.</summary>
    public required AddonVersion Version { get; init; }

    /// <summary>The oldest minor release of Serving that this operator installs.</summary>
    internal int OldestMinor => Version.Minor - MinorsCovered + 1;

    /// <summary>Whether the operator can install a release of Serving: one of its own minor release or of the three before.</summary>
    /// <param name="serving">The release of Serving.</param>
    internal bool Covers(AddonVersion serving)
    {
        ArgumentNullException.ThrowIfNull(serving);
        return serving.Major == Version.Major && serving.Minor >= OldestMinor && serving.Minor <= Version.Minor;
    }

    /// <summary>The chart of a Helm repository.</summary>
    public sealed record FromRepository : OperatorChart
    {
        /// <summary>Release that is installed when the stack does not say: <c>v1.23.0</c>.</summary>
        public static AddonVersion DefaultVersion { get; } = AddonVersion.Of("v1.23.0");

        /// <summary>Address of the repository. Default: <c>https://knative.github.io/operator</c>.</summary>
        public string Repository { get; init; } = "https://knative.github.io/operator";
    }

    /// <summary>A chart in another place: a folder, an archive, or the address of one.</summary>
    /// <param name="Place">A path relative to the program's folder <c>infra/</c>, an <c>https://</c> or an <c>oci://</c> address.</param>
    public sealed record FromPlace(string Place) : OperatorChart;
}
