using System.CommandLine;
using System.Text;
using AckKnativeSpot.Infra.Settings;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using Pulumi;

namespace AckKnativeSpot.Plan;

/// <summary>The command line: <c>plan STACK [--config FILE] [--format text|yaml|json] [--out FILE]</c>.</summary>
public static class PlanCommand
{
    private static readonly Argument<string> s_stack = new("STACK")
    {
        Description = "Stack to plan; its configuration is Pulumi.<STACK>.yaml beside Pulumi.yaml.",
    };

    private static readonly Option<FileInfo?> s_config = new("--config")
    {
        Description = "Stack file to plan instead of Pulumi.<STACK>.yaml.",
        HelpName = "FILE",
    };

    private static readonly Option<PlanFormat> s_format = new("--format")
    {
        Description = "text for people, yaml for kubectl, json for machines.",
        DefaultValueFactory = _ => PlanFormat.Text,
    };

    private static readonly Option<FileInfo?> s_out = new("--out")
    {
        Description = "File to write to instead of standard output; not written when the command was called wrongly.",
        HelpName = "FILE",
    };

    /// <summary>Runs the command.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <returns>0 planned, 1 findings of severity error or unusable configuration, 2 wrong usage.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        var root = new RootCommand("Shows what a stack would declare: no account, no Pulumi CLI, no network.") { s_stack, s_config, s_format, s_out };
        root.SetAction((parsed, _) => PlanAsync(parsed, output, error));
        var result = root.Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var mistake in result.Errors)
            {
                await error.WriteLineAsync(mistake.Message).ConfigureAwait(false);
            }

            await error.WriteLineAsync("See 'plan --help'.").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        return await result.InvokeAsync(new InvocationConfiguration { Output = output, Error = error }).ConfigureAwait(false);
    }

    private static async Task<int> PlanAsync(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var stack = parsed.GetRequiredValue(s_stack);
        if (StackFile.Find(stack, parsed.GetValue(s_config), out var problem) is not { } file)
        {
            await error.WriteLineAsync(problem).ConfigureAwait(false);
            return ExitCode.Usage;
        }

        var check = StackCheck.Of(StackFile.Read(file));
        StackPlan plan;
        try
        {
            plan = await StackObserver.ObserveAsync(stack, check).ConfigureAwait(false);
        }
        catch (RunException e)
        {
            await error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCode.Findings;
        }

        await WriteAsync(plan, parsed, output, error).ConfigureAwait(false);
        return plan.HasErrors ? ExitCode.Findings : ExitCode.Ok;
    }

    private static async Task WriteAsync(StackPlan plan, ParseResult parsed, TextWriter output, TextWriter error)
    {
        var format = parsed.GetValue(s_format);
        if (plan.HasErrors && format == PlanFormat.Yaml)
        {
            // A stream for kubectl must not look like an empty but healthy one: the findings go where people read them.
            await error.WriteAsync(PlanConsole.Render(plan)).ConfigureAwait(false);
            return;
        }

        if (parsed.GetValue(s_out) is { } file)
        {
            var text = format == PlanFormat.Text ? PlanConsole.Render(plan) : RenderDocument(plan, format);
            await File.WriteAllTextAsync(file.FullName, text, new UTF8Encoding(false)).ConfigureAwait(false);
        }
        else if (format == PlanFormat.Text)
        {
            PlanConsole.Write(plan, output);
        }
        else
        {
            await output.WriteAsync(RenderDocument(plan, format)).ConfigureAwait(false);
        }
    }

    private static string RenderDocument(StackPlan plan, PlanFormat format) =>
        format == PlanFormat.Json ? JsonPlan.Render(plan) : YamlPlan.Render(plan);
}
