using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rollouts;

/// <summary>Every cause that is told apart, with what waiting does about it and where the platform describes it.</summary>
internal static class Causes
{
    private const string Eci = "Alibaba Cloud, \"Custom events of Elastic Container Instance\" and \"Custom conditions of Elastic Container Instance-based "
        + "pods\"";
    private const string EcsErrors = "Alibaba Cloud, error codes of ECS RunInstances";
    private const string Kubelet = "kubernetes/kubernetes, pkg/kubelet/images/types.go and pkg/kubelet/kuberuntime";
    private const string ReplicaSet = "kubernetes/kubernetes, pkg/controller/replicaset (event FailedCreate)";
    private const string RevisionStatus = "knative/serving, pkg/apis/serving/v1/revision_lifecycle.go";
    private const string RouteStatus = "knative/serving, pkg/apis/serving/v1/route_lifecycle.go";
    private const string ServiceStatus = "knative/serving, pkg/apis/serving/v1/service_lifecycle.go";

    /// <summary>The registry says that there is no such image.</summary>
    public static Cause ImageMissing { get; } = new(
        "image-missing", "The registry says that there is no such image", Mending.Never, "Check the name and the tag, and that the image has been pushed.",
        Kubelet);

    /// <summary>The registry refuses the credentials, or the lack of them.</summary>
    public static Cause ImageDenied { get; } = new(
        "image-denied", "The registry refuses the credentials, or the lack of them", Mending.Never,
        "Give the workload credentials of this registry: registries, or imagePullSecrets.", Kubelet);

    /// <summary>The image cannot be pulled for another reason.</summary>
    public static Cause ImagePull { get; } = new(
        "image-pull", "The image cannot be pulled for another reason", Mending.MayCome,
        "Check that the registry can be reached from the pods; a pod outside the VPC's NAT gateway has no way out.", Kubelet);

    /// <summary>A Secret, ConfigMap or key that a container needs is not there.</summary>
    public static Cause ContainerConfig { get; } = new(
        "container-config", "A Secret, ConfigMap or key that a container needs is not there", Mending.MayCome,
        "Create what is missing in the namespace of the workload; the kubelet tries again by itself.", Kubelet);

    /// <summary>A volume cannot be mounted.</summary>
    public static Cause Mount { get; } = new(
        "mount", "A volume cannot be mounted", Mending.MayCome, "Check the volumes of the workload; the kubelet tries again by itself.",
        "kubernetes/kubernetes, pkg/kubelet/events (FailedMount, FailedAttachVolume)");

    /// <summary>A container ends again and again.</summary>
    public static Cause Crash { get; } = new(
        "crash", "A container ends again and again", Mending.MayCome, "Read the log of the container: kubectl logs --previous.", Kubelet);

    /// <summary>A container needs more memory than its limit.</summary>
    public static Cause OutOfMemory { get; } = new(
        "out-of-memory", "A container needs more memory than its limit", Mending.MayCome, "Raise resources.limits.memory, or make the program use less.",
        Kubelet);

    /// <summary>A container runs and does not answer its probe.</summary>
    public static Cause NotReady { get; } = new(
        "not-ready", "A container runs and does not answer its probe", Mending.MayCome,
        "Check the port and the readiness probe; a slower start belongs in startup.", "kubernetes/kubernetes, pkg/kubelet/events (Unhealthy)");

    /// <summary>No node takes the pod.</summary>
    public static Cause Unschedulable { get; } = new(
        "unschedulable", "No node takes the pod", Mending.MayCome,
        "Check that the virtual node is there and that no selector, taint or topology keeps the pod from it.", "kubernetes/kubernetes, PodScheduled condition");

    /// <summary>The platform has no instance of what was asked for.</summary>
    public static Cause NoStock { get; } = new(
        "no-stock", "The platform has no instance of what was asked for", Mending.MayCome,
        "Name more instance types and zones (rule SPOT008), or allow the fallback to pay-as-you-go (rule SPOT003).", Eci)
    {
        OfWorkload = $"No stock of {Cause.Types} in {Cause.Places}{Cause.Fallback}",
    };

