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
        if (node is not ConfigMapping mapping || mapping[ApiVersion] is not ConfigScalar { Text: var version }
            || mapping[Kind] is not ConfigScalar { Text: var kind })
        {
            return false;
        }

        var (name, section, isImported) = (version.Split('/')[0], kind) switch
        {
            ("serving.knative.dev", "Service") => ("a Knative Service", "services", true),
            ("batch", "Job" or "CronJob") => ($"a {kind}", "jobs", true),
            ("apps", "Deployment") => ("a Deployment", "services", false),
            _ => ($"an object of the kind {kind}", null, false),
        };
        context.Report(
            ConfigurationRules.WrongKind,
            node,
            $"The section is {name} as Kubernetes has it ({version}).",
            section is null
                ? "Declare it beside this program, which has services and jobs only."
                : isImported ? $"Let `plan import FILE` write it as an item of '{section}'."
                : $"Write it as an item of '{section}', with the keys that docs/configuration/{section}.md lists.");
        return true;
    }
}
