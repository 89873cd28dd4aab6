using AckKnativeSpot.Infra.Reading;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>An object as Kubernetes has it where a section of this configuration belongs: one mistake, not one for each of its keys.</summary>
internal static class PastedManifest
{
    private const string ApiVersion = "apiVersion";
    private const string Kind = "kind";

    /// <summary>Whether a value is such an object; reports it then.</summary>
    /// <param name="node">The value.</param>
    /// <param name="context">Where it stands.</param>
    public static bool IsReported(ConfigNode node, ReadContext context)
    {
        if (node is not ConfigMapping mapping)
        {
            return false;
        }

        switch (mapping[ApiVersion], mapping[Kind])
        {
            case (ConfigScalar { Text: var version }, ConfigScalar { Text: var kind }):
                Report(mapping, version, kind, context);
                return true;
            case var (version, kind) when mapping["metadata"] is ConfigMapping && mapping["spec"] is ConfigMapping:
                string[] missing = [.. version is ConfigScalar ? [] : new[] { ApiVersion }, .. kind is ConfigScalar ? [] : new[] { Kind }];
                ReportPart(mapping, (kind as ConfigScalar)?.Text, string.Join(" and ", missing), context);
                return true;
            default:
                return false;
        }
    }

    private static void Report(ConfigMapping mapping, string version, string kind, ReadContext context)
    {
        var (name, section, isImported) = (version.Split('/')[0], kind) switch
        {
            ("serving.knative.dev", "Service") => ("a Knative Service", "services", true),
            ("batch", "Job" or "CronJob") => ($"a {kind}", "jobs", true),
            ("apps", "Deployment") => ("a Deployment", "services", false),
            _ => ($"an object of the kind {kind}", null, false),
        };
        context.Report(
            ConfigurationRules.WrongKind,
            mapping,
            $"The section is {name} as Kubernetes has it ({version}).",
            isImported ? $"Let `plan import FILE` write it as an item of '{section}'." : FixOfOthers(section));
    }

    private static void ReportPart(ConfigMapping mapping, string? kind, string missing, ReadContext context) => context.Report(
        ConfigurationRules.WrongKind,
        mapping,
        $"The section is an object as Kubernetes has it, without its {missing}.",
        kind is null or "Service" or "Job" or "CronJob"
            ? $"Put it into a file with its {missing}, and let `plan import FILE` write it as an item of 'services' or 'jobs'."
            : FixOfOthers(kind is "Deployment" ? "services" : null));

    /// <summary>What to do with an object that no command turns into an item.</summary>
    private static string FixOfOthers(string? section) => section is null
        ? "Declare it beside this program, which has services and jobs only."
        : $"Write it as an item of '{section}', with the keys that docs/configuration/{section}.md lists.";
}
