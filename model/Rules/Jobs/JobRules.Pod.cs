using AckKnativeSpot.Containers;

namespace AckKnativeSpot.Rules;

internal static partial class JobRules
{
    internal static Rule ContainerNames { get; } = OfJob(
        "JOB020",
        "a job has containers, and their names are DNS labels, used once",
        "The API server refuses others.",
        """
        jobs:
          - name: report
            containers: [{ name: Report, image: example.com/report:1 }]
        """,
        """
        jobs:
          - name: report
            containers: [{ name: report, image: example.com/report:1 }]
        """,
        job => job.Containers switch
        {
            { Count: 0 } => [new Violation(".containers", "There is no container.", "Write an image or a list of containers.")],

            // A single container has the job's name when it is given none: what is wrong with that is said once, of the job.
            { Count: 1 } when job.Containers[0].Name == job.Name =>
                PodChecks.ContainerNames(Containers(job)).Where(violation => violation.Path.StartsWith(".initContainers", StringComparison.Ordinal)),
            _ => PodChecks.ContainerNames(Containers(job)),
        });

    internal static Rule EnvironmentNames { get; } = OfJob(
        "JOB021",
        "environment variables of a job have legal names",
        "The API server takes printable ASCII characters other than an equals sign. In the Secret of the job's secret variables, keys of further containers "
            + "begin with a digit, so their names do not.",
        ExampleYaml.Job("env: { \"MONTH=08\": \"\" }"),
        ExampleYaml.Job("env: { MONTH: \"08\" }"),
        job => PodChecks.EnvironmentNames(Containers(job), job.EnvSecret));

    internal static Rule References { get; } = OfJob(
        "JOB022",
        "environment values of a job come from Secrets, ConfigMaps and keys that can exist",
        "The API server refuses other keys, and pods that name objects which cannot exist never start.",
        ExampleYaml.Job("env: { TOKEN: { secret: Report_Secrets, key: token } }"),
        ExampleYaml.Job("env: { TOKEN: { secret: report-secrets, key: token } }"),
        job => PodChecks.EnvironmentSources(Containers(job)).Concat(PodChecks.WholeSources(Containers(job))));

    internal static Rule Images { get; } = OfJob(
        "JOB023",
        "a job's image is a reference that can be read",
        "With any other the pod stays in InvalidImageName, and its instance is paid for.",
        """
        jobs:
          - name: report
            image: Shop/Report:1.0
        """,
        """
        jobs:
          - name: report
            image: registry-vpc.{region}.aliyuncs.com/shop/report:1.0
        """,
        job => PodChecks.Images(Containers(job), ImageReference.IsPullable)) with
    {
        AlsoReads = ["alicloud:region"],
    };

    internal static Rule RequestWithinLimit { get; } = OfJob(
        "JOB024",
        "resources of a job are not negative, no request is above its limit, and memory is enough to start with",
        "The API server refuses the first two. With less than 512 KiB of memory no container starts, since its runtime takes as much (CRI-O, "
            + "container_min_memory; Docker, \"Resource constraints\", has 6 MiB).",
        ExampleYaml.Job("resources: { memoryRequest: 4Gi, memoryLimit: 2Gi }"),
        ExampleYaml.Job("resources: { memoryRequest: 2Gi, memoryLimit: 4Gi }"),
        job => PodChecks.Resources(Containers(job)));

    internal static Rule VariableReferences { get; } = OfJob(
        "JOB025",
        "a value of a job that refers to another variable finds it",
        "Kubernetes fills in $(NAME) where the container has a variable of that name, written in front, or a service of the namespace does, and leaves it "
            + "as text where there is none. The order here is made so. $$(NAME) is text (Kubernetes, \"Define Dependent Environment Variables\").",
        ExampleYaml.Job("env: { BUCKET: shop, TARGET: \"oss://$(BUKET)/report\" }"),
        ExampleYaml.Job("env: { BUCKET: shop, TARGET: \"oss://$(BUCKET)/report\" }"),
        job => PodChecks.VariableReferences(Containers(job), PodChecks.IsServiceLink)) with
    {
        AlsoReads = [".env", ".envFrom", ".containers", ".initContainers"],
    };

