using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Plan;

/// <summary>Finds and reads stack files.</summary>
internal static class StackFile
{
    public static FileInfo? Find(string stack, FileInfo? given, out string problem)
    {
        problem = "";
        if (given is not null)
        {
            problem = given.Exists ? "" : $"There is no file '{given}'.";
            return given.Exists ? given : null;
        }

        var folder = new DirectoryInfo(Environment.CurrentDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
        {
            folder = folder.Parent;
        }

        if (folder is null)
        {
            problem = "There is no Pulumi.yaml here or in a folder above. Run the command in the project, or name a stack file with --config.";
            return null;
        }

        var known = folder.GetFiles("Pulumi.*.yaml").Select(f => f.Name["Pulumi.".Length..^".yaml".Length]).Order(StringComparer.Ordinal).ToArray();
        if (known.Contains(stack, StringComparer.Ordinal))
        {
            return new FileInfo(Path.Combine(folder.FullName, $"Pulumi.{stack}.yaml"));
        }

        var hint = NearestText.Of(stack, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        problem = $"There is no stack '{stack}'; known are {string.Join(", ", known)}.{hint}";
        return null;
    }

    public static StackConfiguration Read(FileInfo file) => StackFileText.Read(file, Marker.Secret);
}
