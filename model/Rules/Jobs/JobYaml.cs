namespace AckKnativeSpot.Rules;

/// <summary>Writes the smallest stack configuration around what an example of a job rule is about.</summary>
internal static class JobYaml
{
    /// <summary>A job with the given lines.</summary>
    /// <param name="lines">Lines at the indentation of the job's keys.</param>
    public static string Of(params string[] lines) =>
        string.Join('\n', ["jobs:", "  - name: report", "    image: example.com/report:1", .. lines.Select(line => "    " + line)]);
}
