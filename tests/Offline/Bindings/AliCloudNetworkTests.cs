using Pulumi.AliCloud.Ecs;
using Pulumi.AliCloud.Vpc;
using Xunit;

namespace AckKnativeSpot.Tests.Offline.Bindings;

public sealed class AliCloudNetworkTests
{
    [Fact]
    public Task Network_WithInputs_SendsThemUnderTheirWireNames() => Wire.RegistersAsync(
        "alicloud:vpc/network:Network",
        """
        {
          "cidrBlock": "10.0.0.0/8", "description": "d", "dnsHostnameStatus": "ENABLED", "enableIpv6": true, "forceDelete": false,
          "ipv6Isp": "BGP", "resourceGroupId": "rg-1", "systemRouteTableDescription": "srd", "systemRouteTableName": "srn",
          "tags": { "team": "a" }, "userCidrs": ["10.1.0.0/16"], "vpcName": "v"
        }
        """,
        () => new Network("it", new NetworkArgs
        {
            CidrBlock = "10.0.0.0/8",
            Description = "d",
            DnsHostnameStatus = "ENABLED",
            EnableIpv6 = true,
            ForceDelete = false,
            Ipv6Isp = "BGP",
            ResourceGroupId = "rg-1",
            SystemRouteTableDescription = "srd",
            SystemRouteTableName = "srn",
            Tags = { ["team"] = "a" },
            UserCidrs = { "10.1.0.0/16" },
            VpcName = "v",
        }));

    [Fact]
    public Task Network_WithoutArgs_SendsNothing()
        => Wire.RegistersAsync("alicloud:vpc/network:Network", "{}", () => new Network("it"));

    [Fact]
    public Task Switch_WithInputs_SendsThemUnderTheirWireNames() => Wire.RegistersAsync(
        "alicloud:vpc/switch:Switch",
        """
        {
          "cidrBlock": "10.1.0.0/16", "description": "d", "enableIpv6": true, "ipv6CidrBlockMask": 8, "tags": { "team": "a" },
          "vpcId": "vpc-1", "vswitchName": "s", "zoneId": "cn-hangzhou-k"
        }
        """,
        () => new Switch("it", new SwitchArgs
        {
            CidrBlock = "10.1.0.0/16",
            Description = "d",
            EnableIpv6 = true,
            Ipv6CidrBlockMask = 8,
            Tags = new Dictionary<string, string> { ["team"] = "a" },
            VpcId = "vpc-1",
            VswitchName = "s",
            ZoneId = "cn-hangzhou-k",
        }));

    [Fact]
    public Task NatGateway_WithInputs_SendsThemUnderTheirWireNames() => Wire.RegistersAsync(
        "alicloud:vpc/natGateway:NatGateway",
        """
        {
          "deletionProtection": true, "description": "d", "eipBindMode": "NAT", "force": true, "icmpReplyEnabled": true,
          "internetChargeType": "PayByLcu", "natGatewayName": "n", "natType": "Enhanced", "networkType": "internet",
          "paymentType": "PayAsYouGo", "tags": { "team": "a" }, "vpcId": "vpc-1", "vswitchId": "vsw-1"
        }
        """,
        () => new NatGateway("it", new NatGatewayArgs
        {
            DeletionProtection = true,
            Description = "d",
            EipBindMode = "NAT",
            Force = true,
            IcmpReplyEnabled = true,
            InternetChargeType = "PayByLcu",
            NatGatewayName = "n",
            NatType = "Enhanced",
            NetworkType = "internet",
            PaymentType = "PayAsYouGo",
            Tags = { ["team"] = "a" },
            VpcId = "vpc-1",
            VswitchId = "vsw-1",
        }));

    [Fact]
    public async Task NatGateway_WithoutItsVpc_EndsTheRun() => Assert.Contains(
        "[Input] Pulumi.AliCloud.Vpc.NatGatewayArgs.VpcId is required but was not given a value",
        await Wire.FailureAsync(() => new NatGateway("it", new NatGatewayArgs())));

    [Fact]
    public Task SnatEntry_WithInputs_SendsThemUnderTheirWireNames() => Wire.RegistersAsync(
        "alicloud:vpc/snatEntry:SnatEntry",
        """
        {
          "eipAffinity": 1, "snatEntryName": "n", "snatIp": "8.8.8.8", "snatTableId": "stb-1",
          "sourceCidr": "10.1.0.0/16", "sourceVswitchId": "vsw-1"
        }
        """,
        () => new SnatEntry("it", new SnatEntryArgs
        {
            EipAffinity = 1,
            SnatEntryName = "n",
            SnatIp = "8.8.8.8",
            SnatTableId = "stb-1",
            SourceCidr = "10.1.0.0/16",
            SourceVswitchId = "vsw-1",
        }));

    [Fact]
    public Task EipAddress_WithInputs_SendsThemUnderTheirWireNames() => Wire.RegistersAsync(
        "alicloud:ecs/eipAddress:EipAddress",
        """
        {
          "addressName": "a", "bandwidth": "100", "deletionProtection": true, "description": "d", "internetChargeType": "PayByTraffic",
          "ipAddress": "8.8.8.8", "isp": "BGP", "netmode": "public", "paymentType": "PayAsYouGo", "publicIpAddressPoolId": "pool-1",
          "resourceGroupId": "rg-1", "securityProtectionTypes": ["AntiDDoS_Enhanced"], "tags": { "team": "a" }
        }
        """,
        () => new EipAddress("it", new EipAddressArgs
        {
            AddressName = "a",
            Bandwidth = "100",
            DeletionProtection = true,
            Description = "d",
            InternetChargeType = "PayByTraffic",
            IpAddress = "8.8.8.8",
            Isp = "BGP",
            Netmode = "public",
            PaymentType = "PayAsYouGo",
            PublicIpAddressPoolId = "pool-1",
            ResourceGroupId = "rg-1",
            SecurityProtectionTypes = ["AntiDDoS_Enhanced"],
            Tags = { ["team"] = "a" },
        }));

    [Fact]
    public Task EipAssociation_WithInputs_SendsThemUnderTheirWireNames() => Wire.RegistersAsync(
        "alicloud:ecs/eipAssociation:EipAssociation",
        """
        {
          "allocationId": "eip-1", "force": true, "instanceId": "ngw-1", "instanceType": "Nat", "mode": "NAT",
          "privateIpAddress": "10.1.0.1", "vpcId": "vpc-1"
        }
        """,
        () => new EipAssociation("it", new EipAssociationArgs
        {
            AllocationId = "eip-1",
            Force = true,
            InstanceId = "ngw-1",
            InstanceType = "Nat",
            Mode = "NAT",
            PrivateIpAddress = "10.1.0.1",
            VpcId = "vpc-1",
        }));

}
