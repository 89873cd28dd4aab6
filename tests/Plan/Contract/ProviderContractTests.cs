using System.Collections.Immutable;
using System.Text.Json;
using AckKnativeSpot.Plan.Contract;
using AckKnativeSpot.Plan.Observation;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Contract;

/// <summary>That the contract can fail: one wrong value for each kind of check, and right ones beside it.</summary>
public class ProviderContractTests
{
    private const string Cluster = "alicloud:cs/managedKubernetes:ManagedKubernetes";
    private const string Pool = "alicloud:cs/nodePool:NodePool";
    private const string Addon = "alicloud:cs/kubernetesAddon:KubernetesAddon";
    private const string Key = "alicloud:kms/key:Key";
    private const string Alert = "alicloud:log/alert:Alert";
    private const string Snat = "alicloud:vpc/snatEntry:SnatEntry";
    private const string Switch = "alicloud:vpc/switch:Switch";

    [Theory]
    [InlineData(Switch, """{ "vpcId": "v", "cidrBlock": "c", "zoneId": "z" }""")]
    [InlineData(Cluster, """{ "name": "n", "vswitchIds": ["v"], "auditLogConfig": { "enabled": true }, "nodeCidrMask": 24, "tags": { "a": "b" } }""")]
    [InlineData(Pool,
        """{ "clusterId": "c", "nodePoolName": "n", "vswitchIds": ["v"], "scalingConfig": { "minSize": 0, "maxSize": 2000 }, "dataDisks": [{ "size":"""
            + """ 40 }] }""")]
    public void Check_InputsThatTheProviderAccepts_RefusesNothing(string type, string inputs) => Assert.Empty(Refusals(type, inputs));

