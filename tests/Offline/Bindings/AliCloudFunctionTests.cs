using Pulumi;
using Pulumi.AliCloud;
using Pulumi.AliCloud.CS;
using Pulumi.AliCloud.Kms;
using Pulumi.Utilities;
using Xunit;

namespace AckKnativeSpot.Tests.Offline.Bindings;

public sealed class AliCloudFunctionTests
{
    private const string Zones = "alicloud:index/getZones:getZones";
    private const string Credential = "alicloud:cs/getClusterCredential:getClusterCredential";
    private const string Addons = "alicloud:cs/getKubernetesAddons:getKubernetesAddons";
    private const string SecretVersions = "alicloud:kms/getSecretVersions:getSecretVersions";

    private static readonly Dictionary<string, object> s_zones = new()
    {
        ["id"] = "z",
        ["ids"] = new[] { "cn-hangzhou-j", "cn-hangzhou-k" },
        ["zones"] = new[]
        {
            new Dictionary<string, object>
            {
                ["id"] = "cn-hangzhou-j",
                ["localName"] = "J",
                ["availableInstanceTypes"] = new[] { "ecs.g7.xlarge" },
            },
        },
    };

    private static readonly Dictionary<string, object> s_credential = new()
    {
        ["id"] = "c-1",
        ["clusterId"] = "c-1",
        ["clusterName"] = "c",
        ["expiration"] = "2026-08-01T00:00:00Z",
        ["kubeConfig"] = "apiVersion: v1",
        ["temporaryDurationMinutes"] = 60,
        ["certificateAuthority"] = new Dictionary<string, object> { ["clientCert"] = "cc", ["clientKey"] = "ck", ["clusterCert"] = "ca" },
    };

    private static readonly Dictionary<string, object> s_addons = new()
    {
        ["id"] = "a",
        ["clusterId"] = "c-1",
        ["ids"] = new[] { "ack-virtual-node" },
        ["names"] = new[] { "ack-virtual-node" },
        ["addons"] = new[]
        {
            new Dictionary<string, object>
            {
                ["name"] = "ack-virtual-node",
                ["currentVersion"] = "v2.11.0",
                ["nextVersion"] = "v2.13.0.1-abc-aliyun",
                ["currentConfig"] = "{}",
                ["required"] = false,
                ["supportedActions"] = new[] { "Upgrade" },
            },
        },
    };

    private static readonly Dictionary<string, object> s_secretVersions = new()
    {
        ["id"] = "s",
        ["ids"] = new[] { "v2" },
        ["enableDetails"] = true,
        ["secretName"] = "shop/token",
        ["versionStage"] = "ACSCurrent",
        ["versions"] = new[]
        {
            new Dictionary<string, object>
            {
                ["secretName"] = "shop/token",
                ["versionId"] = "v2",
                ["versionStages"] = new[] { "ACSCurrent" },
                ["secretData"] = "hunter2",
                ["secretDataType"] = "text",
            },
        },
    };

    [Fact]
    public async Task GetZones_WithInputs_SendsThemAndReadsTheZones()
    {
        var zones = await Wire.InvokesAsync(
            Zones,
            """
            {
              "availableDiskCategory": "cloud_essd", "availableInstanceType": "ecs.g7.xlarge", "availableResourceCreation": "VSwitch",
              "availableSlbAddressIpVersion": "ipv4", "availableSlbAddressType": "Vpc", "enableDetails": true,
              "instanceChargeType": "PostPaid", "multi": false, "networkType": "Vpc", "spotStrategy": "SpotAsPriceGo"
            }
            """,
            s_zones,
            () => OutputUtilities.GetValueAsync(GetZones.Invoke(new GetZonesInvokeArgs
            {
                AvailableDiskCategory = "cloud_essd",
                AvailableInstanceType = "ecs.g7.xlarge",
                AvailableResourceCreation = "VSwitch",
                AvailableSlbAddressIpVersion = "ipv4",
                AvailableSlbAddressType = "Vpc",
                EnableDetails = true,
                InstanceChargeType = "PostPaid",
                Multi = false,
                NetworkType = "Vpc",
                SpotStrategy = "SpotAsPriceGo",
            })));

        Assert.Equal("z", zones.Id);
        Assert.Equal<string>(["cn-hangzhou-j", "cn-hangzhou-k"], zones.Ids);
        var zone = Assert.Single(zones.Zones);
        Assert.Equal(("cn-hangzhou-j", "J"), (zone.Id, zone.LocalName));
        Assert.Equal<string>(["ecs.g7.xlarge"], zone.AvailableInstanceTypes);
        Assert.True(zone.MultiZoneIds.IsDefault);
    }

    [Fact]
    public async Task GetZones_WithoutArgs_AsksForEverything()
    {
        var zones = await Wire.InvokesAsync(Zones, "{}", s_zones, () => GetZones.InvokeAsync());

        Assert.Equal<string>(["cn-hangzhou-j", "cn-hangzhou-k"], zones.Ids);
    }

