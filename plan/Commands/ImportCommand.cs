using System.CommandLine;
using AckKnativeSpot.Plan.Importing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>
/// <c>plan import FILE.yaml… [--format workloads|stack] [--no-adopt] [--fail-on loss] [--out FILE]</c>: makes items of a stack file of objects that run.
/// </summary>
internal sealed class ImportCommand
{
    private const string Stack = "stack";
    private const string Loss = "loss";

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Files with Knative Services, Jobs and CronJobs, as YAML or JSON; '-' is standard input: kubectl get ksvc -A -o yaml | plan import -",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = OneOf(
        "--format", "workloads for a file that 'workloads' names, stack for a part of a stack file.", "workloads", "workloads", Stack);

    private readonly Option<bool> _noAdopt = new("--no-adopt") { Description = "Leave 'adopt: true' out: the objects are not there, or are to be made anew." };

    private readonly Option<string> _failOn = OneOf("--fail-on", "loss: the exit code is 1 when something could not be expressed.", "", Loss);
    private readonly Option<FileInfo?> _out = CommonOptions.Out();

    private ImportCommand()
    {
    }

    /// <summary>The command.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    public static Command Create(Func<Stream> input, TextWriter output, TextWriter error)
    {
        var import = new ImportCommand();
        var command = new Command("import", "Makes items of a stack file of Knative Services, Jobs and CronJobs that run already.")
        {
            import._files, import._format, import._noAdopt, import._failOn, import._out,
        };
        command.SetAction((parsed, _) => import.RunAsync(parsed, input, output, error));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Func<Stream> input, TextWriter output, TextWriter error)
    {
        var problems = new List<string>();
        var imported = ImportedFile.Of(ManifestFiles.Read(parsed.GetRequiredValue(_files), input(), problems), adopt: !parsed.GetValue(_noAdopt));
        if (problems.Count == 0 && imported.Workloads.TrueForAll(workload => workload.Item is null))
        {
            problems.Add("There is no Knative Service, Job or CronJob that can be imported.");
        }

        // Half of a file is easily taken for all of it: with anything unreadable nothing is written.
        foreach (var line in problems.Count > 0 ? [.. problems, .. imported.Notes()] : imported.Notes())
        {
            await error.WriteLineAsync(line).ConfigureAwait(false);
        }

        if (problems.Count > 0)
        {
            return ExitCode.Findings;
        }

        var text = parsed.GetValue(_format) == Stack ? imported.ToStackFile() : imported.ToWorkloadFile();
        var code = imported.HasLosses && parsed.GetValue(_failOn) == Loss ? ExitCode.Findings : ExitCode.Ok;
        return await DocumentWriter.WriteAsync(parsed.GetValue(_out), text, output, error, code).ConfigureAwait(false);
    }

    private static Option<string> OneOf(string name, string description, string otherwise, params string[] known)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', known),
            DefaultValueFactory = _ => otherwise,
            Validators =
            {
                result =>
                {
                    if (result is { Implicit: false, Tokens: [{ Value: var word }, ..] } && !known.Contains(word))
                    {
                        var hint = NearestText.Of(word, known) is { } nearest && nearest != word ? $" Did you mean '{nearest}'?" : "";
                        result.AddError($"{name} takes {string.Join(" or ", known)}, not '{word}'.{hint}");
                    }
                },
            },
        };
        option.CompletionSources.Add(known);
        return option;
    }
}
