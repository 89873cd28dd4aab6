using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

public class PlanComparisonTests
{
    private const string Switch = "alicloud:vpc/switch:Switch";
    private const string Snat = "alicloud:vpc/snatEntry:SnatEntry";
    private const string Cluster = "alicloud:cs/managedKubernetes:ManagedKubernetes";
    private const string Pool = "alicloud:cs/nodePool:NodePool";
    private const string Provider = "pulumi:providers:kubernetes";
    private const string Service = "kubernetes:serving.knative.dev/v1:Service";

    [Fact]
    public void Compare_TheSamePlan_FindsNothing()
    {
        var plan = Plan(Resource(Switch, "s", ("cidrBlock", "10.0.0.0/24"), ("vpcId", Marker.Unknown("v.id")), ("secret", Marker.Secret("a"))));
        var again = Plan(Resource(Switch, "s", ("cidrBlock", "10.0.0.0/24"), ("vpcId", Marker.Unknown("v.id")), ("secret", Marker.Secret("b"))));

        Assert.Empty(PlanComparison.Of(plan, again).Changes);
    }

    [Fact]
    public void Compare_ForcingInput_ReplacesAndNamesIt()
    {
        var change = Assert.Single(Compare(
            [Resource(Switch, "s", ("cidrBlock", "10.0.0.0/24"), ("vswitchName", "a"))],
            [Resource(Switch, "s", ("cidrBlock", "10.0.1.0/24"), ("vswitchName", "b"))]));

        Assert.Equal(ChangeKind.Replaced, change.Kind);
        Assert.Equal(["cidrBlock"], change.ForcedBy.Select(p => p.Path));
        Assert.Equal([("cidrBlock", ChangeEffect.Replace), ("vswitchName", ChangeEffect.Update)], change.Properties.Select(p => (p.Path, p.Effect)));
    }

    /// <summary>What the provider fills in keeps its value when it is left out, whatever another value would do.</summary>
    [Theory]
    [InlineData(Pool, "securityGroupId", "sg-1")]
    [InlineData(Cluster, "profile", "Default")]
    [InlineData("alicloud:kms/key:Key", "keySpec", "Aliyun_AES_256")]
    public void Compare_ForcingInputLeftOutThatTheProviderFillsIn_DoesNothing(string type, string input, string value)
    {
        var change = Assert.Single(Compare([Resource(type, "r", (input, value), ("tags", "a"))], [Resource(type, "r", ("tags", "a"))]));

        Assert.Equal((ChangeKind.Unaffected, "is left out and stays what it was"), (change.Kind, Assert.Single(change.Properties).Nothing?.Why));
        Assert.Equal(ChangeKind.Replaced, Kind(Resource(type, "r", (input, value)), Resource(type, "r", (input, "other"))));
    }

    [Fact]
    public void Compare_ForcingInputLeftOutBesideAnotherThatForces_IsNoReason()
    {
        var change = Assert.Single(Compare(
            [Resource(Pool, "p", ("securityGroupId", "sg-1"), ("clusterId", "c-1"))], [Resource(Pool, "p", ("clusterId", "c-2"))]));

        Assert.Equal((ChangeKind.Replaced, "clusterId"), (change.Kind, Assert.Single(change.ForcedBy).Path));
    }

    [Fact]
    public void Compare_OutputOfAReplacedResource_ReplacesWhatItForcesAndUpdatesTheRest()
    {
        PlannedResource[] Declare(string cidr) =>
        [
            Resource(Switch, "s", ("cidrBlock", cidr)),
            Resource(Snat, "snat", ("sourceVswitchId", Marker.Unknown("s.id"))),
            Resource(Pool, "pool", ("vswitchIds", new object?[] { Marker.Unknown("s.id") }), ("clusterId", "c-1")),
            Resource(Pool, "other", ("vswitchIds", new object?[] { Marker.Unknown("other-s.id") })),
        ];

        var changes = Compare(Declare("10.0.0.0/24"), Declare("10.0.1.0/24"));

        Assert.Equal([(ChangeKind.Replaced, "s"), (ChangeKind.Replaced, "snat"), (ChangeKind.Changed, "pool")], changes.Select(c => (c.Kind, c.Resource.Name)));
        Assert.Equal(("sourceVswitchId", "s"), Assert.Single(changes[1].ForcedBy.Select(p => (p.Path, p.Because))));
        Assert.Equal("vswitchIds[0]", Assert.Single(changes[2].Properties).Path);
    }

