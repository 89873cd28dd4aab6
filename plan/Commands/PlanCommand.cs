using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Html;
using AckKnativeSpot.Plan.Inputs;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Pricing;
using AckKnativeSpot.Plan.Rendering;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>
/// The command line: <c>plan [STACK] [--config FILE] [--against OLD.json] [--history FILE…] [--format text|markdown|html|yaml|json]
/// [--fail-on error|warning] [--commit SHA] [--out FILE]</c>, <c>plan --all [--except STACK…] [--against FOLDER] …</c>, and the commands below it.
/// </summary>
internal sealed class PlanCommand
{
    private readonly Argument<string?> _stack = CommonOptions.Stack<string?>(
        "Stack to plan; its configuration is Pulumi.<STACK>.yaml beside Pulumi.yaml. Without one, the stacks are listed.", isOptional: true);

    private readonly Option<bool> _all = new("--all") { Description = "Plan every stack that has a stack file, instead of one." };

    private readonly Option<string[]> _except = new("--except")
    {
        Description = "Stacks that --all leaves out.",
        HelpName = "STACK",
        AllowMultipleArgumentsPerToken = true,
        CompletionSources = { CommonOptions.StackNames },
    };

    private readonly Option<FileInfo?> _config = CommonOptions.Config();

    private readonly Option<FileInfo?> _against = new("--against")
    {
        Description = "Plan saved earlier with --format json: what it declared is compared with what the stack declares now. With --all a folder of them, "
            + "STACK.json each.",
        HelpName = "OLD.json",
    };

    private readonly Option<PlanFormat> _format = CommonOptions.Format(
        "text for people, markdown for a pull request, html for a page with drawings, yaml for kubectl, json for machines.",
        PlanFormat.Text,
        PlanFormat.Markdown,
        PlanFormat.Html,
        PlanFormat.Yaml,
        PlanFormat.Json);

    private readonly Option<string[]> _history =
        CommonOptions.Answers("--history", "Answers of aliyun ecs DescribeSpotPriceHistory, every page of them: --format html draws the prices.");

    private readonly Option<string?> _commit = new("--commit")
    {
        Description = "Commit that is planned, for the last line of --format markdown and html.",
        HelpName = "SHA",
        Validators =
        {
            result =>
            {
                if (result.GetValueOrDefault<string?>() is { } sha && !(sha.Length is >= 7 and <= 64 && sha.All(char.IsAsciiHexDigitLower)))
                {
                    result.AddError("--commit takes the 7 to 64 hexadecimal digits of a commit.");
                }
            },
        },
    };

    private readonly Option<Severity> _failOn = CommonOptions.Word(
        "--fail-on", "Lowest severity of a finding with which the exit code is 1.", Severity.Error, Severity.Warning);

    private readonly Option<FileInfo?> _out = CommonOptions.Out();

