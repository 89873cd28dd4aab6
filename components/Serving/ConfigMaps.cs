using AckKnativeSpot.Resources;
using Pulumi;

namespace AckKnativeSpot.Serving;

/// <summary>The entries the stack writes into Knative's config maps, for those of which it writes any.</summary>
internal static class ConfigMaps
{
    public static IEnumerable<(string Name, InputMap<string> Data)> Of(KnativeServingArgs args)
    {
        var config = args.Spec.Config;
        (string Name, Values.ValueMap<string> Data)[] plain =
        [
            ("config-autoscaler", config.Autoscaler.ToData()),
            ("config-defaults", config.Defaults.ToData()),
            ("config-features", config.Features.ToData()),
            ("config-domain", config.Domain.ToData()),
            ("config-deployment", config.Deployment.ToData()),
            ("config-gc", config.Gc.ToData()),
        ];
        foreach (var (name, data) in plain.Where(m => m.Data.Count > 0))
        {
            yield return (name, data.ToInputMap());
        }

        var gateway = GatewayController.NetworkData(args);
        if (gateway.Count + config.Network.ToData().Count > 0)
        {
            var data = config.Network.ToData().ToInputMap();
            foreach (var (key, value) in gateway)
            {
                data.Add(key, value);
            }

            yield return ("config-network", data);
        }
    }
}
