using System.CommandLine;
using System.Globalization;
using AckKnativeSpot.Plan.Inputs;
using AckKnativeSpot.Plan.Pricing;
using AckKnativeSpot.Pricing;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>
/// <c>plan prices --from [TYPE=]FILE… [--refresh FILE] [--region REGION] [--date DAY] [--currency CODE] [--out FILE]</c>: makes a price file.
/// </summary>
internal sealed class PricesCommand
{
    private readonly Option<string[]> _from = new("--from")
    {
        Description = "What the aliyun CLI printed for DescribePrice, DescribeSpotPriceHistory, DescribeSpotAdvice or DescribeContainerGroupPrice; with the "
            + "instance type or size in front where the answer does not say it: ecs.c6.large=FILE.",
        HelpName = "[TYPE=]FILE",
        AllowMultipleArgumentsPerToken = true,
        Required = true,
    };

    private readonly Option<string?> _region = new("--region") { Description = "Region of the answers that do not say theirs.", HelpName = "REGION" };

    private readonly Option<DateOnly?> _date = new("--date")
    {
        Description = "Day of the answers that do not say theirs.",
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError("--date takes a day such as 2026-05-01.");
            return null;
        },
    };

    private readonly Option<string?> _currency = new("--currency") { Description = "Currency, where no answer says it: CNY or USD.", HelpName = "CODE" };

    private readonly Option<FileInfo?> _refresh = new("--refresh")
    {
        Description = "Price file whose rows are kept unless the answers have newer ones.",
        HelpName = "FILE",
    };

    private readonly Option<FileInfo?> _out = CommonOptions.Out();

    private PricesCommand()
    {
    }

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var prices = new PricesCommand();
        var command = new Command("prices", "Makes a price file of answers of the aliyun CLI, or refreshes one.")
        {
            prices._from, prices._refresh, prices._region, prices._date, prices._currency, prices._out,
        };
        command.SetAction((parsed, _) => prices.RunAsync(parsed, output, error));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var problems = new InputProblems();
        return Build(parsed, problems) is { } file
            ? await DocumentWriter.WriteAsync(parsed.GetValue(_out), PriceFileText.Render(file), output, error).ConfigureAwait(false)
            : await DocumentWriter.WriteAsync(problems, error).ConfigureAwait(false);
    }

    private PriceFile? Build(ParseResult parsed, InputProblems problems)
    {
        var answers = AnswerReader.Read(AnswerFiles.Load(parsed.GetRequiredValue(_from), problems));
        var old = parsed.GetValue(_refresh) is { } refreshed ? PriceFiles.Read(refreshed, problems) : null;
        problems.AddRange(answers.Problems);
        if (problems.Any || CurrencyOf(answers, parsed.GetValue(_currency) ?? old?.Currency, problems) is not { } currency)
        {
            return null;
        }

        try
        {
            var rows = PriceRows.Of(answers, parsed.GetValue(_region), parsed.GetValue(_date));
            if (rows.Count == 0)
            {
                problems.Add("The answers have no price.");
                return null;
            }

            return new PriceFile(currency, PriceRows.Refresh(old?.Rows ?? [], rows));
        }
        catch (AnswerException e)
        {
            problems.Add(e.Message);
            return null;
        }
    }

    /// <summary>The currency; <see langword="null"/> when there is none that can be used, which is reported.</summary>
    private static string? CurrencyOf(AnswerReader answers, string? given, InputProblems problems)
    {
        var said = answers.Currencies.Order(StringComparer.Ordinal).FirstOrDefault();
        var currency = said ?? given;
        if (said is not null && given is not null && said != given)
        {
            problems.Add($"The answers are in {said}, not in {given}.");
        }
        else if (currency is null)
        {
            problems.Add("No answer says its currency. Give it with --currency.");
        }
        else if (currency is not ("CNY" or "USD"))
        {
            problems.Add($"The currency '{currency}' is not one that accounts are billed in: CNY or USD.");
        }

        return problems.Any ? null : currency;
    }
}