    internal static Rule VolumeNames { get; } = OfJob(
        "JOB030",
        "the name of a job's volume is a DNS label",
        "The API server refuses any other.",
        ExampleYaml.Job("volumes: { Work_Dir: { emptyDir: disk } }", "mounts: { Work_Dir: /work }"),
        ExampleYaml.Job("volumes: { work-dir: { emptyDir: disk } }", "mounts: { work-dir: /work }"),
        job => PodChecks.VolumeNames(job.Volumes));

    internal static Rule VolumesThere { get; } = OfJob(
        "JOB031",
        "every mount of a job has its volume",
        "The API server refuses a mount of a volume that is not there.",
        ExampleYaml.Job("volumes: { work: { emptyDir: disk } }", "mounts: { wrok: /work }"),
        ExampleYaml.Job("volumes: { work: { emptyDir: disk } }", "mounts: { work: /work }"),
        job => PodChecks.MissingVolumes(Containers(job), job.Volumes)) with
    {
        AlsoReads = [".volumes", ".mounts", ".containers", ".initContainers"],
    };

    internal static Rule MountPaths { get; } = OfJob(
        "JOB032",
        "a job's mount has an absolute path of its own that is not the system's",
        "The API server refuses a path that is used twice and a sub-path that leads out of the volume. It admits a colon, which Kubernetes documents as "
            + "illegal and container runtimes take for the end of the path; over /dev no container starts.",
        ExampleYaml.Job("volumes: { work: { emptyDir: disk } }", "mounts: { work: \"/work:rw\" }"),
        ExampleYaml.Job("volumes: { work: { emptyDir: disk } }", "mounts: { work: /work }"),
        job => PodChecks.MountPaths(Containers(job)));

    internal static Rule VolumeSources { get; } = OfJob(
        "JOB033",
        "the source of a job's volume can exist",
        "Pods whose volumes come from objects or keys that cannot exist never start; the API server refuses a path that leads out of the volume, two sources "
            + "for one file, and a token that is valid for less than 600 seconds.",
        ExampleYaml.Job("volumes: { keys: { secret: Report_Keys } }", "mounts: { keys: /keys }"),
        ExampleYaml.Job("volumes: { keys: { secret: report-keys } }", "mounts: { keys: /keys }"),
        job => PodChecks.VolumeSources(job.Volumes));

    internal static Rule Security { get; } = OfJob(
        "JOB034",
        "a job's containers can start with what they may do",
        "The API server refuses users below 0; a capability that does not exist, or root where the container must not run as root, keeps it from starting.",
        ExampleYaml.Job("security: { profile: restricted, runAsUser: 0 }"),
        ExampleYaml.Job("security: { profile: restricted, runAsUser: 1000 }"),
        job => PodChecks.Security(Containers(job)));

    internal static Rule Placement { get; } = OfJob(
        "JOB035",
        "a job's placement is one that nodes can match",
        "The API server refuses other keys and values, and a term without labels matches no node (Kubernetes, \"Assigning Pods to Nodes\").",
        ExampleYaml.Job("placement: { nodeAffinity: { required: [{}] } }"),
        ExampleYaml.Job("placement: { nodeAffinity: { required: [{ topology.kubernetes.io/zone: { in: [cn-hangzhou-h] } }] } }"),
        job => PodChecks.Placement(job.Placement));

    internal static Rule MetadataSyntax { get; } = OfJob(
        "JOB040",
        "labels and annotations of a job have legal keys, and labels legal values",
        "The API server refuses others.",
        ExampleYaml.Job("podLabels: { team: \"web shop\" }"),
        ExampleYaml.Job("podLabels: { team: web-shop }"),
        job => PodChecks.Labels(".labels", job.Labels)
            .Concat(PodChecks.Labels(".podLabels", job.PodLabels))
            .Concat(PodChecks.Annotations(".annotations", job.Annotations))
            .Concat(PodChecks.Annotations(".podAnnotations", job.PodAnnotations))
            .Concat(PodChecks.Annotations(".capacity.annotations", job.Capacity.Annotations)));
}
