using System.Text;

namespace AckKnativeSpot.Tests.Infra.Corpus;

/// <summary>A stack file with one mistake, and how it must be reported.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Content">The file.</param>
/// <param name="Rule">Rule that reports it.</param>
/// <param name="Path">Property path at which it is reported.</param>
internal sealed record BrokenStack(string Name, byte[] Content, string Rule, string Path)
{
    private const string Grace = "      grace: 60s\n";

    /// <summary>A file without mistakes; all but a few of the others are made of it.</summary>
    public const string Valid =
        """
        config:
          alicloud:region: cn-hangzhou
          ack-knative-spot:cluster:
            create:
              network:
                new:
                  cidr: 10.10.0.0/16
                  zones: [cn-hangzhou-h, cn-hangzhou-i]
              apiServer: { public: true }
              nodePools:
                - instanceTypes: [ecs.g7.xlarge]
                  nodes: 3
              virtualNode:
                version: v2.13.0
          ack-knative-spot:knative:
            install:
              addon: {}
          ack-knative-spot:spot:
            profiles:
              cheap: { priceLimit: 0.250 }
          ack-knative-spot:services:
            - name: web
              image: registry.example.com/web:1
              capacity:
                choices: [ecs.c6.large, ecs.c7.large]
              grace: 60s
              scale:
                min: 0
                max: 10

        """;

    /// <summary>The same without its services, which are last.</summary>
    public static string WithoutServices { get; } = Valid[..Valid.IndexOf("  ack-knative-spot:services:", StringComparison.Ordinal)];

    /// <summary>A whole file.</summary>
    public static BrokenStack File(string name, string text, string rule, string path) => new(name, Encoding.UTF8.GetBytes(text), rule, path);

    /// <summary>The valid file with some text replaced.</summary>
    public static BrokenStack Replaced(string name, string old, string changed, string rule, string path)
    {
        var at = Valid.IndexOf(old, StringComparison.Ordinal);
        return at >= 0
            ? File(name, string.Concat(Valid.AsSpan(0, at), changed, Valid.AsSpan(at + old.Length)), rule, path)
            : throw new ArgumentException($"The valid file has no '{old}'.", nameof(old));
    }

    /// <summary>The valid file with one more line in its service; a grace period there takes the place of the valid one.</summary>
    public static BrokenStack Service(string line, string rule, string path) => Replaced(
        $"services[0]: {line}",
        Grace,
        line.StartsWith("grace:", StringComparison.Ordinal) ? $"      {line}\n" : $"{Grace}      {line}\n",
        rule,
        Below("services[0]", path));

    /// <summary>The valid file with another value for a line of its service.</summary>
    public static BrokenStack Instead(string key, string line, string rule, string path)
    {
        var start = Valid.IndexOf(key, Valid.IndexOf("services:", StringComparison.Ordinal), StringComparison.Ordinal);
        var old = Valid[start..Valid.IndexOf('\n', start)];
        return Replaced($"services[0]: {line}", old, line, rule, Below("services[0]", path));
    }

    /// <summary>The valid file with one more line in its new cluster.</summary>
    public static BrokenStack Cluster(string line, string rule, string path) =>
        Replaced($"cluster.create: {line}", "    create:\n", $"    create:\n      {line}\n", rule, Below("cluster.create", path));

    /// <summary>The valid file with one more line in its Knative.</summary>
    public static BrokenStack Knative(string line, string rule, string path) =>
        Replaced($"knative: {line}", "    install:\n", $"    {line}\n    install:\n", rule, Below("knative", path));

    /// <summary>The valid file with one more top-level key.</summary>
    public static BrokenStack Top(string line, string rule, string path) =>
        Replaced($"top: {line}", "  ack-knative-spot:cluster:\n", $"  {line}\n  ack-knative-spot:cluster:\n", rule, path);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Below(string section, string path) => path.Length == 0 ? section : path[0] == '[' ? section + path : $"{section}.{path}";
}
