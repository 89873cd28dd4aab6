using System.Globalization;
using System.Text.Json;
using AckKnativeSpot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AckKnativeSpot.Tests.Infra.Corpus;

/// <summary>Values of every kind that YAML knows: recorded ones, with what the libraries of the Pulumi CLI made of them, and generated ones.</summary>
internal static class YamlScalars
{
    /// <summary>The recorded values.</summary>
    public static IReadOnlyList<Record> Recorded { get; } = Read();

    /// <summary>Generators, one for each kind.</summary>
    public static Gen<string>[] Kinds
    {
        get
        {
            var sign = Gen.Elements("", "", "-", "+");
            var digits = Gen.Choose(0, int.MaxValue).Select(n => n.ToString(CultureInfo.InvariantCulture));
            var two = Gen.Choose(0, 99).Select(n => n.ToString(CultureInfo.InvariantCulture));
            var whole = Gen.OneOf(
                digits, two, Gen.Zip(digits, digits).Select(d => d.Item1 + d.Item2), Gen.Zip(two, digits).Select(d => $"{d.Item1}_{d.Item2}"));
            var day =
                from y in Gen.Choose(1900, 2100)
                from m in Gen.Choose(0, 13)
                from d in Gen.Choose(0, 32)
                from padded in Gen.Elements("00", "0")
                select $"{y}-{m.ToString(padded, CultureInfo.InvariantCulture)}-{d.ToString(padded, CultureInfo.InvariantCulture)}";
            var time =
                from h in Gen.Choose(0, 24)
                from m in Gen.Choose(0, 60)
                from s in Gen.Choose(0, 59)
                from f in Gen.Elements("", ".5", ".250")
                select $"{h:00}:{m:00}:{s:00}{f}";
            return
            [
                from s in sign from w in whole select s + w,
                from s in sign from w in whole from f in Gen.OneOf(digits, two) select $"{s}{w}.{f}",
                from s in sign from w in two from f in two from e in Gen.Choose(-30, 30) select $"{s}{w}.{f}e{e}",
                from s in sign from f in digits select $"{s}.{f}",
                from s in sign
                from p in Gen.Elements("0x", "0X", "0o", "0b", "0")
                from n in Gen.Choose(0, 100_000)
                select s + p + Convert.ToString(n, p[^1] is 'x' or 'X' ? 16 : p[^1] == 'b' ? 2 : 8),
                day,
                from d in day
                from separator in Gen.Elements("T", "t", " ")
                from t in time
                from zone in Gen.Elements("Z", "", "+08:00", " +0000 UTC")
                select d + separator + t + zone,
                Gen.Elements("~", "null", "Null", "NULL", "nil", ".inf", "-.Inf", ".nan"),
                Gen.Elements("true", "True", "TRUE", "tRuE", "false", "False", "FALSE", "yes", "no", "on", "off", "y", "N"),
                from n in two from unit in Gen.Elements("s", "m", "h", "%", "Gi", "Mi", "m30s", "-10", "e", ":30", ".1.2") select n + unit,
                from n in whole from quote in Gen.Elements("\"", "'") select quote + n + quote,
                from d in day from quote in Gen.Elements("\"", "'") select quote + d + quote,
                Gen.Elements("hello", "hello world", "ecs.c6.large", "0 3 * * *", "v1.10", "none", "cn-hangzhou", "\"\"", "''", "é", "\"a\\tb\"", "market"),
            ];
        }
    }

    private static IReadOnlyList<Record> Read()
    {
        using var stream = File.OpenRead(Repository.Path("tests", "Infra", "Corpus", "yaml-scalars.json"));
        using var document = JsonDocument.Parse(stream);
        return
        [
            .. document.RootElement.GetProperty("values").EnumerateArray().Select(value => new Record(
                value.GetProperty("yaml").GetString()!, Text(value, "top"), Text(value, "nested"), Text(value, "shared"), Text(value, "error"))),
        ];
    }

    private static string? Text(JsonElement record, string name) => record.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>A value as it is written, and as the CLI hands it over: at the top, in a section, and from Pulumi.yaml; or why it refuses it.</summary>
    internal sealed record Record(string Yaml, string? Top, string? Nested, string? Shared, string? Error);
}
