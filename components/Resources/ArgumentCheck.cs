using AckKnativeSpot.Findings;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Values;
using Pulumi;

namespace AckKnativeSpot.Resources;

/// <summary>Holds the arguments of a component to the rules: all errors at once, before anything is registered, and the rest in the component's log.</summary>
/// <param name="log">Tells somebody what does not stop the component; <see langword="null"/> when the arguments have been checked already.</param>
internal sealed class ArgumentCheck(Action<Severity, string, Resource?>? log)
{
    /// <summary>Path of the specification.</summary>
    public const string Spec = "spec";

    /// <summary>Path of the version of the virtual node.</summary>
    public const string VirtualNodeVersion = "platform.virtualNodeVersion";

    private bool IsDone => log is null;

    /// <summary>By every rule.</summary>
    public static ArgumentCheck ByRules { get; } = new(Tell);

    /// <summary>Somebody has checked the whole that the component is a part of, and said what there is to say.</summary>
    public static ArgumentCheck Done { get; } = new(null);

    /// <summary>Checks what is known before anything is registered.</summary>
    /// <param name="component">What is declared, for example <c>KnativeService 'web'</c>.</param>
    /// <param name="args">Its arguments.</param>
    /// <exception cref="RunException">There are errors; the message holds all of them.</exception>
    public static RuleReport Of(string component, ComponentArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return args.Check.IsDone ? RuleReport.Nothing : Of(component, args.ToRuleInput(), args.Policy, args.ToCheckedInput());
    }

    /// <summary>Checks what is known before anything is registered.</summary>
    /// <param name="component">What is declared.</param>
    /// <param name="input">What the rules look at.</param>
    /// <param name="policy">What is changed about the rules.</param>
    /// <param name="checkedBefore">What of it has been checked already, and is not reported again. Default: nothing.</param>
    /// <exception cref="RunException">There are errors; the message holds all of them.</exception>
    public static RuleReport Of(string component, RuleInput input, RulePolicy policy, RuleInput? checkedBefore = null)
    {
        var before = checkedBefore is null
            ? []
            : RuleEngine.Evaluate(checkedBefore, RulePolicy.Default).Findings.Select(finding => (finding.RuleId, finding.Path)).ToHashSet();
        var found = RuleEngine.Evaluate(input, policy);
        var report = new RuleReport(
            FindingOrder.Sort(found.Findings.Where(IsNew), finding => finding).ToValueList(),
            FindingOrder.Sort(found.Waived.Where(waived => IsNew(waived.Finding)), waived => waived.Finding).ToValueList());
        var errors = report.Findings.Where(finding => finding.Severity == Severity.Error).Select(FindingText.Of).ToList();
        return errors.Count == 0 ? report : throw new RunException(string.Join('\n', errors.Prepend(
            $"{component} has {Counted.Of(errors.Count, "mistake")}; nothing of it was declared.")));

        bool IsNew(Finding finding) => !before.Contains((finding.RuleId, finding.Path));
    }

    /// <summary>Says what did not stop the component.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="component">The component; <see langword="null"/> when there are several.</param>
    public void Log(RuleReport report, Resource? component)
    {
        foreach (var finding in report.Findings)
        {
            log?.Invoke(finding.Severity, FindingText.Of(finding), component);
        }

        foreach (var waived in report.Waived)
        {
            log?.Invoke(Severity.Info, FindingText.Of(waived), component);
        }
    }

    /// <summary>A value of another resource, refused when a rule finds an error in it. The value itself, which may be secret, is not repeated.</summary>
    /// <param name="value">The value.</param>
    /// <param name="key">Key of the specification that it takes the place of, for example <c>serviceAccount</c>.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="late">The value as the rules take it.</param>
    public static Output<T> Checked<T>(Output<T> value, string key, WorkloadArgs args, Func<T, LateValues> late) => value.ApplyOrFail(known =>
    {
        var input = args.ToRuleInput(late(known));
        var place = input.PathAsReported($"{Spec}.{key}");
        return RuleEngine.Evaluate(input, args.Policy).Findings
            .FirstOrDefault(finding => finding.Severity == Severity.Error && finding.Path == place) is { } broken
            ? throw new RunException($"What another resource gives for {key} breaks {broken.RuleId}. {broken.Fix}")
            : known;
    });

    /// <summary>How paths of the stack read in the arguments of a component that declares a part of it.</summary>
    /// <param name="parts">
    /// Places of the stack and what they are called; the first one that covers a path counts, and a place without a name is left out.
    /// </param>
    public static Func<string, string?> Paths(params (string Place, string? Name)[] parts) => path =>
        parts.FirstOrDefault(part => PropertyPath.Covers(part.Place, path)) is { Name: { } name, Place: var place } ? name + path[place.Length..] : null;

    private static void Tell(Severity severity, string text, Resource? component)
    {
        if (severity == Severity.Info)
        {
            Pulumi.Log.Info(text, component);
        }
        else
        {
            Pulumi.Log.Warn(text, component);
        }
    }
}
