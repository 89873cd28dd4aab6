using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

/// <summary>docs/components names every key of the sections that it describes.</summary>
public class ComponentPagesTests
{
    /// <summary>The page of each section; a section within another one may have a page of its own.</summary>
    private static readonly (string Path, string Page)[] s_pages =
    [
        ("cluster", "cluster"),
        ("cluster.create.network", "network"),
        ("cluster.create.nodePools", "node-pools"),
        ("cluster.create.virtualNode", "virtual-node"),
        ("cluster.adopt.virtualNode", "virtual-node"),
        ("knative", "serving"),
        ("alerts", "alerts"),
    ];

    public static TheoryData<string> Pages => [.. s_pages.Select(each => each.Page).Distinct()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_OfASection_NamesEachOfItsKeys(string page)
    {
        var text = File.ReadAllText(Repository.Path("docs", "components", page + ".md"));
        var keys = AllKeys().Where(path => PageOf(path) == page).Select(path => path[(path.LastIndexOf('.') + 1)..]).Distinct().ToArray();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Matches($"[`.]{key}[`:.]", text));
    }

    /// <summary>The path of every key, without the places of items in a list.</summary>
    private static IEnumerable<string> AllKeys() => StackSection.Section.Keys.SelectMany(key => Below(key.Name, key));

    private static IEnumerable<string> Below(string path, SettingKey key) => key.ValueType.NestedKeys.SelectMany(nested =>
    {
        var own = (path + nested.Path).Replace("[]", "", StringComparison.Ordinal);
        return Below(own, nested.Key).Prepend(own);
    });

    private static string? PageOf(string path) => s_pages
        .Where(each => path.StartsWith(each.Path + ".", StringComparison.Ordinal))
        .OrderByDescending(each => each.Path.Length)
        .Select(each => each.Page)
        .FirstOrDefault();
}
