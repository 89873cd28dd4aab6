using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>
/// The command line: <c>plan [STACK] [--config FILE] [--against OLD.json] [--format text|yaml|json|markdown] [--fail-on error|warning] [--commit SHA] [--out FILE]</c>,
/// and the commands below it.
/// </summary>
internal static class PlanCommand
{
    private static readonly Argument<string?> s_stack = new("STACK")
    {
        Description = "Stack to plan; its configuration is Pulumi.<STACK>.yaml beside Pulumi.yaml. Without one, the stacks are listed.",
        Arity = ArgumentArity.ZeroOrOne,
        CompletionSources = { _ => StackFile.Stacks().Select(stack => new CompletionItem(stack)) },
    };

    private static readonly Option<FileInfo?> s_config = new("--config")
    {
        Description = "Stack file to plan instead of Pulumi.<STACK>.yaml.",
        HelpName = "FILE",
    };

    private static readonly Option<FileInfo?> s_against = new("--against")
    {
        Description = "Plan saved earlier with --format json: what it declared is compared with what the stack declares now.",
        HelpName = "OLD.json",
    };

    private static readonly Option<PlanFormat> s_format = CommonOptions.Format(
        "text for people, markdown for a pull request, yaml for kubectl, json for machines.", PlanFormat.Text, PlanFormat.Markdown, PlanFormat.Yaml, PlanFormat.Json);

    private static readonly Option<string?> s_commit = new("--commit")
    {
        Description = "Commit that is planned, for the last line of the Markdown.",
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

    private static readonly Option<Severity> s_failOn = new("--fail-on")
    {
        Description = "Lowest severity of a finding with which the exit code is 1.",
        HelpName = "error|warning",
        DefaultValueFactory = _ => Severity.Error,
        CustomParser = result =>
        {
            switch (result.Tokens[0].Value)
            {
                case "error":
                    return Severity.Error;
                case "warning":
                    return Severity.Warning;
                default:
                    result.AddError($"--fail-on takes error or warning, not '{result.Tokens[0].Value}'.");
                    return default;
            }
        },
        CompletionSources = { "error", "warning" },
    };

    private static readonly Option<FileInfo?> s_out = CommonOptions.Out();

    /// <summary>Runs the command.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="packages">The Pulumi packages that this program was built with; plans say so.</param>
    /// <param name="clock">Tells how old prices are.</param>
    /// <returns>0 planned, 1 findings of severity error or unusable configuration, 2 wrong usage.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, PulumiPackages packages, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        var root = new RootCommand("Shows what a stack would declare: no account, no Pulumi CLI, no network.")
        {
            s_stack, s_config, s_against, s_format, s_failOn, s_commit, s_out, DiffCommand.Create(packages, clock, output, error),
            PricesCommand.Create(output, error), AdviseCommand.Create(output, error),
            DocumentationCommands.CreateSchema(output, error), DocumentationCommands.CreateDocs(error),
        };
        root.Validators.Add(result =>
        {
            if (result.GetResult(s_against) is not null && result.GetValue(s_format) == PlanFormat.Yaml)
            {
                result.AddError("--format yaml has no place for changes; use text, markdown or json with --against.");
            }
        });
        root.SetAction((parsed, _) => PlanAsync(parsed, packages, clock, output, error));
        var result = root.Parse(args);
        if (result.Action is HelpAction)
        {
            using var help = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            var code = await result.InvokeAsync(new InvocationConfiguration { Output = help, Error = error }).ConfigureAwait(false);
            await output.WriteAsync(CommandLine.WithRealUsage(help.ToString(), root.Name)).ConfigureAwait(false);
            return code;
        }

        var mistakes = CommandLine.Mistakes(result);
        if (mistakes.Count > 0)
        {
            foreach (var mistake in mistakes)
            {
                await error.WriteLineAsync(mistake).ConfigureAwait(false);
            }

            await error.WriteLineAsync($"See '{CommandLine.RealName} --help'.").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        return await result.InvokeAsync(new InvocationConfiguration { Output = output, Error = error }).ConfigureAwait(false);
    }

    private static async Task<int> PlanAsync(ParseResult parsed, PulumiPackages packages, TimeProvider clock, TextWriter output, TextWriter error)
    {
        if (parsed.GetValue(s_stack) is not { } stack)
        {
            return await StackList.WriteAsync(parsed.CommandResult.Children.OfType<OptionResult>().Any(option => !option.Implicit), output, error).ConfigureAwait(false);
        }

        StackPlan? old = null;
        try
        {
            old = parsed.GetValue(s_against) is { } saved ? SavedPlan.Read(saved, StackConfiguration.Project) : null;
        }
        catch (FormatException e)
        {
            await error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCode.Usage;
        }

        var (plan, code) = await StackPlanner.PlanAsync(stack, parsed.GetValue(s_config), packages, clock, error).ConfigureAwait(false);
        if (plan is null)
        {
            return code;
        }

        var changes = old is null ? null : PlanComparison.Of(old, plan);
        code = plan.Findings.Any(finding => finding.Severity == Severity.Error || finding.Severity == parsed.GetValue(s_failOn)) ? ExitCode.Findings : code;
        return await WriteAsync(plan, changes, parsed, output, error).ConfigureAwait(false) ? code : ExitCode.Usage;
    }

    private static async Task<bool> WriteAsync(StackPlan plan, PlanComparison? changes, ParseResult parsed, TextWriter output, TextWriter error)
    {
        var format = parsed.GetValue(s_format);
        if (plan.HasErrors && format == PlanFormat.Yaml)
        {
            // A stream for kubectl must not look like an empty but healthy one: the findings go where people read them.
            await error.WriteAsync(RenderText(plan, changes)).ConfigureAwait(false);
            return true;
        }

        foreach (var line in format == PlanFormat.Yaml ? YamlPlan.LeftOut(plan) : [])
        {
            await error.WriteLineAsync(line).ConfigureAwait(false);
        }

        if (parsed.GetValue(s_out) is { } file)
        {
            return await DocumentWriter.WriteAsync(file, Render(plan, changes, format, parsed.GetValue(s_commit)), error).ConfigureAwait(false);
        }

        if (format == PlanFormat.Text)
        {
            PlanConsole.Write(console => TextPlan.Write(plan, changes, console), output);
        }
        else
        {
            await output.WriteAsync(Render(plan, changes, format, parsed.GetValue(s_commit))).ConfigureAwait(false);
        }

        return true;
    }

    private static string Render(StackPlan plan, PlanComparison? changes, PlanFormat format, string? commit) => format switch
    {
        PlanFormat.Json => JsonPlan.Render(plan, changes),
        PlanFormat.Yaml => YamlPlan.Render(plan),
        PlanFormat.Markdown => MarkdownPlan.Render(plan, changes, commit),
        _ => RenderText(plan, changes),
    };

    private static string RenderText(StackPlan plan, PlanComparison? changes) => PlanConsole.Render(console => TextPlan.Write(plan, changes, console));
}
