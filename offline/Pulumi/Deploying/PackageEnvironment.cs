namespace Pulumi;

/// <summary>Environment variables that give provider arguments their defaults.</summary>
internal static class PackageEnvironment
{
    // A variable that is not set gives an input without a value, which is never sent.
    public static Input<string> Get(string name) => Environment.GetEnvironmentVariable(name)!;

    public static bool? GetBoolean(string name) => Environment.GetEnvironmentVariable(name) switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => null,
    };
}
