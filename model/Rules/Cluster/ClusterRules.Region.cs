using System.Text.RegularExpressions;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Serving;

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
            select new Violation(zone.Path, $"The zone '{zone.Id}' is not one of '{region}', the stack's region.", $"Name a zone of {region}, or change alicloud:region."));

    internal static Rule RegistryOfRegion { get; } = new(
        "ACK043",
        Severity.Error,
        "an image comes from a registry that the stack's network reaches",
        "The VPC address of a registry answers in its own region only; from another one, no image is ever pulled (Alibaba Cloud, \"Container Registry endpoints\").",
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
            from image in Images(stack)
            let match = VpcRegistry().Match(image.Reference)
            where match.Success && match.Groups[1].Value != region
            select new Violation(
                image.Path,
                $"'{match.Value}' is the registry of '{match.Groups[1].Value}', and the stack is in '{region}'.",
                "Write {region} in place of the region, or use the registry's public address."));

    private static IEnumerable<(string Path, string Id)> Zones(RuleInput stack)
    {
        IEnumerable<(string Path, string Id)> ofNetwork = stack.Cluster is not ClusterSource.Create { Spec.Network: var network } ? [] : network switch
        {
            NetworkSpec.New { ZoneChoice: ZoneChoice.Given { Ids: var ids } } => ids.Select((id, i) => (FormattableString.Invariant($"{NewNetwork}.zones[{i}]"), id)),
            NetworkSpec.Existing existing => existing.NodeVswitches.Select((vswitch, i) => (FormattableString.Invariant($"{Create}.network.existing.nodeVswitches[{i}].zone"), vswitch.Zone))
                .Concat(existing.PodVswitches.Select((vswitch, i) => (FormattableString.Invariant($"{Create}.network.existing.podVswitches[{i}].zone"), vswitch.Zone))),
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

    private static IEnumerable<(string Path, string Reference)> Images<T>(Located<T> workload, IEnumerable<PodContainer> containers, IEnumerable<PodContainer> before) =>
        PodChecks.WithPaths(containers).Concat(PodChecks.WithPaths(before, "initContainers")).Select(each => (workload.PathOf(each.Path + ".image"), each.Value.Image));

    // Behind its region a zone has a letter, in China with a dash between: cn-hangzhou-h, ap-southeast-1a.
    private static bool IsIn(string zone, string region) => zone.StartsWith(region, StringComparison.Ordinal) && ZoneSuffix().IsMatch(zone[region.Length..]);

    [GeneratedRegex(@"^-?[a-z]\z")]
    private static partial Regex ZoneSuffix();

    [GeneratedRegex(@"^(?:[a-z0-9-]+-)?registry-vpc\.([a-z0-9-]+)\.(?:cr\.)?aliyuncs\.com(?=/)")]
    private static partial Regex VpcRegistry();
}
