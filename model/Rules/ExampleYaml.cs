namespace AckKnativeSpot.Rules;

/// <summary>Writes the smallest stack configuration around the lines that a rule's example is about.</summary>
internal static class ExampleYaml
{
    /// <summary>A service with the given lines.</summary>
    /// <param name="lines">Lines at the indentation of the service's keys.</param>
    public static string Service(params string[] lines) => Of("services", "web", lines);

    /// <summary>A job with the given lines.</summary>
    /// <param name="lines">Lines at the indentation of the job's keys.</param>
    public static string Job(params string[] lines) => Of("jobs", "report", lines);

    private static string Of(string section, string name, string[] lines) =>
        string.Join('\n', [$"{section}:", $"  - name: {name}", $"    image: example.com/{name}:1", .. lines.Select(line => "    " + line)]);
}
