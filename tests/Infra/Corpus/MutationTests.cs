using System.Text;
using System.Text.Json.Nodes;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Documentation;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Corpus;

/// <summary>Valid stack files with random damage: whatever it is, it is reported, and never by a crash.</summary>
public sealed class MutationTests : IDisposable
{
    private static readonly byte[][] s_valid =
        [
            .. Directory.GetFiles(Repository.Root, "Pulumi.*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
            Encoding.UTF8.GetBytes(BrokenStack.Valid),
        ];

    private static readonly byte[][] s_workloads =
        [.. Directory.GetFiles(Repository.Path("docs", "examples", "workloads"), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static readonly JsonNode s_workloadSchema = JsonNode.Parse(StackFileSchema.RenderOfWorkloads())!;

    private static readonly JsonNode s_schema = JsonNode.Parse(StackFileSchema.Render())!;

    private static readonly string[] s_fragments =
    [
        "{", "}", "[", "]", "&a ", "*a", "<<: ", "!!str ", "? ", "- ", ": ", "~", "null", "'", "\"", "\\x00", "|", ">", "---\n", "...\n", "%YAML 1.1\n", "\t",
        "\uFEFF", "0",
        "-1", "2147483647", "2147483648", "1e999", "0,25", "٣", "宽", "secure: x", "{ secure: x }", "{region}", "\r", "\u0085", "\u2028", "#", "@", "`", ",",
        "9999999h", "1.5",
    ];

    private readonly FileInfo _file = new(Path.Combine(Directory.CreateTempSubdirectory("mutants").FullName, "Pulumi.mutant.yaml"));

    public void Dispose() => _file.Directory!.Delete(recursive: true);

    [Fact]
    public void Check_OfRandomlyDamagedBytes_ReportsAndNeverThrows() => Run(DamagedBytes(s_valid), CheckStack);

    [Fact]
    public void Check_OfRandomlyDamagedLines_ReportsAndNeverThrows() => Run(DamagedLines(s_valid), CheckStack);

    [Fact]
    public void Check_OfRandomlyDamagedBytesOfWorkloadFiles_ReportsAndNeverThrows() => Run(DamagedBytes(s_workloads), CheckWorkloads);

    [Fact]
    public void Check_OfRandomlyDamagedLinesOfWorkloadFiles_ReportsAndNeverThrows() => Run(DamagedLines(s_workloads), CheckWorkloads);

    private static Gen<byte[]> DamagedBytes(byte[][] files) =>
        from stack in Gen.Elements(files)
        from damage in Gen.ListOf(Gen.Zip(Gen.Choose(0, stack.Length - 1), Gen.Choose(0, 255)))
        select damage.Take(8).Aggregate((byte[])[.. stack], (bytes, change) =>
        {
            bytes[change.Item1] = (byte)change.Item2;
            return bytes;
        });

    private static Gen<byte[]> DamagedLines(byte[][] files) =>
        from stack in Gen.Elements(files)
        let lines = Encoding.UTF8.GetString(stack).Split('\n')
        from changes in Gen.ListOf(
            Gen.Zip(Gen.Zip(Gen.Choose(0, 6), Gen.Choose(0, lines.Length - 1)), Gen.Zip(Gen.Choose(0, lines.Length - 1), Gen.Elements(s_fragments))))
        select Encoding.UTF8.GetBytes(string.Join('\n', changes.Take(4).Aggregate(
            lines, (damaged, change) => Damage(damaged, change.Item1.Item1, change.Item1.Item2, change.Item2.Item1, change.Item2.Item2))));

    private static string[] Damage(string[] lines, int kind, int at, int other, string fragment)
    {
        string[] damaged = [.. lines];
        var colon = damaged[at].IndexOf(": ", StringComparison.Ordinal);
        switch (kind)
        {
            case 0:
                damaged[at] = "";
                break;
            case 1:
                damaged[at] = damaged[other];
                break;
            case 2:
                damaged[at] = " " + damaged[at];
                break;
            case 3:
                damaged[at] += fragment;
                break;
            case 4:
                damaged[at] = damaged[at].Insert(damaged[at].Length == 0 ? 0 : other % damaged[at].Length, fragment);
                break;
            case 5 when colon >= 0:
                damaged[at] = damaged[at][..(colon + 2)] + fragment;
                break;
            default:
                damaged[at] = damaged[at].Replace("- ", fragment, StringComparison.Ordinal);
                break;
        }

        return damaged;
    }

    private static void Run(Gen<byte[]> files, Action<byte[]> check) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(250).WithReplay(20260501, 1), Prop.ForAll(files.ToArbitrary(), check));

    private void CheckStack(byte[] content)
    {
        File.WriteAllBytes(_file.FullName, content);
        var check = CheckedStack.Of(StackFileText.Read(_file));
        CheckFindings(check);
        if (IsAccepted(check))
        {
            // What the parser takes, an editor must not mark.
            Assert.True(SchemaValidator.Accepts(s_schema, YamlJson.Of(Encoding.UTF8.GetString(content).TrimStart('\uFEFF'))));

            // And what it declares, the providers must not refuse.
            Assert.DoesNotContain(StackObserver.ObserveAsync("mutant", check).GetAwaiter().GetResult().Findings, f => f.Severity == Severity.Error);
        }
    }

    private void CheckWorkloads(byte[] content)
    {
        File.WriteAllText(_file.FullName, BrokenStack.Valid + "  ack-knative-spot:workloads: [mutant.yaml]\n");
        File.WriteAllBytes(Path.Combine(_file.DirectoryName!, "mutant.yaml"), content);
        var check = CheckedStack.Of(StackFileText.Read(_file) with { ProjectFolder = _file.Directory });
        CheckFindings(check);
        var text = Encoding.UTF8.GetString(content).TrimStart('\uFEFF');
        if (IsAccepted(check) && !text.Contains("---", StringComparison.Ordinal))
        {
            Assert.True(SchemaValidator.Accepts(s_workloadSchema, YamlJson.Of(text)));
        }
    }

    private static bool IsAccepted(CheckedStack check) => check.Settings is not null && !check.Findings.Any(f => f.Severity == Severity.Error);

    private static void CheckFindings(CheckedStack check)
    {
        Assert.True(check.Settings is not null || check.ErrorMessage() is not null);
        Assert.All(check.Findings.Where(f => f.RuleId.StartsWith("CFG", StringComparison.Ordinal)), f => Assert.NotNull(f.Position));
        Assert.All(check.Findings, f => Assert.DoesNotContain("Exception", FindingText.Of(f), StringComparison.Ordinal));
        Assert.All(check.Findings, f => Assert.DoesNotContain('\u001b', FindingText.Of(f)));
    }
}
