using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class JobRules
{
    internal static Rule JobName { get; } = OfJob(
        "JOB001",
        "a job's name is a DNS label",
        "It becomes a label of the job's pods, so the API server refuses more than 63 characters, and part of their host names, which dots break "
            + "(Kubernetes, \"Jobs\").",
        """
        jobs:
          - name: Nightly.Report
            image: example.com/report:1
        """,
        """
        jobs:
          - name: nightly-report
            image: example.com/report:1
        """,
        job => Violation.If(
            !KubernetesSyntax.IsDns1123Label(job.Name),
            ".name",
            $"'{job.Name}' is not a job's name.",
            "Use lower-case letters, digits and dashes, beginning and ending with a letter or digit, at most 63 characters."));

    internal static Rule ScheduleName { get; } = OfSchedule(
        "JOB002",
        "the name of a scheduled job has at most 52 characters",
        "The controller appends eleven characters for each run (Kubernetes, \"CronJob\").",
        """
        jobs:
          - name: a-report-whose-name-has-more-than-fifty-two-characters
            image: example.com/report:1
            schedule: { cron: "0 3 * * *" }
        """,
        """
        jobs:
          - name: nightly-report
            image: example.com/report:1
            schedule: { cron: "0 3 * * *" }
        """,
        schedule => Violation.If(
            schedule.Job.Name.Length > SpotJobSchedule.MaxNameLength && KubernetesSyntax.IsDns1123Label(schedule.Job.Name),
            ".name",
            $"'{schedule.Job.Name}' has {schedule.Job.Name.Length} characters; a scheduled job's name has at most {SpotJobSchedule.MaxNameLength}.",
            "Shorten the name."));

    internal static Rule DuplicateJob { get; } = new(
        "JOB003",
        Severity.Error,
        "a job's name is used once per namespace",
        "The second job would take over the first.",
        """
        jobs:
          - name: report
            image: example.com/report:1
          - name: report
            image: example.com/report:2
        """,
        """
        jobs:
          - name: report
            image: example.com/report:1
          - name: report-2
            image: example.com/report:2
        """,
        stack => stack.AllJobs
            .GroupBy(job => (job.Value.Namespace, job.Value.Name))
            .SelectMany(group => group.Skip(1).Select(again => new Violation(
                again.Path + ".name",
                $"The name '{group.Key.Name}' in namespace '{group.Key.Namespace}' is that of {group.First().Path} too.",
                "Give one of them another name or another namespace."))))
    {
        AlsoReads = [".namespace"],
    };

    internal static Rule NamespaceName { get; } = OfJob(
        "JOB004",
        "a job's namespace is a DNS label",
        "The API server has no namespace of any other form.",
        ExampleYaml.Job("namespace: Team A"),
        ExampleYaml.Job("namespace: team-a"),
        job => PodChecks.Namespace(job.Namespace));

    internal static Rule AccountNames { get; } = OfJob(
        "JOB005",
        "a job's service account and pull secrets have legal names",
        "An account's name is a DNS subdomain, and the API server refuses any other. It does not look at pull secrets: one that cannot exist is passed over "
            + "when the image is pulled, which then fails where the registry asks for it. Two with one name are refused by server-side "
            + "apply, which Pulumi writes with: they are a list by name (kubernetes/kubernetes, api/openapi-spec).",
        ExampleYaml.Job("serviceAccount: Report_Account"),
        ExampleYaml.Job("serviceAccount: report-account"),
        job => PodChecks.Accounts(job.ServiceAccount, job.ImagePullSecrets));

    internal static Rule SharedSecret { get; } = new(
        "JOB006",
        Severity.Error,
        "a job and a service of one name do not both have secret variables",
        "Each would have a Secret of the same name in the same namespace, and the second one declared cannot be made.",
        """
        services:
          - name: report
            image: example.com/web:1
            env: { TOKEN: { secure: AAABADQXFlU0mxC2kUZv } }
        jobs:
          - name: report
            image: example.com/report:1
            env: { TOKEN: { secure: AAABADQXFlU0mxC2kUZv } }
        """,
        """
        services:
          - name: report
            image: example.com/web:1
            env: { TOKEN: { secure: AAABADQXFlU0mxC2kUZv } }
        jobs:
          - name: daily-report
            image: example.com/report:1
            env: { TOKEN: { secure: AAABADQXFlU0mxC2kUZv } }
        """,
        stack =>
            from job in stack.AllJobs
            where job.Value.SecretEnv.Count > 0
            from service in stack.Services
            where service.Value.SecretEnv.Count > 0
                && (service.Value.Namespace, service.Value.EnvSecret) == (job.Value.Namespace, job.Value.EnvSecret)
            select new Violation(
                job.Path + ".name",
                $"The Secret '{job.Value.EnvSecret}' in namespace '{job.Value.Namespace}' is that of {service.Path}, too.",
                "Give one of them another name or another namespace."))
    {
        AlsoReads = [".namespace"],
    };
}
