using System.CommandLine;
using System.Text;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Importing;
using AckKnativeSpot.Plan.Inputs;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>
/// <c>plan import FILE.yaml… [--format workloads|stack] [--no-adopt] [--fail-on loss] [--out FILE]</c>: makes items of a stack file of objects that run.
/// </summary>
internal sealed class ImportCommand
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Files with Knative Services, Jobs and CronJobs, as YAML or JSON; '-' is standard input, such as what "
            + "'kubectl get ksvc,job,cronjob -A -o yaml' prints.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<ImportFormat> _format = CommonOptions.Word(
        "--format", "workloads for a file that 'workloads' names, stack for a part of a stack file.", ImportFormat.Workloads, ImportFormat.Stack);

    private readonly Option<bool> _noAdopt = new("--no-adopt") { Description = "Leave 'adopt: true' out: the objects are not there, or are to be made anew." };

    private readonly Option<ImportFailure> _failOn = CommonOptions.Word(
        "--fail-on", "error: the exit code is 1 when nothing can be imported; loss: also when something could not be expressed.",
        ImportFailure.Error, ImportFailure.Loss);

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
        var problems = new InputProblems();
        var imported = ImportedFile.Of(ManifestFiles.Read(parsed.GetRequiredValue(_files), input(), problems), adopt: !parsed.GetValue(_noAdopt));
        if (!problems.Any && imported.Workloads.TrueForAll(workload => workload.Item is null))
        {
            problems.Add("There is no Knative Service, Job or CronJob that can be imported.");
        }

        // Half of a file is easily taken for all of it: with anything unreadable nothing is written.
        var code = await DocumentWriter.WriteAsync(problems, error).ConfigureAwait(false);
        foreach (var line in imported.Notes())
        {
            await error.WriteLineAsync(line).ConfigureAwait(false);
        }

        if (problems.Any)
        {
            return code;
        }

        var text = parsed.GetValue(_format) == ImportFormat.Stack ? imported.ToStackFile() : imported.ToWorkloadFile();
        if (Encoding.UTF8.GetByteCount(text) is var size and > StackFileText.LargestFile)
        {
            await error.WriteLineAsync(FormattableString.Invariant(
                $"The import has {size >> 10} KiB, and a stack reads files up to {StackFileText.LargestFile >> 10} KiB: import the objects in several parts."))
                .ConfigureAwait(false);
        }

        code = imported.HasLosses && parsed.GetValue(_failOn) == ImportFailure.Loss ? ExitCode.Findings : ExitCode.Ok;
        return await DocumentWriter.WriteAsync(parsed.GetValue(_out), text, output, error, code).ConfigureAwait(false);
    }
}
