using System.Globalization;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Rules;

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
        return Find(stack, given, out problem) is { } file
            ? Measured(StackFileText.Read(file, Marker.Secret).With(ProjectFile.Find(new DirectoryInfo(Environment.CurrentDirectory))) with { Stack = stack })
            : null;
    }

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
    public static IReadOnlyList<string> Stacks(out string problem) => ProjectHere(out problem) is { } project ? Stacks(project, out problem) : [];

    private static string[] Stacks(ProjectFile project, out string problem)
    {
        string[] stacks =
            [.. project.StackFolder.GetFiles("Pulumi.*.yaml").Select(f => f.Name["Pulumi.".Length..^".yaml".Length]).Order(StringComparer.Ordinal)];
        problem = stacks.Length > 0 ? "" : $"There is no stack file Pulumi.STACK.yaml in '{project.StackFolder}'.";
        return stacks;
    }

    private static ProjectFile? ProjectHere(out string problem)
    {
        var project = ProjectFile.Find(new DirectoryInfo(Environment.CurrentDirectory));
        problem = project switch
        {
            null => "There is no Pulumi.yaml here or in a folder above. Run the command in the project.",
            { StackFolder.Exists: false } => $"Pulumi.yaml has its stack files in '{project.StackFolder}', and there is no such folder.",
            _ => "",
        };
        return problem.Length > 0 ? null : project;
    }

    private static FileInfo? Find(string stack, FileInfo? given, out string problem)
    {
        if (given is not null)
        {
            problem = NamedFile.Problem(given, "stack file") ?? "";
            return given.Exists ? given : null;
        }

        if (ProjectHere(out problem) is not { } project || Stacks(project, out problem) is not { Length: > 0 } stacks)
        {
            return null;
        }

        problem = stacks.Contains(stack, StringComparer.Ordinal) ? "" : UnknownWord.Of("stack", stack, stacks);
        return problem.Length > 0 ? null : project.StackFile(stack);
    }
}