    [Fact]
    public void Compare_ReplacedCluster_ReplacesItsProviderAndEverythingMadeWithIt()
    {
        PlannedResource[] Declare(string cidr) =>
        [
            Resource(Cluster, "cluster", ("serviceCidr", cidr)),
            Resource(Provider, "inside", ("clusterIdentifier", Marker.Unknown("cluster.id")), ("kubeconfig", Marker.Secret("kubeconfig"))),
            Resource(Service, "web", ("apiVersion", "serving.knative.dev/v1")) with { Options = Map(("provider", "inside")) },
            Resource(Service, "elsewhere", ("apiVersion", "serving.knative.dev/v1")) with { Options = Map(("provider", "outside")) },
        ];

        var changes = Compare(Declare("172.21.0.0/20"), Declare("172.22.0.0/20"));

        Assert.Equal(["serviceCidr", "clusterIdentifier", "options.provider"], changes.Select(c => Assert.Single(c.ForcedBy).Path));
        Assert.All(changes, c => Assert.Equal(ChangeKind.Replaced, c.Kind));
    }

    [Fact]
    public void Compare_TemplateOfAService_IsANewRevisionNotAReplacement()
    {
        PlannedResource Declare(string image, string annotation) => Resource(
            Service,
            "web",
            ("metadata", Map(("annotations", Map(("a.b/c", annotation))))),
            ("spec", Map(("template", Map(("spec", Map(("containers", new object?[] { Map(("image", image)) }))))))));

        var template = Assert.Single(Compare([Declare("web:1", "x")], [Declare("web:2", "x")]));
        var metadata = Assert.Single(Compare([Declare("web:1", "x")], [Declare("web:1", "y")]));

        Assert.Equal(
            (ChangeKind.Changed, true, "spec.template.spec.containers[0].image"), (template.Kind, template.HasNewRevision, template.Properties[0].Path));
        Assert.Equal((ChangeKind.Changed, false, "metadata.annotations[\"a.b/c\"]"), (metadata.Kind, metadata.HasNewRevision, metadata.Properties[0].Path));
    }

    [Fact]
    public void Compare_NamedListItems_AreMatchedByName()
    {
        PlannedResource Declare(params (string Name, string Value)[] variables) =>
            Resource(Service, "web", ("env", variables.Select(v => (object?)Map(("name", v.Name), ("value", v.Value))).ToArray()));

        Assert.Equal(["env[\"NEW\"]"], Paths(Declare(("A", "1"), ("B", "2")), Declare(("NEW", "0"), ("A", "1"), ("B", "2"))));
        Assert.Equal(["env[\"B\"].value"], Paths(Declare(("A", "1"), ("B", "2")), Declare(("A", "1"), ("B", "3"))));
        Assert.Equal(["env.(order)"], Paths(Declare(("A", "1"), ("B", "2")), Declare(("B", "2"), ("A", "1"))));
    }

    [Fact]
    public void Compare_ListsWithoutNames_AreComparedByPlaceOrAsAWhole()
    {
        PlannedResource Declare(params string[] types) => Resource(Pool, "pool", ("instanceTypes", types));

        Assert.Equal(["instanceTypes[1]"], Paths(Declare("a", "b"), Declare("a", "c")));
        Assert.Equal(["instanceTypes"], Paths(Declare("a", "b"), Declare("a", "b", "c")));
    }

    [Fact]
    public void Compare_MapThatAppears_IsReportedLeafByLeaf()
    {
        var change = Assert.Single(Compare([Resource(Pool, "p")], [Resource(Pool, "p", ("tags", Map(("a", "1"), ("b", true))))]));

        Assert.Equal([("tags.a", null, "1"), ("tags.b", null, true)], change.Properties.Select(p => (p.Path, p.Old, p.New)));
    }

