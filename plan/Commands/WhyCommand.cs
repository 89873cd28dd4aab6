using System.CommandLine;
using System.Globalization;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.ApiServer;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Rollouts;
using AckKnativeSpot.Rollouts;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>
/// <c>plan why STACK [--config FILE] [--kubeconfig FILE] [--context NAME]</c>: what keeps the services and jobs of a stack from being ready, as the watcher of
/// a deployment would say it now.
/// </summary>
internal sealed class WhyCommand
{
    private readonly Argument<string> _stack = CommonOptions.Stack<string>("Stack to look at; its configuration is Pulumi.<STACK>.yaml.");
    private readonly Option<FileInfo?> _config = CommonOptions.Config();

    private readonly Option<FileInfo?> _kubeconfig = new("--kubeconfig")
    {
        Description = "Kubeconfig of the stack's cluster. Default: the files of KUBECONFIG, or ~/.kube/config.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _context = new("--context")
    {
        Description = "Context of the stack's cluster. Default: the one that the stack names, or with --kubeconfig the current one.",
        HelpName = "NAME",
    };

    private WhyCommand()
    {
    }

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error, TimeProvider time)
    {
        var why = new WhyCommand();
        var command = new Command("why", "Says what keeps the services and jobs of a stack from being ready, from its cluster. "
            + "Exit code 0: all are ready. 1: one is not. 2: called wrongly, or the cluster cannot be looked at.")
        {
            why._stack, why._config, why._kubeconfig, why._context,
        };
        command.SetAction((parsed, cancellation) => why.RunAsync(parsed, output, error, time, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, TextWriter output, TextWriter error, TimeProvider time, CancellationToken cancellation)
    {
        if (StackFile.Read(parsed.GetRequiredValue(_stack), parsed.GetValue(_config), out var problem) is not { } configuration)
        {
            return await FailAsync(problem, error).ConfigureAwait(false);
        }

        var check = CheckedStack.Of(configuration);
        if (check.Settings is not { } settings)
        {
            return await FailAsync(check.ErrorMessage()!, error).ConfigureAwait(false);
        }

        if (LoginOf(settings.Cluster, parsed) is not { } login)
        {
            return await FailAsync("The stack does not name a context, so say which cluster is meant: --kubeconfig FILE or --context NAME.", error)
                .ConfigureAwait(false);
        }

        if (check.Findings.Count(finding => finding.Severity == Severity.Error) is > 0 and var errors)
        {
            var missing = "services and jobs that cannot be read are not looked at.";
            await error.WriteLineAsync($"The stack has {Counted.Of(errors, "error")}, which its plan lists: {missing}").ConfigureAwait(false);
        }

        var targets = TargetsOf(settings);
        ClusterApi api;
        try
        {
            api = ClusterApi.Of(login);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever a kubeconfig can be wrong with, from a missing file to a program that does not start.
            return await FailAsync($"The kubeconfig cannot be used: {QuotedText.Of(e.Message)}", error).ConfigureAwait(false);
        }

        using (api)
        {
            var lines = new SortedSet<string>(StringComparer.Ordinal);
            var reports = await new ClusterLook(api, Inform, time).LookAsync(targets, cancellation).ConfigureAwait(false);
            foreach (var line in lines)
            {
                await error.WriteLineAsync(line).ConfigureAwait(false);
            }

            await output.WriteAsync(Text(targets, reports)).ConfigureAwait(false);
            return reports.Any(report => report is null) ? ExitCode.Usage : reports.All(report => report!.IsFine) ? ExitCode.Ok : ExitCode.Findings;

            void Inform(string line)
            {
                lock (lines)
                {
                    lines.Add(line);
                }
            }
        }
    }

    private static async Task<int> FailAsync(string why, TextWriter error)
    {
        await error.WriteLineAsync(why).ConfigureAwait(false);
        return ExitCode.Usage;
    }

    /// <summary>Never the current context of the machine on its own: that may be any cluster.</summary>
    private ClusterLogin.OfMachine? LoginOf(ClusterSource cluster, ParseResult parsed)
    {
        var (file, context) = (parsed.GetValue(_kubeconfig), parsed.GetValue(_context) ?? (cluster as ClusterSource.Context)?.Name);
        return file is null && context is null ? null
            : new ClusterLogin.OfMachine(file is not null && parsed.GetValue(_context) is null ? null : context, file?.FullName);
    }

    private static List<RolloutTarget> TargetsOf(StackSettings settings) =>
    [
        .. settings.Services.Select(each => RolloutTargets.Of(each.Value, RolloutTimes.Of(each.Value, settings.Platform.RevisionDefaults), settings.Cluster)),
        .. settings.Jobs.Select(each => RolloutTargets.Of(
            each.Value, settings.CompletionTimeouts.TryGetValue(each.Path, out var timeout) ? timeout : default(Duration?), settings.Cluster)),
        .. settings.Schedules.Select(each => RolloutTargets.Of(each.Value, settings.Cluster)),
    ];

    private static string Text(List<RolloutTarget> targets, IReadOnlyList<RolloutReport?> reports)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var names = targets.Select(target => WorkloadName.Of(target.Namespace, target.Name)).ToList();
        var width = names.Max(name => (int?)name.Length) ?? 0;
        foreach (var (name, report) in names.Zip(reports))
        {
            text.WriteLine($"{name.PadRight(width)}  {report?.Head ?? "cannot be looked at"}");
            foreach (var trouble in report?.Troubles ?? [])
            {
                text.WriteLine($"    {trouble}");
            }
        }

        text.WriteLine();
        text.WriteLine(Verdict(reports));
        return text.ToString();
    }

    private static string Verdict(IReadOnlyList<RolloutReport?> reports)
    {
        var (blind, held) = (reports.Count(report => report is null), reports.Count(report => report is { IsFine: false }));
        var all = Counted.Of(reports.Count, "service or job", "services and jobs");
        return (blind, held) switch
        {
            (0, 0) => $"{all}; nothing is wrong.",
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{all}; {held} not ready."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{all}; {held} not ready, {blind} could not be looked at."),
        };
    }
}