    /// <summary>Runs the command.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="packages">The Pulumi packages that this program was built with; plans say so.</param>
    /// <param name="clock">Tells how old prices are, and for how long something in a cluster is not ready.</param>
    /// <param name="input">Standard input. Default: that of the process.</param>
    /// <returns>The exit code (<see cref="ExitCode"/>).</returns>
    public static async Task<int> RunAsync(
        string[] args, TextWriter output, TextWriter error, PulumiPackages packages, TimeProvider clock, Stream? input = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        var root = new PlanCommand().Create(output, error, packages, clock, input);
        var result = root.Parse(args);
        if (result.Action is HelpAction)
        {
            using var help = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            var code = await result.InvokeAsync(new InvocationConfiguration { Output = help, Error = error }).ConfigureAwait(false);
            await output.WriteAsync(CommandLine.WithRealUsage(help.ToString(), result)).ConfigureAwait(false);
            return code;
        }

        // A line that is being completed is one argument, with whatever it begins.
        var mistakes = root.Directives.Any(directive => result.GetResult(directive) is not null) ? [] : CommandLine.Mistakes(result);
        if (mistakes.Count > 0)
        {
            foreach (var mistake in mistakes)
            {
                await error.WriteLineAsync(mistake).ConfigureAwait(false);
            }

            await error.WriteLineAsync($"See '{CommandLine.HelpOf(result)}'.").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        return await result.InvokeAsync(new InvocationConfiguration { Output = output, Error = error }).ConfigureAwait(false);
    }

    private RootCommand Create(TextWriter output, TextWriter error, PulumiPackages packages, TimeProvider clock, Stream? input)
    {
        var root = new RootCommand($"Shows what a stack would declare: no account, no Pulumi CLI, no network.\n{ExitCode.Help}")
        {
            _stack, _all, _except, _config, _against, _history, _format, _failOn, _commit, _out, DiffCommand.Create(packages, clock, output, error),
            ImportCommand.Create(() => input ?? Console.OpenStandardInput(), output, error), PricesCommand.Create(output, error),
            AdviseCommand.Create(output, error), WhyCommand.Create(output, error, clock),
            DocumentationCommands.CreateSchema(output, error), DocumentationCommands.CreateDocs(output, error),
        };
        root.Validators.Add(CheckFormat);
        root.Validators.Add(CheckStacks);
        root.SetAction((parsed, _) => parsed.GetValue(_all)
            ? AllStacks.PlanAsync(
                parsed.GetValue(_except) ?? [], parsed.GetValue(_against), packages, clock, error,
                (report, code) => DocumentOf(report, parsed).WriteAsync(parsed.GetValue(_out), output, error, code))
            : PlanAsync(parsed, packages, clock, output, error));
        return root;
    }

    private async Task<int> PlanAsync(ParseResult parsed, PulumiPackages packages, TimeProvider clock, TextWriter output, TextWriter error)
    {
        if (parsed.GetValue(_stack) is not { } stack)
        {
            return await StackList.WriteAsync(parsed.CommandResult.Children.OfType<OptionResult>().Any(option => !option.Implicit), output, error)
                .ConfigureAwait(false);
        }

        var problems = new InputProblems();
        var history = HistoryOf(parsed.GetValue(_history) ?? [], problems);
        var old = parsed.GetValue(_against) is { } saved ? SavedPlan.Read(saved, StackConfiguration.Project, problems) : null;
        if (problems.Any)
        {
            return await DocumentWriter.WriteAsync(problems, error).ConfigureAwait(false);
        }

        var (plan, code) = await StackPlanner.PlanAsync(stack, parsed.GetValue(_config), packages, clock, error).ConfigureAwait(false);
        if (plan is null)
        {
            return code;
        }

        var report = StackReport.Of(plan, old);
        plan = report.Plan!;
        code = plan.Findings.Any(finding => finding.Severity == Severity.Error || finding.Severity == parsed.GetValue(_failOn)) ? ExitCode.Findings : code;
        if (code != ExitCode.Ok && parsed.GetValue(_format) == PlanFormat.Yaml)
        {
            // A stream for kubectl must not look like a healthy one, and has no place for findings: they go where people read them.
            await error.WriteAsync(PlanConsole.Render(console => TextPlan.WriteFindings(plan, console))).ConfigureAwait(false);
            return code;
        }

        foreach (var line in parsed.GetValue(_format) == PlanFormat.Yaml ? YamlPlan.LeftOut(plan) : [])
        {
            await error.WriteLineAsync(line).ConfigureAwait(false);
        }

        return await DocumentOf(MeaningReport.Of([report]), parsed, history).WriteAsync(parsed.GetValue(_out), output, error, code).ConfigureAwait(false);
    }

    private static PriceHistory? HistoryOf(string[] files, InputProblems problems)
    {
        var answers = AnswerReader.Read(AnswerFiles.Load(files, problems));
        problems.AddRange(answers.Problems);
        return files.Length == 0 || problems.Any ? null : new([.. answers.ToMarket().Histories], answers.Currencies.FirstOrDefault() ?? "");
    }

    /// <summary>The format; <see langword="null"/> for a word that is none. Asking the parser for that would throw before it is reported.</summary>
    private PlanFormat? FormatOf(CommandResult result) => result.GetResult(_format)?.Tokens is [var word]
        ? Enum.GetValues<PlanFormat>().Cast<PlanFormat?>().FirstOrDefault(format => CommonOptions.WordOf(format!.Value) == word.Value)
        : PlanFormat.Text;

    private void CheckFormat(CommandResult result)
    {
        var format = FormatOf(result);
        if (result.GetResult(_against) is not null && format == PlanFormat.Yaml)
        {
            result.AddError("--format yaml has no place for changes; use text, markdown, html or json with --against.");
        }

        if (result.GetResult(_history) is not null && format is not (null or PlanFormat.Html))
        {
            result.AddError("Only --format html draws what --history has; for advice on prices the command is 'advise'.");
        }

        if (result.GetResult(_commit) is not null && format is not (null or PlanFormat.Markdown or PlanFormat.Html))
        {
            result.AddError("Only --format markdown and html name the commit; leave --commit out.");
        }
    }

    private void CheckStacks(CommandResult result)
    {
        var (stack, all) = (result.GetValue(_stack), result.GetValue(_all));
        if (stack is not null && all)
        {
            result.AddError($"--all plans every stack: leave '{stack}' out.");
        }

        if (stack is not null && !all && result.GetResult(_config) is null
            && StackWords.Mistake([stack], [.. result.Command.Subcommands.Select(command => command.Name)]) is { } mistake)
        {
            result.AddError(mistake);
        }

        if (all && (result.GetResult(_config) is not null || FormatOf(result) is PlanFormat.Yaml or PlanFormat.Html))
        {
            result.AddError("--config and the formats yaml and html are for one stack; name it instead of --all.");
        }

        if (all && result.GetResult(_failOn) is { Implicit: false })
        {
            result.AddError("--fail-on is for one stack; name it instead of --all.");
        }

        if (!all && result.GetResult(_except) is not null)
        {
            result.AddError("--except leaves stacks out of --all.");
        }
    }

    private PlanDocument DocumentOf(MeaningReport report, ParseResult parsed, PriceHistory? history = null) => new(
        report, parsed.GetValue(_format), parsed.GetValue(_all), parsed.GetValue(_commit), history);
}
