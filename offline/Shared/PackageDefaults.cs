namespace Pulumi;

/// <summary>What a typed binding adds to the options of every registration and invoke: the version of its own package.</summary>
internal static class PackageDefaults
{
    public static string Version { get; } = typeof(PackageDefaults).Assembly.GetName().Version!.ToString(3);

    public static CustomResourceOptions WithDefaults(this CustomResourceOptions? options, Input<string>? id = null)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Version }, options);
        // An empty ID means "create"; any other one reads what exists.
        merged.Id = id ?? "";
        return merged;
    }

    public static ComponentResourceOptions WithDefaults(this ComponentResourceOptions? options)
    {
        var merged = ComponentResourceOptions.Merge(new ComponentResourceOptions { Version = Version }, options);
        merged.Id = "";
        return merged;
    }

    public static InvokeOptions WithDefaults(this InvokeOptions? options)
    {
        options ??= new InvokeOptions();
        options.Version ??= Version;
        return options;
    }

    public static InvokeOutputOptions WithDefaults(this InvokeOutputOptions? options)
    {
        options ??= new InvokeOutputOptions();
        options.Version ??= Version;
        return options;
    }
}
