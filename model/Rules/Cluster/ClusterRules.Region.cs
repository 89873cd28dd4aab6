using System.Text.RegularExpressions;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class ClusterRules
{
    internal static Rule ZonesOfRegion { get; } = new(
        "ACK042",
        Severity.Error,
        "zones lie in the stack's region",
        "The name of a zone begins with that of its region, and everything is made in the stack's region (Alibaba Cloud, \"Regions and zones\").",
        """
        cluster:
          create:
            network: { new: { zones: [cn-hangzhou-h, cn-beijing-h] } }
        """,
        """
        cluster:
          create:
            network: { new: { zones: [cn-hangzhou-h, cn-hangzhou-i] } }
        """,
        stack => stack.Region is not { } region ? [] :
            from zone in Zones(stack)
            where !IsIn(zone.Id, region)
            select new Violation(
                zone.Path, $"The zone '{zone.Id}' is not one of '{region}', the stack's region.", $"Name a zone of {region}, or change alicloud:region."));

    internal static Rule RegistryOfRegion { get; } = new(
        "ACK043",
        Severity.Error,
        "an image comes from a registry that the stack's network reaches",
        "The VPC address of a registry answers in its own region only; from another one, no image is ever pulled (Alibaba Cloud, \"Container Registry "
            + "endpoints\").",
        """
        services:
          - name: web
            image: registry-vpc.cn-beijing.aliyuncs.com/shop/web:1.0
        """,
        """
        services:
          - name: web
            image: registry-vpc.{region}.aliyuncs.com/shop/web:1.0
        """,
        stack => stack.Region is not { } region ? [] :
            from image in Images(stack).Concat(stack.RegistryServers.Select(each => (Path: $"registries.{each.Key}.server", Reference: each.Value + "/")))
            let match = VpcRegistry().Match(image.Reference)
            where match.Success && match.Groups[1].Value != region
            select new Violation(
                image.Path,
                $"'{match.Value}' is the registry of '{match.Groups[1].Value}', and the stack is in '{region}'.",
                "Write {region} in place of the region, or use the registry's public address."));

    internal static Rule RegionSpelt { get; } = new(
        "ACK044",
        Severity.Error,
        "a region is not the misspelling of another",
        "Nothing answers in a region that does not exist, which Pulumi finds out when it creates the first resource (Alibaba Cloud, \"Regions and zones\").",
        "alicloud:region: cn-hangzou",
        "alicloud:region: cn-hangzhou",
        stack => stack.Region is { } region && !Regions.IsKnown(region) && Regions.Nearest(region) is { } near
            ? [new Violation(RegionKey, $"'{region}' is not a region.", $"Did you mean '{near}'?")]
            : []);

    internal static Rule RegionKnown { get; } = new(
        "ACK045",
        Severity.Warning,
        "a region is known",
        "The list here is that of the documentation, which grows. A name that is neither on it nor near to one that is may be a new region, or none "
            + "(Alibaba Cloud, \"Regions and zones\").",
        "alicloud:region: cn-atlantis",
        "alicloud:region: cn-wulanchabu",
        stack => stack.Region is { } region && !Regions.IsKnown(region) && Regions.Nearest(region) is null
            ? [new Violation(
                RegionKey, $"The region '{region}' is not known here.", "Compare it with the console; waive this finding when the region is a new one.")]
            : []);

    internal static Rule RegionSaid { get; } = new(
        "ACK048",
        Severity.Warning,
        "a stack on Alibaba Cloud says its region",
        "Without it the provider takes ALICLOUD_REGION of whoever runs it, or fails: the same stack means different places (Pulumi, \"Alibaba Cloud "
            + "provider\").",
        "# without a region\ncluster: { adopt: { clusterId: c0123456789abcdef0123456789abcdef } }",
        "alicloud:region: cn-hangzhou\ncluster: { adopt: { clusterId: c0123456789abcdef0123456789abcdef } }",
        stack => stack is { Region: null, Cluster: ClusterSource.Create or ClusterSource.Adopt }
            ? [new Violation(RegionKey, "The stack does not say its region.", $"Write '{RegionKey}: cn-hangzhou', or whichever it is.")]
            : []);

    internal static Rule VswitchesOnce { get; } = new(
        "ACK046",
        Severity.Error,
        "a vSwitch is listed once and lies in one zone, and all zones lie in one region",
        "A vSwitch belongs to one zone, and a VPC to one region. One that is listed twice does not spread anything (Alibaba Cloud, \"Create and manage "
            + "vSwitches\").",
        """
        cluster:
          create:
            network:
              existing:
                vpc: vpc-a
                nodeVswitches: [{ id: vsw-a, zone: cn-hangzhou-h }, { id: vsw-a, zone: cn-hangzhou-i }]
        """,
        """
        cluster:
          create:
            network:
              existing:
                vpc: vpc-a
                nodeVswitches: [{ id: vsw-a, zone: cn-hangzhou-h }, { id: vsw-b, zone: cn-hangzhou-i }]
        """,
        stack => VswitchesTwice(stack).Concat(VswitchesInTwoZones(stack)).Concat(ZonesOfTwoRegions(stack)))
    {
        AlsoReads = ["alicloud:region"],
    };

    private const string RegionKey = "alicloud:region";

    private static IEnumerable<Violation> VswitchesTwice(RuleInput stack) =>
        from list in VswitchLists(stack)
        from again in list.Vswitches.Index().GroupBy(each => each.Item.Id).SelectMany(same => same.Skip(1))
        select new Violation(
            FormattableString.Invariant($"{list.Path}[{again.Index}].id"), $"The vSwitch '{again.Item.Id}' is in the list already.",
            "Name another one, or leave it out.");

    private static IEnumerable<Violation> VswitchesInTwoZones(RuleInput stack)
    {
        var all = VswitchLists(stack)
            .SelectMany(list =>
                list.Vswitches.DistinctBy(each => each.Id)
                    .Select(each => (each.Id, each.Zone, Path: FormattableString.Invariant($"{list.Path}[{list.Vswitches.ToList().IndexOf(each)}].zone"))))
            .ToList();
        return from each in all
               let first = all.First(other => other.Id == each.Id)
               where first.Zone != each.Zone
               select new Violation(
                   each.Path, $"The vSwitch '{each.Id}' lies in '{each.Zone}' here, and in '{first.Zone}' at {first.Path}.", "Write the zone that it lies in.");
    }

    /// <summary>Where the stack does not say its region, zones can still contradict each other.</summary>
    private static IEnumerable<Violation> ZonesOfTwoRegions(RuleInput stack) =>
        from zone in stack.Region is null ? Zones(stack) : []
        let first = Zones(stack).First()
        where RegionOf(zone.Id) != RegionOf(first.Id)
        select new Violation(zone.Path, $"The zone '{zone.Id}' is of another region than '{first.Id}'.", "Name zones of one region.");

    private static string RegionOf(string zone) => zone[..^ZoneEnd().Match(zone).Length];

    private static IEnumerable<(string Path, ValueList<ExistingVswitch> Vswitches)> VswitchLists(RuleInput stack)
    {
        if (stack.Cluster is ClusterSource.Create { Spec.Network: NetworkSpec.Existing existing })
        {
            yield return ($"{Create}.network.existing.nodeVswitches", existing.NodeVswitches);
            yield return ($"{Create}.network.existing.podVswitches", existing.PodVswitches);
        }

        if (stack.Serving?.Gateway is Gateway.Alb alb)
        {
            yield return ($"{Knative}.gateway.alb.vswitches", alb.Vswitches);
        }
    }

    private static IEnumerable<(string Path, string Id)> Zones(RuleInput stack)
    {
        IEnumerable<(string Path, string Id)> ofNetwork = stack.Cluster is not ClusterSource.Create { Spec.Network: var network } ? [] : network switch
        {
            NetworkSpec.New { ZoneChoice: ZoneChoice.Given { Ids: var ids } } =>
                ids.Select((id, i) => (FormattableString.Invariant($"{NewNetwork}.zones[{i}]"), id)),
            NetworkSpec.Existing existing =>
                existing.NodeVswitches.Select((vswitch, i) => (FormattableString.Invariant($"{Create}.network.existing.nodeVswitches[{i}].zone"), vswitch.Zone))
                .Concat(existing.PodVswitches.Select(
                    (vswitch, i) => (FormattableString.Invariant($"{Create}.network.existing.podVswitches[{i}].zone"), vswitch.Zone))),
            _ => [],
        };
        var ofGateway = stack.Serving?.Gateway is Gateway.Alb alb
            ? alb.Vswitches.Select((vswitch, i) => (FormattableString.Invariant($"{Knative}.gateway.alb.vswitches[{i}].zone"), vswitch.Zone))
            : [];
        return ofNetwork.Concat(ofGateway);
    }

    private static IEnumerable<(string Path, string Reference)> Images(RuleInput stack) =>
        stack.Services.SelectMany(service => Images(service, service.Value.Containers, service.Value.InitContainers))
            .Concat(stack.AllJobs.SelectMany(job => Images(job, job.Value.Containers, job.Value.InitContainers)));

    private static IEnumerable<(string Path, string Reference)> Images<T>(
        Located<T> workload, IEnumerable<PodContainer> containers, IEnumerable<PodContainer> before) =>
        PodChecks.WithPaths(containers).Concat(PodChecks.WithPaths(before, "initContainers"))
            .Select(each => (workload.PathOf(each.Path + ".image"), each.Value.Image));

    // Behind its region a zone has a letter, in China with a dash between: cn-hangzhou-h, ap-southeast-1a.
    private static bool IsIn(string zone, string region) => zone.StartsWith(region, StringComparison.Ordinal) && ZoneSuffix().IsMatch(zone[region.Length..]);

    [GeneratedRegex(@"^-?[a-z]\z")]
    private static partial Regex ZoneSuffix();

    [GeneratedRegex(@"-?[a-z]\z")]
    private static partial Regex ZoneEnd();

    [GeneratedRegex(@"^(?:[a-z0-9-]+-)?registry-vpc\.([a-z0-9-]+)\.(?:cr\.)?aliyuncs\.com(?=/)")]
    private static partial Regex VpcRegistry();
}
