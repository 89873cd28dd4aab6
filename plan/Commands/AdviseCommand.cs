using System.CommandLine;
using System.Globalization;
using AckKnativeSpot.Advice;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Plan.Advice;
using AckKnativeSpot.Plan.Inputs;
using AckKnativeSpot.Plan.Pricing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>
/// <c>plan advise STACK [--config FILE] [--history FILE…] [--advice FILE…] [--survival 99%] [--format text|json] [--out FILE]</c>: instance types, zones
/// and price limits that the price history recommends.
/// </summary>
internal sealed class AdviseCommand
{
    private readonly Argument<string> _stack = CommonOptions.Stack<string>("Stack to advise; its configuration is Pulumi.<STACK>.yaml.");
    private readonly Option<FileInfo?> _config = CommonOptions.Config();
    private readonly Option<string[]> _history = CommonOptions.Answers("--history", "Answers of aliyun ecs DescribeSpotPriceHistory, every page of them.");
    private readonly Option<string[]> _advice = CommonOptions.Answers("--advice", "Answers of aliyun ecs DescribeSpotAdvice.");

    private readonly Option<decimal> _survival = new("--survival")
    {
        Description = "Share of the time in which prices should have been within the limit.",
        HelpName = "PERCENT",
        DefaultValueFactory = _ => 0.99m,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (text.EndsWith('%')
                && decimal.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
                && percent is > 0 and <= 100)
            {
                return percent / 100;
            }

            result.AddError("--survival takes a percentage above 0% and up to 100%, such as 99%.");
            return default;
        },
    };

    private readonly Option<PlanFormat> _format = CommonOptions.Format("text for people, json for machines.", PlanFormat.Text, PlanFormat.Json);
    private readonly Option<FileInfo?> _out = CommonOptions.Out();

    private AdviseCommand()
    {
    }

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var advise = new AdviseCommand();
        var command = new Command("advise", "Recommends instance types, zones and price limits from price histories and interruption rates.")
        {
            advise._stack, advise._config, advise._history, advise._advice, advise._survival, advise._format, advise._out,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(advise._history) is null && result.GetResult(advise._advice) is null)
            {
                result.AddError("Give the answers to go by with --history or --advice.");
            }
        });
        command.SetAction((parsed, _) => advise.RunAsync(parsed, output, error));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var stack = parsed.GetRequiredValue(_stack);
        if (StackFile.Read(stack, parsed.GetValue(_config), out var problem) is not { } configuration)
        {
            await error.WriteLineAsync(problem).ConfigureAwait(false);
            return ExitCode.Usage;
        }

        var check = CheckedStack.Of(configuration);
        var problems = new InputProblems();
        var answers = AnswerReader.Read(AnswerFiles.Load((parsed.GetValue(_history) ?? []).Concat(parsed.GetValue(_advice) ?? []), problems));
        problems.AddRange(answers.Problems);
        if (check.ErrorMessage() is { } message)
        {
            problems.Add(message);
        }

        if (problems.Any || check.Settings is not { } settings)
        {
            return await DocumentWriter.WriteAsync(problems, error).ConfigureAwait(false);
        }

        var advice = AdviceOf(stack, settings, answers, parsed.GetValue(_survival));
        var text = parsed.GetValue(_format) == PlanFormat.Json ? AdviceJson.Render(advice) : AdviceText.Render(advice);
        return await DocumentWriter.WriteAsync(parsed.GetValue(_out), text, output, error).ConfigureAwait(false);
    }

    private static StackAdvice AdviceOf(string stack, StackSettings settings, AnswerReader answers, decimal survival)
    {
        var market = answers.ToMarket();
        var all = settings.Services.Select(each => (each.Value.Namespace, each.Value.Name, Of: AdvisedWorkload.Of(each, settings.Cluster)))
            .Concat(settings.AllJobs.Select(each => (each.Value.Namespace, each.Value.Name, Of: AdvisedWorkload.Of(each, settings.Cluster))))
            .ToList();
        return new StackAdvice(
            stack,
            survival,
            answers.Currencies.FirstOrDefault() ?? "",
            market.Histories.Count,
            market.Reliabilities.Count,
            all.Where(each => each.Of is not null)
                .Select(each => SpotAdvisor.Advise(each.Of!, market, settings.Prices, settings.Guardrails.For(each.Namespace), survival))
                .ToValueList(),
            all.Where(each => each.Of is null).Select(each => WorkloadName.Of(each.Namespace, each.Name)).ToValueList());
    }
}