    /// <summary>The stock of the zones is about to be used up.</summary>
    public static Cause StockLow { get; } = new(
        "stock-low", "The stock of the zones is about to be used up", Mending.NotNeeded, "Add zones before it is gone (rule SPOT008).", Eci)
    {
        OfWorkload = $"The stock is about to be used up in {Cause.Places}",
    };

    /// <summary>The zone does not sell the platform's instances, or not to this account.</summary>
    public static Cause ZoneClosed { get; } = new(
        "zone-closed", "The zone does not sell the platform's instances, or not to this account", Mending.MayCome, "Use vSwitches in other zones.", Eci)
    {
        OfWorkload = $"Instances are not sold in {Cause.Places}",
    };

    /// <summary>The price limit is below the market price.</summary>
    public static Cause BidTooLow { get; } = new(
        "bid-too-low", "The price limit is below the market price", Mending.MayCome,
        "Raise the limit, bid the market price, or name cheaper types (rule SPOT009).", EcsErrors)
    {
        OfWorkload = $"The price limit of {Cause.Limit} per hour is below the market price of {Cause.Types}",
    };

    /// <summary>A preemptible instance was asked for, and pay-as-you-go took over.</summary>
    public static Cause SpotDegraded { get; } = new(
        "spot-degraded", "A preemptible instance was asked for, and pay-as-you-go took over", Mending.NotNeeded,
        "The platform never turns such an instance back; delete the pod when there is stock again.", Eci)
    {
        OfWorkload = $"Pay-as-you-go took over, because there is no spot stock of {Cause.Types}",
    };

    /// <summary>The account cannot pay.</summary>
    public static Cause Balance { get; } = new(
        "balance", "The account cannot pay", Mending.Never, "Top up the account.", Eci)
    {
        OfWorkload = "The account cannot pay for the instance",
    };

    /// <summary>A quota of the cloud account is used up.</summary>
    public static Cause CloudQuota { get; } = new(
        "cloud-quota", "A quota of the cloud account is used up", Mending.WhileSomethingRuns, "Ask for more in the Quota Center, or run less.", Eci)
    {
        OfWorkload = "A quota of the account is used up",
    };

    /// <summary>A vSwitch has no free address.</summary>
    public static Cause VswitchFull { get; } = new(
        "vswitch-full", "A vSwitch has no free address", Mending.WhileSomethingRuns, "Add a vSwitch, or one with a larger block.",
        EcsErrors + " (InvalidVSwitchId.IpNotEnough)")
    {
        OfWorkload = $"A vSwitch has no free address ({Cause.Places})",
    };

    /// <summary>The instance type does not take the CPU options.</summary>
    public static Cause CpuOptions { get; } = new(
        "cpu-options", "The instance type does not take the CPU options", Mending.Never, "Leave the CPU options out, or name another type.", Eci);

    /// <summary>The platform cannot create the instance just now.</summary>
    public static Cause PlatformBusy { get; } = new(
        "platform-busy", "The platform cannot create the instance just now", Mending.MayCome,
        "The virtual node tries again by itself; open a ticket when it goes on.", Eci)
    {
        OfWorkload = "The platform cannot create the instance yet",
    };

    /// <summary>The instance was reclaimed, or is about to be.</summary>
    public static Cause Reclaimed { get; } = new(
        "reclaimed", "The instance was reclaimed, or is about to be", Mending.MayCome,
        "Another pod takes its place; a service that has to be up falls back to pay-as-you-go (rule SPOT003).", "Alibaba Cloud, \"Use preemptible instances\"")
    {
        OfWorkload = "A preemptible instance is being reclaimed",
    };

    /// <summary>The cluster refuses the pods.</summary>
    public static Cause AdmissionRefused { get; } = new(
        "admission-refused", "The cluster refuses the pods", Mending.Never, "Change the pod so that the policy of the namespace admits it, or the policy.",
        ReplicaSet);

    /// <summary>The quota of the namespace is used up.</summary>
    public static Cause NamespaceQuota { get; } = new(
        "namespace-quota", "The quota of the namespace is used up", Mending.WhileSomethingRuns,
        "Raise the ResourceQuota of the namespace, or ask for less; a rollout needs room for the old and the new pods.", ReplicaSet);

