using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of the gateway: exactly one of four.</summary>
internal static class GatewayKeys
{
    private static readonly SettingKey<bool> s_internet = new(
        "internet", Scalars.Boolean, "Whether the load balancer has public addresses; decided when it is created.")
    {
        Default = false,
    };

    private static readonly SettingKey<ValueList<Located<ExistingVswitch>>> s_vswitches = new(
        "vswitches", new ListType<ExistingVswitch>(NetworkKeys.Vswitch) { Repeated = RepeatedItem.BreaksARule },
        "vSwitches of the load balancer, two or more in different zones. Default: those of the network's nodes.")
    {
        Example = "[{ id: vsw-bp1aevy8sofi8mh1abcd, zone: cn-hangzhou-h }, { id: vsw-bp1bevy8sofi8mh1efgh, zone: cn-hangzhou-i }]",
    };

    private static readonly SettingKey<string> s_albConfig = new(
        "albConfig", Scalars.ObjectName, "Name of an AlbConfig that exists. Default: one is created.")
    {
        Example = "shop-alb",
    };

    private static readonly SettingKey<bool> s_install = new(
        "installController", Scalars.Boolean, "Whether the stack installs the ALB Ingress controller.")
    {
        Default = true,
    };

    private static readonly SettingKey<string> s_class = new(
        "ingressClass", Scalars.ObjectName, "Ingress class to write. Default: the one the installer wrote.")
    {
        Example = "mse",
    };

    private static readonly SettingKey<Gateway> s_kourier = new(
        "kourier", new SectionType<Gateway>(values => new Gateway.Kourier { Internet = values.Get(s_internet) }, s_internet), "Kourier, in the cluster.");

    private static readonly SettingKey<Gateway> s_alb = new(
        "alb",
        new SectionType<Gateway>(
            values => new Gateway.Alb
            {
                Internet = values.Get(s_internet),
                Vswitches = values.Items(s_vswitches),
                AlbConfig = values.Get(s_albConfig),
                InstallController = values.Get(s_install),
            },
            s_internet, s_vswitches, s_albConfig, s_install),
        "Application Load Balancer.");

    private static readonly SettingKey<Gateway> s_mse = new(
        "mse", new SectionType<Gateway>(values => new Gateway.Mse { Class = values.Get(s_class) }, s_class),
        "Microservices Engine; its controller is authorised in the console.")
    {
        Example = "{ ingressClass: mse }",
    };

    private static readonly SettingKey<Gateway> s_asm = new(
        "asm", new SectionType<Gateway>(_ => new Gateway.Asm()), "Service Mesh; the cluster is in a mesh already.");

    /// <summary>Exactly one of the four.</summary>
    public static SettingReader<Gateway> Section { get; } = new OneOfKeysType<Gateway>(new SectionType<Gateway>(
        values => values.Get(s_kourier) ?? values.Get(s_alb) ?? values.Get(s_mse) ?? values.Get(s_asm)!,
        s_kourier, s_alb, s_mse, s_asm));
}