    [Fact]
    public async Task GetClusterCredential_OfAnOutput_ReadsTheKubeConfig()
    {
        var credential = await Wire.InvokesAsync(
            Credential,
            """{ "clusterId": "c-1", "temporaryDurationMinutes": 60 }""",
            s_credential,
            () => OutputUtilities.GetValueAsync(GetClusterCredential.Invoke(
                new GetClusterCredentialInvokeArgs { ClusterId = Output.Create("c-1"), TemporaryDurationMinutes = 60 })));

        Assert.Equal(("c-1", "c", "apiVersion: v1"), (credential.ClusterId, credential.ClusterName, credential.KubeConfig));
        Assert.Equal(("2026-08-01T00:00:00Z", 60), (credential.Expiration, credential.TemporaryDurationMinutes));
        var authority = credential.CertificateAuthority;
        Assert.Equal(("cc", "ck", "ca"), (authority.ClientCert, authority.ClientKey, authority.ClusterCert));
    }

    [Fact]
    public async Task GetClusterCredential_WithPlainArgs_SendsTheSame()
    {
        var credential = await Wire.InvokesAsync(
            Credential,
            """{ "clusterId": "c-1" }""",
            s_credential,
            () => GetClusterCredential.InvokeAsync(new GetClusterCredentialArgs { ClusterId = "c-1" }));

        Assert.Equal("apiVersion: v1", credential.KubeConfig);
    }

    [Fact]
    public async Task GetKubernetesAddons_WithInputs_SendsThemAndReadsTheAddons()
    {
        var found = await Wire.InvokesAsync(
            Addons,
            """{ "clusterId": "c1", "ids": ["a"], "nameRegex": "^a$" }""",
            s_addons,
            () => OutputUtilities.GetValueAsync(
                GetKubernetesAddons.Invoke(new GetKubernetesAddonsInvokeArgs { ClusterId = Output.Create("c1"), Ids = { "a" }, NameRegex = "^a$" })));

        Assert.Equal(("a", "c-1"), (found.Id, found.ClusterId));
        Assert.Equal<string>(["ack-virtual-node"], found.Names);
        var addon = Assert.Single(found.Addons);
        Assert.Equal(
            ("ack-virtual-node", "v2.11.0", "v2.13.0.1-abc-aliyun", "{}", false),
            (addon.Name, addon.CurrentVersion, addon.NextVersion, addon.CurrentConfig, addon.Required));
        Assert.Equal<string>(["Upgrade"], addon.SupportedActions);
    }

    [Fact]
    public async Task GetKubernetesAddons_WithPlainArgs_SendsTheSame() => Assert.Single((await Wire.InvokesAsync(
        Addons, """{ "clusterId": "c1", "ids": ["a"] }""", s_addons,
        () => GetKubernetesAddons.InvokeAsync(new GetKubernetesAddonsArgs { ClusterId = "c1", Ids = { "a" } }))).Addons);

    [Fact]
    public async Task GetSecretVersions_WithInputs_SendsThemAndReadsTheVersions()
    {
        var secret = await Wire.InvokesAsync(
            SecretVersions,
            """{ "enableDetails": true, "includeDeprecated": "false", "secretName": "shop/token", "versionStage": "ACSCurrent" }""",
            s_secretVersions,
            () => OutputUtilities.GetValueAsync(GetSecretVersions.Invoke(new GetSecretVersionsInvokeArgs
            {
                EnableDetails = true,
                IncludeDeprecated = "false",
                SecretName = Output.Create("shop/token"),
                VersionStage = "ACSCurrent",
            })));

        Assert.Equal(("s", "shop/token", "ACSCurrent", true), (secret.Id, secret.SecretName, secret.VersionStage, secret.EnableDetails));
        Assert.Equal<string>(["v2"], secret.Ids);
        var version = Assert.Single(secret.Versions);
        Assert.Equal(("shop/token", "v2", "hunter2", "text"), (version.SecretName, version.VersionId, version.SecretData, version.SecretDataType));
        Assert.Equal<string>(["ACSCurrent"], version.VersionStages);
    }

    [Fact]
    public async Task GetSecretVersions_WithoutDetails_HasNoData()
    {
        var secret = await Wire.InvokesAsync(
            SecretVersions,
            """{ "secretName": "shop/token" }""",
            new Dictionary<string, object> { ["versions"] = new[] { new Dictionary<string, object> { ["versionId"] = "v2" } } },
            () => GetSecretVersions.InvokeAsync(new GetSecretVersionsArgs { SecretName = "shop/token" }));

        Assert.Null(Assert.Single(secret.Versions).SecretData);
        Assert.True(secret.Ids.IsDefault);
    }
}
