namespace Pulumi.Testing;

/// <summary>What the program under test is told about its deployment.</summary>
public class TestOptions
{
    /// <summary>Default: "project".</summary>
    public string? ProjectName { get; set; }

    public string? RootDirectory { get; set; }

    /// <summary>Default: "stack".</summary>
    public string? StackName { get; set; }

    /// <summary>Default: true.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>Default: "organization".</summary>
    public string? OrganizationName { get; set; }
}
