namespace Pulumi;

/// <summary>Options of a resource hook.</summary>
public class ResourceHookOptions
{
    /// <summary>Default: false, so a preview does not call it.</summary>
    public bool? OnDryRun { get; set; }

    /// <summary>Whether what it throws is only a warning. Default: false.</summary>
    public bool? IgnoreErrors { get; set; }
}
