using AckKnativeSpot.Cluster;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Serving;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of upstream Knative: its release, and the chart of the operator that installs it.</summary>
internal static class UpstreamKeys
{
    private static readonly ServingInstall.Upstream s_default = new();
    private static readonly OperatorChart.FromRepository s_defaultChart = (OperatorChart.FromRepository)s_default.Operator;

    private static readonly SettingKey<AddonVersion> s_release = new(
        "version", Scalars.AddonVersion, "Release of Knative Serving: of the operator's own minor release or of one of the three before.")
    {
        Default = s_default.Version,
        Example = "1.22.1",
    };

    private static readonly SettingKey<AddonVersion> s_operatorVersion = new(
        "version", Scalars.AddonVersion, "Release of the operator, which is the version of its chart; to be given with 'chart'.")
    {
        Default = s_defaultChart.Version,
        Example = "v1.23.0",
    };

    private static readonly SettingKey<string> s_repository = new("repository", Scalars.Text, "Helm repository with the chart knative-operator.")
    {
        Default = s_defaultChart.Repository,
        Example = "https://charts.example.com/knative",
    };

    private static readonly SettingKey<string> s_chart = new(
        "chart", Scalars.Text,
        "Folder, archive, https:// or oci:// address of the chart instead of the repository; a path is relative to infra/. Default: none.")
    {
        Example = "oci://registry.example.com/charts/knative-operator",
    };

    private static readonly SettingKey<OperatorChart> s_operator = new(
        "operator",
        new ConstrainedSectionType<OperatorChart>(new SectionType<OperatorChart>(BuildChart, s_operatorVersion, s_repository, s_chart), CheckChart),
        "Chart of the Knative Operator.")
    {
        Default = s_default.Operator,
        Example = "{ chart: ../charts/knative-operator, version: v1.23.0 }",
    };

    /// <summary>The section.</summary>
    public static SectionType<ServingInstall> Section { get; } = new(
        values => new ServingInstall.Upstream { Version = values.Get(s_release)!, Operator = values.Get(s_operator)! }, s_release, s_operator);

    private static OperatorChart BuildChart(SectionValues values) => values.Get(s_chart) is { } place
        ? new OperatorChart.FromPlace(place) { Version = values.Get(s_operatorVersion)! }
        : new OperatorChart.FromRepository { Version = values.Get(s_operatorVersion)!, Repository = values.Get(s_repository)! };

    private static void CheckChart(ConfigMapping section, ReadContext context)
    {
        if (section[s_chart.Name] is null)
        {
            return;
        }

        if (section[s_repository.Name] is { } repository)
        {
            context.Key(s_repository.Name).Report(ConfigurationRules.BadValue, repository, "The key stands beside 'chart'.", "Leave one of the two out.");
        }

        ExactlyOne.Check(section, context, s_operatorVersion);
    }
}
