using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Tests.Offline;
using AckKnativeSpot.Tests.Plan;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Upgrades;

/// <summary>
/// Stacks that were deployed with a released version survive an upgrade: the stack files of that version, planned with the program as it is now, against the
/// plans that were recorded then (eng/record-release.sh).
/// </summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class UpgradeTests : IDisposable
{
    private static readonly string s_folder = Repository.Path("tests", "Upgrades");

    private static readonly IReadOnlyList<Migration> s_migrations = Migration.Read(File.ReadAllText(Path.Combine(s_folder, "migrations.json")));

    private readonly string _before = Environment.CurrentDirectory;

    public void Dispose() => Environment.CurrentDirectory = _before;

    public static TheoryData<string> Versions => [.. RecordedVersions];

    private static IEnumerable<string> RecordedVersions =>
        Directory.EnumerateDirectories(s_folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Upgrade_FromAReleasedVersion_BreaksNothingWithoutAMigration(string version)
    {
        var breaks = new List<(UpgradeBreak, StackPlan)>();
        foreach (var recorded in Directory.EnumerateFiles(Path.Combine(s_folder, version), "*.json").Order(StringComparer.Ordinal))
        {
            var (released, current) = (Read(recorded), await PlanAsync(version, Path.GetFileNameWithoutExtension(recorded)));

            Assert.NotEmpty(released.Resources);
            breaks.AddRange(UpgradeCheck.Breaks(released, current).Select(each => (each, current)));
        }

        var problems = UpgradeCheck.Problems(breaks, [.. s_migrations.Where(migration => migration.Since == version)]);
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Recording_HasAPlanForEachStackFile(string version) => Assert.Equal(
        Names(version, "Pulumi.*.yaml").Select(name => name["Pulumi.".Length..]), Names(version, "*.json"));

    [Fact]
    public void Migrations_AreSinceARecordedVersion_AndStandInTheChangelog()
    {
        var changelog = string.Join(' ', File.ReadAllText(Repository.Path("CHANGELOG.md")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.All(s_migrations, migration =>
        {
            Assert.Contains(migration.Since, RecordedVersions);
            Assert.Contains(migration.Note, changelog, StringComparison.Ordinal);
            Assert.NotEmpty(migration.Note);
        });
    }

    private static string[] Names(string version, string pattern) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(s_folder, version), pattern).Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    private static async Task<StackPlan> PlanAsync(string version, string stack)
    {
        using var folder = new StackFolder();
        Environment.CurrentDirectory = Path.Combine(s_folder, version);
        var run = await CommandRun.OfAsync(stack, "--format", "json", "--out", folder["now.json"]);

        Assert.True(run.ExitCode == 0, $"{version}, {stack}: the stack file is refused now.\n{run.Error}{run.Output}");
        return Read(folder["now.json"]);
    }

    private static StackPlan Read(string file) => SavedPlan.Read(new FileInfo(file), StackConfiguration.Project);
}
