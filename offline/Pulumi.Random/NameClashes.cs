namespace Pulumi.Random;

// The official package also has these types. They are here for their names: code that is ambiguous there must not compile here.
[RandomResourceType("pulumi:providers:random")]
public class Provider : ProviderResource
{
    private Provider(string name) : base("random", name, ResourceArgs.Empty, options: null)
    {
    }
}

public sealed class ProviderArgs : ResourceArgs;
