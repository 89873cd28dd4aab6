using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace AckKnativeSpot.Tests.Workflows;

/// <summary>What every workflow of the repository keeps to; each rule names its violations.</summary>
internal static partial class WorkflowRules
{
    private const int LargestTimeout = 120;
    private const int LargestComment = 60_000;

    public static IReadOnlyDictionary<string, Func<Workflow, IEnumerable<string>>> All { get; } =
        new Dictionary<string, Func<Workflow, IEnumerable<string>>>
        {
            [nameof(ActionsArePinned)] = ActionsArePinned,
            [nameof(PermissionsAreLeast)] = PermissionsAreLeast,
            [nameof(ConcurrencyIsStated)] = ConcurrencyIsStated,
            [nameof(TimeoutsAreSet)] = TimeoutsAreSet,
            [nameof(NoPullRequestTarget)] = NoPullRequestTarget,
            [nameof(PrivilegedRunsCheckNothingOut)] = PrivilegedRunsCheckNothingOut,
            [nameof(ForksReachNoSecret)] = ForksReachNoSecret,
            [nameof(ForksReachNoCredentials)] = ForksReachNoCredentials,
            [nameof(ScriptsHoldNoExpression)] = ScriptsHoldNoExpression,
            [nameof(CheckoutsKeepNoToken)] = CheckoutsKeepNoToken,
            [nameof(CredentialsComeFromAnEnvironment)] = CredentialsComeFromAnEnvironment,
            [nameof(RolesComeByOidc)] = RolesComeByOidc,
            [nameof(DeploymentsHaveAnHour)] = DeploymentsHaveAnHour,
            [nameof(DeploymentsRunInTheirEnvironment)] = DeploymentsRunInTheirEnvironment,
            [nameof(OnlyThePlanComments)] = OnlyThePlanComments,
            [nameof(PostedTextIsData)] = PostedTextIsData,
        };

    public static IEnumerable<string> ActionsArePinned(Workflow workflow)
    {
        var actions = workflow.Steps.Select(step => step.Uses).OfType<string>().ToList();
        foreach (var action in actions.Where(action => !PinnedAction().IsMatch(action)))
        {
            yield return $"{action} is not pinned by a full commit";
        }

        foreach (var job in workflow.Jobs.Where(job => job.Node.Get("uses") is not null))
        {
            yield return $"job {job.Id} calls another workflow, which no commit pins here";
        }

        if (CommentedAction().Count(workflow.Text) != actions.Count)
        {
            yield return "an action has no version comment";
        }
    }

    public static IEnumerable<string> PermissionsAreLeast(Workflow workflow)
    {
        if (workflow.Root.Get("permissions") is not YamlMappingNode shared || shared.Children.Any(scope => scope.Value.Scalar() != "read"))
        {
            yield return "workflow permissions are not stated, or more than read";
        }

        foreach (var job in workflow.Jobs)
        {
            if (job.Node.Get("permissions") is not YamlMappingNode)
            {
                yield return $"job {job.Id} does not list its permissions";
            }

            foreach (var (scope, access) in job.Node.Entries("permissions"))
            {
                var needed = (scope, access.Scalar()) switch
                {
                    (_, "read" or "none") => true,
                    ("id-token", "write") => job.Steps.Any(step => step.TakesRole),
                    ("pull-requests", "write") => workflow.IsStartedBy("workflow_run"),
                    ("contents", "write") => workflow.IsStartedByTagsOnly && job.Environment is not null
                        && !job.Steps.Any(step => step.IsAction("actions/checkout")),
                    _ => false,
                };
                if (!needed)
                {
                    yield return $"job {job.Id} may {access} {scope}";
                }
            }
        }
    }

    public static IEnumerable<string> ConcurrencyIsStated(Workflow workflow)
    {
        var concurrency = workflow.Root.Get("concurrency") as YamlMappingNode;
        if (string.IsNullOrEmpty(concurrency?.Text("group")))
        {
            yield return "no concurrency group";
        }

        var cancels = concurrency?.Text("cancel-in-progress");
        if (cancels is not ("true" or "false") || (workflow.Deploys && cancels != "false"))
        {
            yield return "cancel-in-progress is not stated, or cancels a running update";
        }
    }

    public static IEnumerable<string> TimeoutsAreSet(Workflow workflow) =>
        workflow.Jobs
            .Where(job => !int.TryParse(job.Node.Text("timeout-minutes"), CultureInfo.InvariantCulture, out var minutes) || minutes is < 1 or > LargestTimeout)
            .Select(job => $"job {job.Id} has no timeout of at most {LargestTimeout} minutes");

    public static IEnumerable<string> NoPullRequestTarget(Workflow workflow) =>
        workflow.IsStartedBy("pull_request_target") ? ["started by pull_request_target"] : [];

    public static IEnumerable<string> PrivilegedRunsCheckNothingOut(Workflow workflow) =>
        workflow.IsStartedBy("workflow_run")
            ? workflow.Steps
                .Where(step => step.IsAction("actions/checkout") || (step.Script is { } script && FetchesCode().IsMatch(script)))
                .Select(step => $"'{step.Node.Text("name") ?? step.Uses ?? step.Script}' fetches code")
            : [];

    public static IEnumerable<string> ForksReachNoSecret(Workflow workflow)
    {
        if (!ReachedByForks(workflow))
        {
            return [];
        }

        var shared = workflow.Root.Children
            .Where(entry => entry.Key.Scalar() != "jobs" && entry.Value.Scalars().Any(NamesSecret().IsMatch))
            .Select(entry => $"{entry.Key} names a secret");
        var jobs = workflow.Jobs
            .Where(job => !job.OnlySameRepository && (job.Node.Get("secrets") is not null || job.Node.Scalars().Any(NamesSecret().IsMatch)))
            .Select(job => $"job {job.Id} names a secret");
        return shared.Concat(jobs);
    }

