using System.Collections.Concurrent;
using System.Reflection;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Architecture;

/// <summary>
/// The order of the rooms: each may use only those before it. Written once, here; docs/architecture.md draws it. An arrow against it fails with both ends.
/// </summary>
public class RoomOrderTests
{
    /// <summary>Projects and their rooms, lowest first. A room is a folder; what lies directly in a project's folder is its last room.</summary>
    private static readonly string[] s_order =
    [
        "model/Values",
        "model/Findings",
        "model/Spot",
        "model/Sizing",
        "model/Pricing",
        "model/Reserve",
        "model/Drain",
        "model/Secrets",
        "model/Cluster",
        "model/Serving",
        "model/Workloads/Containers",
        "model/Workloads/Services",
        "model/Workloads/Jobs",
        "model/Cost",
        "model/Alerts",
        "model/Eci",
        "model/Manifests",
        "model/Rollouts",
        "model/Rules",
        "model/Advice",
        "components/Resources",
        "components/Secrets",
        "components/Cluster",
        "components/Serving",
        "components/Services",
        "components/Jobs",
        "components/Alerts",
        "infra/Reading",
        "infra/Describing",
        "infra/Keys",
        "infra/Documentation",
        "infra/ApiServer",
        "infra/Rollouts",
        "infra",
        "plan",
    ];

    private static readonly ConcurrentDictionary<string, int> s_places = new();

    [Fact]
    public void Rooms_UseOnlyRoomsBeforeThem()
    {
        var against = SourceArrows.Of(Repository.Root, ["model", "components", "infra", "plan"], IsAgainstTheOrder)
            .Select(arrow => $"{arrow.From} uses {arrow.Symbol} of {arrow.To}: {RoomOf(arrow.From)} comes before {RoomOf(arrow.To)}")
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal("", string.Join("\n", against));
    }

    [Fact]
    public void Rooms_AreOnThePageOfTheArchitecture()
    {
        var page = File.ReadAllText(Repository.Path("docs", "architecture.md"));
        var folders = Directory.GetDirectories(Repository.Path("plan")).Select(folder => $"plan/{Path.GetFileName(folder)}")
            .Where(folder => Directory.EnumerateFiles(Repository.Path(folder.Split('/')), "*.cs").Any());

        Assert.All(s_order.Concat(folders), room => Assert.Contains($"`{room}", page, StringComparison.Ordinal));
    }

    /// <summary>That the model is pure is what its compile closure says, not a convention.</summary>
    [Fact]
    public void Model_KnowsNoPulumi()
    {
        var closure = new Queue<Assembly>([typeof(RuleTable).Assembly]);
        var seen = new HashSet<string>();
        while (closure.TryDequeue(out var assembly))
        {
            foreach (var reference in assembly.GetReferencedAssemblies().Where(each => seen.Add(each.Name!)))
            {
                closure.Enqueue(Assembly.Load(reference));
            }
        }

        Assert.NotEmpty(seen);
        Assert.DoesNotContain(seen, name => name.StartsWith("Pulumi", StringComparison.Ordinal) || name.StartsWith("AckKnativeSpot", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryRoom_HasAPlaceInTheOrderAndADrawing()
    {
        var rooms = new[] { "model", "components", "infra", "plan" }.SelectMany(SourceArrows.FilesOf).Select(RoomOf).ToHashSet();

        Assert.DoesNotContain("", rooms);
        Assert.Equal(s_order.Order(), rooms.Order());
        var drawing = File.ReadAllText(Repository.Path("docs", "architecture.md"));
        Assert.All(s_order.Where(room => room.Contains('/', StringComparison.Ordinal)), room =>
            Assert.Contains($"`{room}`", drawing, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("model/Rules/Rule.cs", "model/Values/Text.cs", true)]
    [InlineData("model/Values/Text.cs", "model/Rules/Rule.cs", false)]
    public void Arrow_AgainstTheOrder_IsFound(string user, string used, bool allowed)
    {
        var arrows = SourceArrows.Between(new Dictionary<string, string>
        {
            [user] = "namespace A; public static class User { public static int Value => B.Used.Value; }",
            [used] = "namespace B; public static class Used { public static int Value => 1; }",
        }, (_, _) => true);

        var arrow = Assert.Single(arrows.DistinctBy(each => (each.From, each.To)));
        Assert.Equal((user, used), (arrow.From, arrow.To));
        Assert.Equal(allowed, !IsAgainstTheOrder(arrow.From, arrow.To));
    }

    /// <summary>Each way to come by what a later room has, one of them through a value that a file between hands on.</summary>
    [Theory]
    [InlineData("public static class User { public static object Value => new B.Used(); }")]
    [InlineData("using B; public sealed record User(Used Value);")]
    [InlineData("using Other = B.Used; public sealed record User(Other Value);")]
    [InlineData("using static B.Used; public static class User { public static int Value => One; }")]
    [InlineData("using B; public static class User { public static int Value => 1.Next(); }")]
    [InlineData("using B; public static class User { public static int Value => 1.Twice; }")]
    [InlineData("public sealed record User(System.Action<B.Asked> Value);")]
    [InlineData("public static class User { public static int Value => A.Between.Of().Two; }")]
    public void Arrow_OfAnyKind_IsFound(string user)
    {
        const string Used = "namespace B; public delegate void Asked(); public class Used { public const int One = 1; public int Two => 2; }"
            + " public static class Extensions { public static int Next(this int value) => value + 1;"
            + " extension(int value) { public int Twice => 2 * value; } }";
        var arrows = SourceArrows.Between(new Dictionary<string, string>
        {
            ["model/Values/User.cs"] = user,
            ["model/Values/Between.cs"] = "namespace A; public static class Between { public static B.Used Of() => new(); }",
            ["model/Rules/Used.cs"] = Used,
        }, IsAgainstTheOrder);

        var culprit = user.Contains("Between", StringComparison.Ordinal) ? "model/Values/Between.cs" : "model/Values/User.cs";
        Assert.Contains(culprit, arrows.Select(each => each.From));
    }

    private static bool IsAgainstTheOrder(string from, string to) => PlaceOf(to) > PlaceOf(from);

    /// <summary>Place of a file's room in the order; every file is asked about beside every other.</summary>
    private static int PlaceOf(string file) => s_places.GetOrAdd(file, each => Array.IndexOf(s_order, RoomOf(each)));

    /// <summary>The longest room that a file lies in; empty when no room has it.</summary>
    private static string RoomOf(string file) => s_order
        .Where(room => file.StartsWith(room + "/", StringComparison.Ordinal) && (room.Contains('/', StringComparison.Ordinal) || IsAtTop(file, room)))
        .MaxBy(room => room.Length) ?? "";

    private static bool IsAtTop(string file, string project) => project == "plan" || file.LastIndexOf('/') == project.Length;
}
