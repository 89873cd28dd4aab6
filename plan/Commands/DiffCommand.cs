using System.CommandLine;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;

namespace AckKnativeSpot.Plan.Commands;

/// <summary><c>plan diff A B [--format text|markdown|json] [--out FILE]</c>: what differs between two stacks.</summary>
internal sealed class DiffCommand
{
    private readonly Argument<string> _left = CommonOptions.Stack<string>("First stack.", "A");
    private readonly Argument<string> _right = CommonOptions.Stack<string>("Second stack.", "B");
    private readonly Option<PlanFormat> _format =
        CommonOptions.Format("text for people, markdown for a pull request, json for machines.", PlanFormat.Text, PlanFormat.Markdown, PlanFormat.Json);

    private readonly Option<FileInfo?> _out = CommonOptions.Out();

    private readonly PulumiPackages _packages;
    private readonly TimeProvider _clock;

    private DiffCommand(PulumiPackages packages, TimeProvider clock) => (_packages, _clock) = (packages, clock);

    /// <summary>The command.</summary>
    public static Command Create(PulumiPackages packages, TimeProvider clock, TextWriter output, TextWriter error)
    {
        var diff = new DiffCommand(packages, clock);
        var command = new Command("diff", "Shows what differs between two stacks.") { diff._left, diff._right, diff._format, diff._out };
        command.Validators.Add(result =>
        {
            if (result.GetValue(diff._left) is { } stack && stack == result.GetValue(diff._right))
            {
                result.AddError($"'{stack}' is named twice: name two stacks. What changes in one since an earlier plan is shown by --against.");
            }
        });
        command.SetAction((parsed, _) => diff.RunAsync(parsed, output, error));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var (left, ofLeft) = await PlanAsync(parsed.GetRequiredValue(_left), error).ConfigureAwait(false);
        var (right, ofRight) = await PlanAsync(parsed.GetRequiredValue(_right), error).ConfigureAwait(false);
        if (left is null || right is null)
        {
            return Math.Max(ofLeft, ofRight);
        }

        var text = Render(StackDifference.Of(left, right), StackReport.Of(right, left), parsed.GetValue(_format));
        return await DocumentWriter.WriteAsync(parsed.GetValue(_out), text, output, error).ConfigureAwait(false);
    }

    /// <summary>A stack with errors declares nothing, so there is nothing to compare: its findings are shown instead.</summary>
    private async Task<(StackPlan? Plan, int ExitCode)> PlanAsync(string stack, TextWriter error)
    {
        var (plan, code) = await StackPlanner.PlanAsync(stack, null, _packages, _clock, error).ConfigureAwait(false);
        if (plan is { HasErrors: true })
        {
            await error.WriteAsync(PlanConsole.Render(console => TextPlan.WriteFindings(plan, console))).ConfigureAwait(false);
            return (null, code);
        }

        return (plan, code);
    }

    private static string Render(StackDifference difference, StackReport meaning, PlanFormat format) => format switch
    {
        PlanFormat.Json => JsonDifference.Render(difference, meaning),
        PlanFormat.Markdown => MarkdownDifference.Render(difference, meaning),
        _ => PlanConsole.Render(console => TextDifference.Write(difference, meaning, console)),
    };
}
