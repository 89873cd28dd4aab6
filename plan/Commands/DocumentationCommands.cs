using System.CommandLine;
using AckKnativeSpot.Infra.Documentation;

namespace AckKnativeSpot.Plan.Commands;

/// <summary><c>plan schema [--workloads] [--out FILE]</c> and <c>plan docs [--out FOLDER]</c>: what the settings and rules say about themselves.</summary>
internal static class DocumentationCommands
{
    /// <summary>Prints the JSON schema of stack files or workload files, or writes it to a file.</summary>
    public static Command CreateSchema(TextWriter output, TextWriter error)
    {
        var to = CommonOptions.Out();
        var ofWorkloads = new Option<bool>("--workloads") { Description = "That of workload files instead." };
        var command = new Command("schema", "Prints the JSON schema of stack files.") { to, ofWorkloads };
        command.SetAction((parsed, _) => DocumentWriter.WriteAsync(
            parsed.GetValue(to), parsed.GetValue(ofWorkloads) ? StackFileSchema.RenderOfWorkloads() : StackFileSchema.Render(), output, error));
        return command;
    }

    /// <summary>Writes the generated pages.</summary>
    public static Command CreateDocs(TextWriter output, TextWriter error)
    {
        var to = new Option<DirectoryInfo>("--out")
        {
            Description = "Folder to write configuration.md, configuration/, rules.md and rollout-causes.md to.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => new DirectoryInfo("docs"),
        };
        var command = new Command(
            "docs", "Writes the pages of every key, every rule and every cause of a rollout that waits; run it where Pulumi.ci.yaml is.") { to };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = parsed.GetValue(to)!;
            if (!folder.Exists || !File.Exists(Example) || !File.Exists(s_large))
            {
                await error.WriteLineAsync($"Run the command in the project: there must be a folder '{folder}' and the files '{Example}' and '{s_large}'.")
                    .ConfigureAwait(false);
                return ExitCode.Usage;
            }

            var example = await File.ReadAllTextAsync(Example, cancellation).ConfigureAwait(false);
            foreach (var (file, text) in GeneratedPages.Render(example, await File.ReadAllTextAsync(s_large, cancellation).ConfigureAwait(false)))
            {
                var page = new FileInfo(Path.Combine(folder.FullName, file));
                page.Directory!.Create();
                if (await DocumentWriter.WriteAsync(page, text, output, error).ConfigureAwait(false) is not ExitCode.Ok and var code)
                {
                    return code;
                }
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private const string Example = "Pulumi.ci.yaml";

    private static readonly string s_large = Path.Combine("docs", "examples", "stack.yaml");
}
