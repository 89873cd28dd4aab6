using AckKnativeSpot.Tests.Support;

namespace AckKnativeSpot.Tests.Infra.Corpus;

/// <summary>Where in a stack file a value is tried.</summary>
internal static class YamlScalarPlaces
{
    /// <summary>Places of values of every kind: texts, numbers, days, durations, truth values, choices.</summary>
    public static readonly string[] All =
    [
        "ack-knative-spot:services: [{ name: web, image: example.com/web:1, env: { VALUE: @ } }]",
        "ack-knative-spot:services: [{ name: web, image: example.com/web:1, annotations: { example.com/value: @ } }]",
        "ack-knative-spot:services: [{ name: web, image: example.com/web:1, spot: { priceLimit: @ } }]",
        "ack-knative-spot:services: [{ name: web, image: example.com/web:1, concurrency: @ }]",
        "ack-knative-spot:services: [{ name: web, image: example.com/web:1, grace: @ }]",
        "ack-knative-spot:services: [{ name: web, image: example.com/web:1, scale: { target: @ } }]",
        "ack-knative-spot:services: [{ name: web, image: example.com/web:1, resources: { cpuLimit: @ } }]",
        "ack-knative-spot:services: [{ name: web, image: example.com/web:1, command: [@] }]",
        "ack-knative-spot:prices: { date: @, currency: CNY, region: cn-hangzhou }",
        "ack-knative-spot:prices: { date: \"2026-08-01\", currency: CNY, region: cn-hangzhou, payAsYouGo: { ecs.c6.large: @ } }",
        "ack-knative-spot:guardrails: { requireFallback: @ }",
        "ack-knative-spot:alerts: @",
        "alicloud:region: @",
    ];

    /// <summary>Of these a text and a day, for what is tried with every recorded value in several files.</summary>
    public static readonly string[] Few = [All[0], All[8]];

    /// <summary>A stack of few keys, since it is read thousands of times, with a value at a place.</summary>
    public static string StackWith(string place, string yaml) =>
        $"config:\n{(place.StartsWith("alicloud", StringComparison.Ordinal) ? "" : "  alicloud:region: cn-hangzhou\n")}"
        + "  ack-knative-spot:cluster: { context: kind-kind }\n  ack-knative-spot:knative: { install: { existing: ack } }\n"
        + $"  {place.Replace("@", yaml, StringComparison.Ordinal)}\n";

    /// <summary>In a section that is written on one line a comma ends a value.</summary>
    public static bool IsCutInFlow(string place, string yaml) =>
        yaml.Contains(',', StringComparison.Ordinal) && place.Contains('{', StringComparison.Ordinal) && yaml[0] is not ('"' or '\'');

    /// <summary>Key and value of a place in a section of the program's own.</summary>
    public static (string Key, string Value)? Section(string place) =>
        place.StartsWith("ack-knative-spot:", StringComparison.Ordinal)
            && place["ack-knative-spot:".Length..].Split(": ", 2) is [var key, ['[' or '{', ..] value] ? (key, value) : null;

    /// <summary>Whether the CLI ends at a file, or what it hands over.</summary>
    /// <param name="text">The file.</param>
    /// <param name="handedOver">The configuration as the program gets it.</param>
    /// <param name="handOver">How it is handed over. Default: as that of a stack file.</param>
    public static bool IsRefusedByTheCli(string text, out string handedOver, Func<string, string>? handOver = null)
    {
        try
        {
            handedOver = handOver is null ? YamlJson.ForEngine(text).Configuration : handOver(text);
            return false;
        }
        catch (Exception e) when (e is NotSupportedException or YamlDotNet.Core.YamlException)
        {
            handedOver = "";
            return true;
        }
    }
}