    [Fact]
    public void Compare_OptionsAlone_LeaveTheCloudAlone()
    {
        var old = Resource(Pool, "p") with { Options = Map(("protect", true), ("dependsOn", new object?[] { "a::b", "a::c" })) };
        var current = Resource(Pool, "p") with { Options = Map(("dependsOn", new object?[] { "a::c", "a::d" })) };

        var change = Assert.Single(Compare([old], [current]));

        Assert.Equal(ChangeKind.Unaffected, change.Kind);
        Assert.Equal(
            [("options.dependsOn", "a::b", null), ("options.dependsOn", null, "a::d"), ("options.protect", true, null)],
            change.Properties.Select(p => (p.Path, p.Old, p.New)));
    }

    [Fact]
    public void Compare_OtherProvider_Replaces()
    {
        var change = Assert.Single(Compare(
            [Resource(Service, "web") with { Options = Map(("provider", "a")) }],
            [Resource(Service, "web") with { Options = Map(("provider", "b")) }]));

        Assert.Equal("options.provider", Assert.Single(change.ForcedBy).Path);
    }

    [Fact]
    public void Compare_ParentOfAnotherType_ReplacesBecauseTheUrnDiffers()
    {
        PlannedResource Group(string type, string name) => Resource($"ack-knative-spot:{type}", name);
        PlannedResource Child(PlannedResource parent) => Resource(Pool, "p") with { Parent = parent.Key };
        PlannedResource[] Declare(PlannedResource parent) => [parent, Child(parent)];

        var moved = Assert.Single(Compare(Declare(Group("Cluster:A", "x")), Declare(Group("Cluster:B", "x"))));
        var renamed = Assert.Single(Compare(Declare(Group("Cluster:A", "x")), Declare(Group("Cluster:A", "y"))));

        Assert.Equal((ChangeKind.Replaced, ChangeKind.Unaffected), (moved.Kind, renamed.Kind));
        Assert.Equal("options.parent", Assert.Single(renamed.Properties).Path);
    }

    [Fact]
    public void Compare_IgnoredAndReplacingPaths_DecideOverTheTable()
    {
        PlannedResource Declare(string zone, string name, string option, string path) =>
            Resource(Switch, "s", ("zoneId", zone), ("vswitchName", name)) with { Options = Map((option, new object?[] { path })) };

        Assert.Equal(ChangeKind.Unaffected, Kind(Declare("h", "a", "ignoreChanges", "zoneId"), Declare("i", "a", "ignoreChanges", "zoneId")));
        Assert.Equal(ChangeKind.Replaced, Kind(Declare("h", "a", "replaceOnChanges", "vswitchName"), Declare("h", "b", "replaceOnChanges", "vswitchName")));
    }

    /// <summary>
    /// What the engine does with <c>ignoreChanges</c>: it puts the old value back where its map is still there, takes out what is new in a map that was not
    /// there before, and forgets all of it when something else replaces the resource.
    /// </summary>
    [Theory]
    [InlineData("0.1", "0.2", "a", "a", "Unaffected")]
    [InlineData("0.1", "", "a", "a", "Unaffected")]
    [InlineData("", "0.2", "a", "a", "Unaffected")]
    [InlineData("0.1", null, "a", "a", "Replaced")] // No annotations any more.
    [InlineData(null, "0.1", "a", "a", "Unaffected")] // No annotations before: the engine leaves an empty map, which is none to Kubernetes.
    [InlineData(null, "0.1", "a", "b", "Replaced")]
    [InlineData("0.1", "0.2", "a", "b", "Replaced")]
    public void Compare_IgnoredKeyOfAMap_IsHeldAsTheEngineDoes(string? old, string? current, string oldImage, string image, string kind)
    {
        PlannedResource Declare(string? limit, string used) => Resource(
            "kubernetes:batch/v1:Job", "j",
            ("spec", Map(("template", Map(
                ("image", used),
                ("metadata", limit is null ? Map() : Map(("annotations", limit.Length == 0 ? Map() : Map(("k8s.aliyun.com/limit", limit)))))))))) with
        {
            Options = Map(("ignoreChanges", new object?[] { "spec.template.metadata.annotations[\"k8s.aliyun.com/limit\"]" })),
        };

        var change = Assert.Single(Compare([Declare(old, oldImage)], [Declare(current, image)]));

        Assert.Equal(kind, change.Kind.ToString());
        Assert.DoesNotContain(change.Properties, property => change.Kind == ChangeKind.Replaced && property.Effect == ChangeEffect.None);
    }

