using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Html;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Rendering;
using Spectre.Console;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>A report on stacks in one of the formats.</summary>
/// <param name="Report">The report.</param>
/// <param name="Format">The format.</param>
/// <param name="OfAll">Whether it is on every stack, not on one.</param>
/// <param name="Commit">Commit that is planned; <see langword="null"/> when nobody said.</param>
/// <param name="History">Prices to draw; <see langword="null"/> for none.</param>
internal sealed record PlanDocument(MeaningReport Report, PlanFormat Format, bool OfAll, string? Commit, PriceHistory? History)
{
    /// <summary>Writes it.</summary>
    /// <param name="file">The file; <see langword="null"/> for standard output.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error, for what goes wrong.</param>
    /// <param name="code">The exit code when it could be written.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> WriteAsync(FileInfo? file, TextWriter output, TextWriter error, int code)
    {
        if (file is null && Format == PlanFormat.Text)
        {
            PlanConsole.Write(WriteText, output);
            return code;
        }

        var written = await DocumentWriter.WriteAsync(file, Render(), output, error, code).ConfigureAwait(false);
        foreach (var line in file is not null && written == ExitCode.Findings ? Report.Stacks.SelectMany(FailureOf) : [])
        {
            await error.WriteLineAsync($"{line}; see {file}.").ConfigureAwait(false);
        }

        return written;
    }

    /// <summary>What made the command fail, for whoever sees no document because it goes to a file; nothing of a stack that did not.</summary>
    private IEnumerable<string> FailureOf(StackReport report)
    {
        if (!OfAll || report.Plan is not { HasErrors: false })
        {
            var what = report.Plan is { } plan ? ResourceText.Verdict(plan).TrimEnd('.') : "There is no plan";
            yield return OfAll ? $"{report.Stack}: {what}" : what;
        }
    }

    private string Render() => Format switch
    {
        PlanFormat.Json when OfAll => JsonMeaning.Render(StackConfiguration.Project, Report),
        PlanFormat.Json => JsonPlan.Render(Report.Stacks[0]),
        PlanFormat.Yaml => YamlPlan.Render(Report.Stacks[0].Plan!),
        PlanFormat.Markdown => MarkdownPlan.Render(Report, Commit),
        PlanFormat.Html => HtmlPlan.Render(Report.Stacks[0], Commit, History),
        _ => PlanConsole.Render(WriteText),
    };

    private void WriteText(IAnsiConsole console)
    {
        if (OfAll)
        {
            TextMeaning.Write(Report, console);
        }
        else
        {
            TextPlan.Write(Report.Stacks[0], console);
        }
    }
}
