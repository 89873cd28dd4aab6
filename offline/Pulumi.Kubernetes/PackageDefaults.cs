namespace Pulumi.Kubernetes;

/// <summary>The options of this package's resources.</summary>
internal static class PackageDefaults
{
    public const string Version = "4.34.2";

    public static CustomResourceOptions WithDefaults(this CustomResourceOptions? options, Input<string>? id = null) =>
        VersionedOptions.Of(options, Version, id);
}
