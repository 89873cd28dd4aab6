using System.Collections.Immutable;

namespace Pulumi.AliCloud.CS.Outputs;

[OutputType]
public sealed class GetKubernetesAddonsAddonResult
{
    public readonly string CurrentConfig;
    public readonly string CurrentVersion;
    public readonly string Name;
    public readonly string NextVersion;
    public readonly bool Required;
    public readonly ImmutableArray<string> SupportedActions;

    [OutputConstructor]
    private GetKubernetesAddonsAddonResult(
        string currentConfig, string currentVersion, string name, string nextVersion, bool required,
        ImmutableArray<string> supportedActions)
    {
        CurrentConfig = currentConfig;
        CurrentVersion = currentVersion;
        Name = name;
        NextVersion = nextVersion;
        Required = required;
        SupportedActions = supportedActions;
    }
}
