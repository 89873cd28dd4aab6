namespace Pulumi.AliCloud;

/// <summary>The options of this package's resources and functions.</summary>
internal static class PackageDefaults
{
    public const string Version = "3.108.0";

    public static CustomResourceOptions WithDefaults(this CustomResourceOptions? options, Input<string>? id = null) =>
        VersionedOptions.Of(options, Version, id);

    public static InvokeOptions WithDefaults(this InvokeOptions? options) => VersionedOptions.Of(options, Version);

    public static InvokeOutputOptions WithDefaults(this InvokeOutputOptions? options) => VersionedOptions.Of(options, Version);
}
