namespace AckKnativeSpot.Rules;

/// <summary>Writes the smallest stack configuration around what a rule's example is about.</summary>
internal static class ServiceYaml
{
    /// <summary>A service with the given lines.</summary>
    /// <param name="lines">Lines at the indentation of the service's keys.</param>
    public static string Of(params string[] lines) =>
        string.Join('\n', ["services:", "  - name: web", "    image: example.com/web:1", .. lines.Select(line => "    " + line)]);
}
