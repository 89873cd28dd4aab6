using System.Globalization;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>Finds and reads stack files.</summary>
internal static class StackFile
{
    /// <summary>Reads the configuration of a stack: its stack file, and what <c>Pulumi.yaml</c> has for all stacks.</summary>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="given">A stack file to read in place of the one of that name.</param>
    /// <param name="problem">Why there is none; empty when there is one.</param>
    public static StackConfiguration? Read(string stack, FileInfo? given, out string problem)
    {
        var project = ProjectFile.Find(new DirectoryInfo(Environment.CurrentDirectory));
        return Find(stack, given, project, out problem) is { } file
            ? Measured(StackFileText.Read(file, Marker.Secret).With(project) with { Stack = stack })
            : null;
    }

    /// <summary>Names of the stacks of the project; none where there is no project.</summary>
    public static IReadOnlyList<string> Stacks() =>
        ProjectFile.Find(new DirectoryInfo(Environment.CurrentDirectory)) is { StackFolder.Exists: true } project ? StacksOf(project) : [];

    /// <summary>With a finding where the Pulumi CLI could not hand over so much; a program that runs has got it.</summary>
    private static StackConfiguration Measured(StackConfiguration configuration) =>
        ConfigurationSize.Of(configuration) is var size && size <= ConfigurationSize.Largest
        ? configuration
        : configuration with
        {
            Findings =
            [
                .. configuration.Findings,
                PlanRules.ConfigurationFits.At(
                    "(file)",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The configuration is {size:N0} bytes long as the Pulumi CLI hands it to the program, and {ConfigurationSize.Largest:N0} is "
                            + $"the most."),
                    "Move services and jobs into files of their own, and name them: 'workloads: [services/*.yaml]'.",
                    new SourcePosition(configuration.Source, 1, 1)),
            ],
        };

    /// <summary>The stacks of the project: whatever has a stack file, in ordinal order.</summary>
    /// <param name="problem">Why there are none; empty when there are some.</param>
    public static IReadOnlyList<string> Known(out string problem)
    {
        problem = "";
        if (ProjectFile.Find(new DirectoryInfo(Environment.CurrentDirectory)) is not { StackFolder.Exists: true } project)
        {
            problem = "There is no Pulumi.yaml with stack files here or in a folder above. Run the command in the project.";
            return [];
        }

        var known = StacksOf(project);
        problem = known.Length == 0 ? $"There is no stack file Pulumi.STACK.yaml in '{project.StackFolder}'." : "";
        return known;
    }

    private static string[] StacksOf(ProjectFile project) =>
        [.. project.StackFolder.GetFiles("Pulumi.*.yaml").Select(f => f.Name["Pulumi.".Length..^".yaml".Length]).Order(StringComparer.Ordinal)];

    private static FileInfo? Find(string stack, FileInfo? given, ProjectFile? project, out string problem)
    {
        problem = "";
        if (given is not null)
        {
            problem = given.Exists ? "" : Directory.Exists(given.FullName) ? $"'{given}' is a folder, not a stack file." : $"There is no file '{given}'.";
            return given.Exists ? given : null;
        }

        if (project is null)
        {
            problem = "There is no Pulumi.yaml here or in a folder above. Run the command in the project, or name a stack file with --config.";
            return null;
        }

        if (!project.StackFolder.Exists)
        {
            problem = $"Pulumi.yaml has its stack files in '{project.StackFolder}', and there is no such folder.";
            return null;
        }

        var known = StacksOf(project);
        if (known.Contains(stack, StringComparer.Ordinal))
        {
            return project.StackFile(stack);
        }

        var hint = NearestText.Of(stack, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        problem = $"There is no stack '{stack}'; known are {string.Join(", ", known)}.{hint}";
        return null;
    }
}