    public static IEnumerable<string> ForksReachNoCredentials(Workflow workflow) =>
        ReachedByForks(workflow)
            ? workflow.Jobs.Where(job => job.HasCredentials && !job.OnlySameRepository).Select(job => $"job {job.Id} has credentials")
            : [];

    // Stricter than "no untrusted expression": what is trusted changes with the trigger, an environment variable is safe under all of them.
    public static IEnumerable<string> ScriptsHoldNoExpression(Workflow workflow) =>
        workflow.Steps
            .Where(step => step.Script?.Contains("${{", StringComparison.Ordinal) == true)
            .Select(step => $"script with an expression: {step.Script}");

    public static IEnumerable<string> CheckoutsKeepNoToken(Workflow workflow) =>
        workflow.Steps
            .Where(step => step.IsAction("actions/checkout") && step.With("persist-credentials") != "false")
            .Select(step => $"'{step.Node.Text("name") ?? step.Uses}' keeps its token in the checkout");

    public static IEnumerable<string> CredentialsComeFromAnEnvironment(Workflow workflow) =>
        workflow.Jobs
            .Where(job => job.HasCredentials && job.Environment is null)
            .Select(job => $"job {job.Id} has credentials and no environment");

    public static IEnumerable<string> RolesComeByOidc(Workflow workflow) =>
        workflow.Steps
            .Where(step => step.TakesRole && (step.With("oidc-provider-arn") is null || step.With("role-to-assume") is null))
            .Select(step => $"'{step.Node.Text("name") ?? step.Uses}' takes no role by OIDC")
            .Concat(workflow.Root.Scalars().Where(text => StaticKey().IsMatch(text)).Select(text => $"static key: {text}"));

    public static IEnumerable<string> DeploymentsHaveAnHour(Workflow workflow) =>
        workflow.Jobs
            .Where(job => job.Steps.Any(step => step.Deploys) && !job.Steps.Any(step => step.TakesRole && step.With("role-session-expiration") == "3600"))
            .Select(job => $"job {job.Id} deploys without a session of 3600 s");

    public static IEnumerable<string> DeploymentsRunInTheirEnvironment(Workflow workflow) =>
        from job in workflow.Jobs
        from step in job.Steps
        where step.Deploys && step.With("stack-name")?.Split('/')[^1] != job.Environment
        select $"job {job.Id} deploys {step.With("stack-name")} in the environment {job.Environment ?? "(none)"}";

    public static IEnumerable<string> OnlyThePlanComments(Workflow workflow) =>
        workflow.Steps
            .Where(step => step.IsAction("pulumi/actions"))
            .Where(step => step.With("comment-on-pr") is not (null or "false") || step.With("comment-on-pr-number") is not null)
            .Select(step => $"'{step.Node.Text("name") ?? step.Uses}' comments on the pull request");

    public static IEnumerable<string> PostedTextIsData(Workflow workflow)
    {
        foreach (var script in workflow.Steps
            .Select(step => step.Script)
            .OfType<string>()
            .Where(script => script.Contains("createComment", StringComparison.Ordinal)))
        {
            string[] needed =
            [
                "const marker = '<!-- ack-knative-spot:plan -->'", "startsWith(marker)", "updateComment", // one comment, found again
                "artifact.size_in_bytes > archiveBytes", "maxBuffer: fileBytes", // capped, packed and unpacked
                "/^[1-9][0-9]{0,8}$/.test(number)", // the number is one
                "pull.head.sha === run.head_sha", "pull.head.repo.id === run.head_repository?.id", "pull.head.ref === run.head_branch", // and the right one
                "neutral(read(", // no text is posted as it came
            ];
            foreach (var missing in needed.Where(part => !script.Contains(part, StringComparison.Ordinal)))
            {
                yield return $"the comment script lacks {missing}";
            }

            var limit = CommentLimit().Match(script).Groups["limit"].Value.Replace("_", "", StringComparison.Ordinal);
            if (!int.TryParse(limit, CultureInfo.InvariantCulture, out var characters) || characters >= LargestComment)
            {
                yield return $"the comment is not cut under {LargestComment} characters";
            }
        }
    }

    // What a stranger can start: workflow_run follows a pull request and holds the base repository's rights.
    private static bool ReachedByForks(Workflow workflow) =>
        new[] { "pull_request", "pull_request_target", "workflow_run", "issue_comment", "issues" }.Any(workflow.IsStartedBy);

    [GeneratedRegex(@"^[\w.-]+/[\w./-]+@[0-9a-f]{40}$")]
    private static partial Regex PinnedAction();

    [GeneratedRegex(@"^\s*(?:- )?uses: \S+ # v\d+\.\d+\.\d+$", RegexOptions.Multiline)]
    private static partial Regex CommentedAction();

    [GeneratedRegex(@"\bgit\s+(clone|fetch|pull|checkout)\b|\bgh\s+(pr\s+checkout|repo\s+clone)\b|\bgetContent\b|\b(tarball|zipball)", RegexOptions.IgnoreCase)]
    private static partial Regex FetchesCode();

    [GeneratedRegex(@"\$\{\{[^}]*\bsecrets\b", RegexOptions.IgnoreCase)]
    private static partial Regex NamesSecret();

    [GeneratedRegex(@"secrets\.\w*(ACCESS_KEY|SECRET_KEY|ACCESSKEY)", RegexOptions.IgnoreCase)]
    private static partial Regex StaticKey();

    [GeneratedRegex(@"const limit = (?<limit>[\d_]+);")]
    private static partial Regex CommentLimit();
}
