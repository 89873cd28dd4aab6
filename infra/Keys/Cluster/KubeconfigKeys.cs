using AckKnativeSpot.Cluster;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Secrets;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The key of a kubeconfig that one has: encrypted in the stack file, or a file.</summary>
internal static class KubeconfigKeys
{
    private static readonly SettingKey<string> s_file = new("file", Scalars.Text, "Path of a kubeconfig on the machine that runs Pulumi, relative to infra/.")
    {
        Required = true,
        Example = "../kubeconfig.yaml",
    };

    /// <summary>The key.</summary>
    public static SettingKey<KubeconfigSource> Key { get; } = new(
        "kubeconfig",
        new ShortOrLongType<KubeconfigSource>(
            new ConvertedType<SecretSource, KubeconfigSource>(
                new SecretType(), source => new KubeconfigSource.Encrypted(((SecretSource.Configured)source).Text)),
            new SectionType<KubeconfigSource>(values => new KubeconfigSource.File(values.Require(s_file)), s_file)),
        "Kubeconfig to use instead of one with a short-lived credential that ACK is asked for. Default: none.")
    {
        Example = "{ file: ../kubeconfig.yaml }",
    };
}
