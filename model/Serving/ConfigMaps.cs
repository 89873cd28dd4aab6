using AckKnativeSpot.Values;

namespace AckKnativeSpot.Serving;

/// <summary>Knative's config maps as far as a stack decides them.</summary>
internal static class ConfigMaps
{
    /// <summary>
    /// The entries that the stack decides, by the name of their config map; a map of which it decides nothing is left out. Those of the gateway are
    /// among <c>config-network</c>. Source: Alibaba Cloud, "Use an ALB gateway in Knative".
    /// </summary>
    /// <param name="spec">Gateway and configuration.</param>
    /// <param name="podsInVpc">Whether a load balancer can reach pods directly.</param>
    public static ValueMap<ValueMap<string>> Of(ServingSpec spec, bool podsInVpc)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var config = spec.Config;
        var maps = new (string Name, ValueMap<string> Data)[]
        {
            ("config-autoscaler", config.Autoscaler.ToData()),
            ("config-defaults", config.Defaults.ToData()),
            ("config-deployment", config.Deployment.ToData()),
            ("config-domain", config.Domain.ToData()),
            ("config-features", config.Features.ToData()),
            ("config-gc", config.Gc.ToData()),
            ("config-network", new(config.Network.ToData().Concat(OfGateway(spec, podsInVpc)))),
        };
        return new(maps.Where(map => map.Data.Count > 0).Select(map => KeyValuePair.Create(map.Name, map.Data)));
    }

    private static ValueMap<string> OfGateway(ServingSpec spec, bool podsInVpc)
    {
        var ingressClass = spec.Gateway?.IngressClass;
        var alb = spec.Gateway as Gateway.Alb;
        return ConfigData.Of(
            ("ingress-class", ingressClass),

            // ACK documents the older key; where both are known, the newer one wins.
            ("ingress.class", spec.Install.Flavour == KnativeFlavour.Ack ? ingressClass : null),
            ("albconfig", alb is null ? null : alb.AlbConfig ?? Gateway.Alb.OwnAlbConfig),
            ("eni", alb is not null && !podsInVpc ? "false" : null));
    }
}