    [Theory]
    [InlineData("unknown", Switch, """{ "vpcId": "v", "cidrBlock": "c", "zoneId": "z", "zone": "z" }""", "zone is unknown")]
    [InlineData("unknown in an object", Cluster, """{ "vswitchIds": ["v"], "auditLogConfig": { "on": true } }""", "auditLogConfig.on is unknown")]
    [InlineData("unknown in a list", Cluster, """{ "vswitchIds": ["v"], "addons": [{ "name": "a" }, { "nam": "b" }] }""", "addons[1].nam is unknown")]
    [InlineData("missing", Addon, """{ "name": "a" }""", "clusterId is required")]
    [InlineData("a number for a text", Addon, """{ "name": 1, "clusterId": "c" }""", "name is not a text")]
    [InlineData("a text for a truth value", Addon, """{ "name": "a", "clusterId": "c", "cleanupCloudResources": "true" }""",
        "cleanupCloudResources is not a truth value")]
    [InlineData("a text for a number", Cluster, """{ "vswitchIds": ["v"], "nodeCidrMask": "24" }""", "nodeCidrMask is not a whole number")]
    [InlineData("half a number", Cluster, """{ "vswitchIds": ["v"], "nodeCidrMask": 24.5 }""", "nodeCidrMask is not a whole number")]
    [InlineData("a text for a list", Cluster, """{ "vswitchIds": "v" }""", "vswitchIds is not a list")]
    [InlineData("a text for an object", Cluster, """{ "vswitchIds": ["v"], "auditLogConfig": "on" }""", "auditLogConfig is not an object")]
    [InlineData("a list for an object", Cluster, """{ "vswitchIds": ["v"], "auditLogConfig": [{ "enabled": true }] }""", "auditLogConfig is not an object")]
    [InlineData("a text for an object of a list", Cluster, """{ "vswitchIds": ["v"], "addons": ["a"] }""", "addons[0] is not an object")]
    [InlineData("a number in a list of texts", Cluster, """{ "vswitchIds": ["v", 1] }""", "vswitchIds[1] is not a text")]
    [InlineData("a list for a map", Cluster, """{ "vswitchIds": ["v"], "tags": ["a"] }""", "tags is not a map")]
    [InlineData("a number in a map of texts", Alert, """{ "templateConfiguration": { "type": "sys", "id": "i", "annotations": { "a": 1 } } }""",
        "templateConfiguration.annotations.a is not a text")]
    [InlineData("not accepted", Cluster, """{ "vswitchIds": ["v"], "proxyMode": "userspace" }""", "proxyMode is none of iptables, ipvs, nftables")]
    [InlineData("below its range", Cluster, """{ "vswitchIds": ["v"], "nodeCidrMask": 23 }""", "nodeCidrMask is not between 24 and 28")]
    [InlineData("above its range", Pool, """{ "clusterId": "c", "nodePoolName": "n", "vswitchIds": ["v"], "scalingConfig": { "maxSize": 2001 } }""",
        "scalingConfig.maxSize is not between 0 and 2000")]
    [InlineData("below its least", Pool, """{ "clusterId": "c", "nodePoolName": "n", "vswitchIds": ["v"], "instancePatterns": [{ "cores": -1 }] }""",
        "instancePatterns[0].cores is below 0")]
    [InlineData("too long", Cluster, """{ "vswitchIds": ["v"], "namePrefix": "0123456789012345678901234567890123456789" }""",
        "namePrefix is longer than 37 characters")]
    [InlineData("empty", Cluster, """{ "vswitchIds": [""] }""", "vswitchIds[0] is empty")]
    [InlineData("too few", Cluster, """{ "vswitchIds": [] }""", "vswitchIds has 0 items, not 1 to 5")]
    [InlineData("too many", Cluster, """{ "vswitchIds": ["1", "2", "3", "4", "5", "6"] }""", "vswitchIds has 6 items, not 1 to 5")]
    [InlineData("conflict", Snat, """{ "snatTableId": "t", "snatIp": "i", "sourceCidr": "c", "sourceVswitchId": "v" }""",
        "sourceCidr conflicts with 'sourceVswitchId'")]
    [InlineData("conflict with the top", Pool,
        """{ "clusterId": "c", "nodePoolName": "n", "vswitchIds": ["v"], "internetChargeType": "PayByTraffic", "scalingConfig": { "isBondEip": true } }""",
        "scalingConfig.isBondEip conflicts with 'internetChargeType'")]
    [InlineData("none of the ones it needs one of", Switch, """{ "vpcId": "v", "cidrBlock": "c" }""",
        "zoneId is one of availabilityZone, zoneId, of which exactly one is given, not 0")]
    [InlineData("more than one of them", Cluster, """{ "vswitchIds": ["v"], "zoneIds": ["z"] }""",
        "vswitchIds is one of vswitchIds, workerVswitchIds, zoneIds, of which exactly one is given, not 2")]
    [InlineData("deprecated", Key, """{ "isEnabled": true }""", "isEnabled is deprecated")]
    [InlineData("a type nobody has read out", "alicloud:oss/bucket:Bucket", "{}", "(type) is of a type whose inputs nobody has read out of the provider")]
    public void Check_AWrongValue_IsRefused(string kind, string type, string inputs, string refusal) =>
        Assert.Contains((kind, refusal), Refusals(type, inputs).Select(r => (kind, $"{r.Input} {r.Reason}")));

    [Fact]
    public void Check_AValueThatThePlanCannotKnow_IsAccepted() => Assert.Empty(ProviderContract.Check(
        Cluster, ImmutableDictionary<string, object>.Empty.Add("vswitchIds", Marker.Unknown("x.ids")).Add("proxyMode", Marker.Secret("x"))
            .Add("nodeCidrMask", Marker.Unknown("x.mask"))));

    [Fact]
    public void Check_AnotherProvidersResource_IsNotLookedAt() => Assert.Empty(Refusals("random:index/randomString:RandomString", """{ "x": 1 }"""));

    [Fact]
    public void Refusals_NeverShowTheValue() => Assert.All(
        Refusals(Pool, """{ "password": 5, "userData": ["hunter"], "hunter": 1, "imageType": "hunter", "keyName": { "hunter": "hunter" } }""")
            .Where(r => r.Input != "hunter"),
        refusal => Assert.DoesNotContain("hunter", refusal.ToString(), StringComparison.Ordinal));

    private static IReadOnlyList<Refusal> Refusals(string type, string inputs)
    {
        using var document = JsonDocument.Parse(inputs);
        return ProviderContract.Check(type, (ImmutableDictionary<string, object>)ValueOf(document.RootElement));
    }

    /// <summary>Values as the mock engine has them.</summary>
    internal static object ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToImmutableDictionary(p => p.Name, p => ValueOf(p.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(ValueOf).ToImmutableArray(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.String => json.GetString()!,
        _ => json.GetBoolean(),
    };
}
