namespace Pulumi;

/// <summary>What a typed binding adds to the options of every registration and invoke: the version of its own package.</summary>
internal static class VersionedOptions
{
    public static CustomResourceOptions Of(CustomResourceOptions? options, string version, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = version }, options);
        // An empty ID means "create"; any other one reads what exists.
        merged.Id = id ?? "";
        return merged;
    }

    public static InvokeOptions Of(InvokeOptions? options, string version)
    {
        options ??= new InvokeOptions();
        options.Version ??= version;
        return options;
    }

    public static InvokeOutputOptions Of(InvokeOutputOptions? options, string version)
    {
        options ??= new InvokeOutputOptions();
        options.Version ??= version;
        return options;
    }
}