    /// <summary>The service account of the pods is not there.</summary>
    public static Cause ServiceAccount { get; } = new(
        "service-account", "The service account of the pods is not there", Mending.MayCome, "Create the service account in the namespace of the workload.",
        ReplicaSet);

    /// <summary>The revision was given up.</summary>
    public static Cause RevisionFailed { get; } = new(
        "revision-failed", "The revision was given up",
        Mending.Never,
        "Knative scales it to zero and never tries again by itself: change the template, or delete the revision, and Knative makes it again. Give it longer "
            + "where it only came too late (rollout, rule ROLL002).",
        RevisionStatus + " and pkg/reconciler/autoscaling/kpa");

    /// <summary>Knative refuses to make the revision.</summary>
    public static Cause RevisionRefused { get; } = new(
        "revision-refused", "Knative refuses to make the revision", Mending.Never, "Change the template so that Knative accepts it.",
        "knative/serving, pkg/apis/serving/v1/configuration_lifecycle.go");

    /// <summary>The name of the revision belongs to another one.</summary>
    public static Cause RevisionNameTaken { get; } = new(
        "revision-name-taken", "The name of the revision belongs to another one", Mending.Never, "Delete the other revision, or give this one another name.",
        ServiceStatus);

    /// <summary>An object of the same name belongs to somebody else.</summary>
    public static Cause NotOwned { get; } = new(
        "not-owned", "An object of the same name belongs to somebody else", Mending.Never, "Delete or rename the other object.",
        RouteStatus + " and " + RevisionStatus);

    /// <summary>Traffic goes to a revision that is not there.</summary>
    public static Cause TrafficTarget { get; } = new(
        "traffic-target", "Traffic goes to a revision that is not there", Mending.MayCome, "Name revisions that exist (kubectl get revisions).", RouteStatus);

    /// <summary>No ingress controller has taken up the route.</summary>
    public static Cause NoIngress { get; } = new(
        "no-ingress", "No ingress controller has taken up the route", Mending.MayCome,
        "Check that the gateway of the stack file is installed and that config-network names it.", RouteStatus);

    /// <summary>The certificate of the route is not there.</summary>
    public static Cause Certificate { get; } = new(
        "certificate", "The certificate of the route is not there", Mending.MayCome, "Check the issuer and the domain of the certificate.", RouteStatus);

    /// <summary>Pods run in other zones than were asked for.</summary>
    public static Cause OtherZones { get; } = new(
        "other-zones", "Pods run in other zones than were asked for", Mending.NotNeeded, "Check the vSwitches of the workload and of eci-profile.",
        "Alibaba Cloud, \"Create pods in multiple zones\"");

    /// <summary>The job was given up.</summary>
    public static Cause JobFailed { get; } = new(
        "job-failed", "The job was given up", Mending.Never, "Read the log of its pods; a changed job runs again.",
        "kubernetes/kubernetes, pkg/apis/batch (reasons of the Failed condition)");

    /// <summary>The object was deleted during the wait.</summary>
    public static Cause Deleted { get; } = new(
        "deleted", "The object was deleted during the wait", Mending.Never,
        "Find out who deletes it; the next `pulumi up --refresh --run-program` makes it again.", "watch events of the API server");

    /// <summary>Something that this table does not know.</summary>
    public static Cause Other { get; } = new(
        "other", "Something that this table does not know", Mending.MayCome, "The words are the cluster's own.", "as quoted");

    /// <summary>All of them, in the order of the page.</summary>
    public static ValueList<Cause> All { get; } =
    [
        ImageMissing, ImageDenied, ImagePull, ContainerConfig, Mount, Crash, OutOfMemory, NotReady, Unschedulable, NoStock, StockLow, ZoneClosed, BidTooLow,
        SpotDegraded, Balance, CloudQuota, VswitchFull, CpuOptions, PlatformBusy, Reclaimed, AdmissionRefused, NamespaceQuota, ServiceAccount, RevisionFailed,
        RevisionRefused, RevisionNameTaken, NotOwned, TrafficTarget, NoIngress, Certificate, OtherZones, JobFailed, Deleted, Other,
    ];
}