    [Fact]
    public void Compare_ProtectedResource_SaysThatDeletionAndReplacementAreRefused()
    {
        PlannedResource Declare(string cidr) => Resource(Switch, "s", ("cidrBlock", cidr)) with { Options = Map(("protect", true)) };

        Assert.True(Assert.Single(Compare([Declare("a")], [Declare("b")])).IsProtected);
        Assert.True(Assert.Single(Compare([Declare("a")], [])).IsProtected);
        Assert.False(Assert.Single(Compare([], [Declare("a")])).IsProtected);
    }

    [Fact]
    public void Compare_AllKinds_AreInTheOrderOfTheirWeight()
    {
        var changes = Compare(
            [Resource(Pool, "a", ("x", "1")), Resource(Pool, "gone"), Resource(Switch, "s", ("cidrBlock", "1")), Resource(Pool, "o")],
            [
                Resource(Pool, "o") with { Options = Map(("protect", true)) }, Resource(Pool, "new"), Resource(Pool, "a", ("x", "2")),
                Resource(Switch, "s", ("cidrBlock", "2")),
            ]);

        Assert.Equal(["s", "gone", "new", "a", "o"], changes.Select(c => c.Resource.Name));
    }

    [Fact]
    public void Compare_PlanWithErrors_IsNotComparedInsteadOfDeletingEverything()
    {
        var good = Plan(Resource(Pool, "p"));
        var bad = Plan() with { Findings = [new Finding("SPOT004", Severity.Error, "p", "m", "f")] };

        Assert.Equal(("this plan has errors", 0), (PlanComparison.Of(good, bad).NotCompared, PlanComparison.Of(good, bad).Changes.Count));
        Assert.Equal(("the earlier plan has errors", 0), (PlanComparison.Of(bad, good).NotCompared, PlanComparison.Of(bad, good).Changes.Count));
    }

    [Fact]
    public void Compare_OtherStack_MatchesWithoutTheStacksNames()
    {
        StackPlan Declare(string stack) => Plan(
            Resource(Switch, $"{stack}-network-0", ("vswitchName", $"{stack}-network-0"), ("description", $"Made for {stack}"), ("cidrBlock", "1")),
            Resource(Snat, $"{stack}-snat", ("sourceVswitchId", Marker.Unknown($"{stack}-network-0.id"))),
            Resource(Service, "web", ("env", stack)) with
            {
                Options = Map(("provider", $"{stack}-kubernetes"), ("dependsOn", new object?[] { $"{Switch}::{stack}-network-0" })),
            })
            with
        { Stack = stack };

        var comparison = PlanComparison.Of(Declare("dev"), Declare("prod"));

        Assert.False(comparison.IsSameStack);
        Assert.Equal(("env", "dev", "prod"), Assert.Single(Assert.Single(comparison.Changes).Properties.Select(p => (p.Path, p.Old, p.New))));
    }

    private static IReadOnlyList<ResourceChange> Compare(PlannedResource[] old, PlannedResource[] current) =>
        PlanComparison.Of(Plan(old), Plan(current)).Changes;

    private static ChangeKind Kind(PlannedResource old, PlannedResource current) => Assert.Single(Compare([old], [current])).Kind;

    private static IEnumerable<string> Paths(PlannedResource old, PlannedResource current) =>
        Assert.Single(Compare([old], [current])).Properties.Select(p => p.Path);

    private static StackPlan Plan(params PlannedResource[] resources) =>
        new() { Project = "ack-knative-spot", Stack = "test", Resources = resources, Findings = [] };

    private static PlannedResource Resource(string type, string name, params (string Key, object? Value)[] inputs) => new(type, name, null, Map(inputs), Map());

    private static Dictionary<string, object?> Map(params (string Key, object? Value)[] entries) => entries.ToDictionary(e => e.Key, e => e.Value);
}
