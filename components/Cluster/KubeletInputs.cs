using AckKnativeSpot.Resources;
using AckKnativeSpot.Values;
using Pulumi;
using Pulumi.AliCloud.CS.Inputs;

namespace AckKnativeSpot.Cluster;

/// <summary>Writes the options of kubelets as a node pool takes them: as texts, and only what is said.</summary>
internal static class KubeletInputs
{
    public static NodePoolKubeletConfigurationArgs Of(KubeletOptions options)
    {
        var args = new NodePoolKubeletConfigurationArgs
        {
            CpuManagerPolicy = options.StaticCpus switch { true => "static", false => "none", _ => null! },
            PodPidsLimit = Text(options.PodPidsLimit),
            RegistryPullQps = Text(options.RegistryPullQps),
            RegistryBurst = Text(options.RegistryBurst),
            SerializeImagePulls = options.SerializeImagePulls switch { true => "true", false => "false", _ => null! },
            ContainerLogMaxSize = options.ContainerLogMaxSize!,
            ContainerLogMaxFiles = Text(options.ContainerLogMaxFiles),
            ImageGcHighThresholdPercent = Text(options.ImageGcHigh),
            ImageGcLowThresholdPercent = Text(options.ImageGcLow),
        };
        AddMap(options.EvictionHard, map => args.EvictionHard = map);
        AddMap(options.KubeReserved, map => args.KubeReserved = map);
        AddMap(options.SystemReserved, map => args.SystemReserved = map);
        return args;
    }

    private static void AddMap(ValueMap<string> values, Action<InputMap<string>> set)
    {
        if (values.Count > 0)
        {
            set(values.ToInputMap());
        }
    }

    private static string Text(int? number) => number is { } given ? PulumiValues.Of(given) : null!;
}
