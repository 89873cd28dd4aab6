namespace AckKnativeSpot.Benchmarks.Page;

/// <summary>What <c>measure.sh</c> has measured with one kind of Pulumi packages.</summary>
/// <param name="Packages"><c>official</c> or <c>offline</c>.</param>
/// <param name="Day">The day of the measurement.</param>
/// <param name="Machine">The machine.</param>
/// <param name="Versions">What was run, and how often.</param>
/// <param name="All">The figures.</param>
internal sealed record MeasuredFigures(string Packages, string Day, string Machine, string Versions, IReadOnlyList<Figure> All)
{
    /// <summary>Reads every file of figures.</summary>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="FormatException">A file is not one that <c>measure.sh</c> wrote to its end.</exception>
    public static IReadOnlyList<MeasuredFigures> ReadAll(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal)
            .Select(file => Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))),
    ];

    /// <summary>The figure of a process.</summary>
    /// <param name="what">The process.</param>
    /// <param name="services">How many services it had to do with.</param>
    public Figure Of(string what, int services) => All.Single(figure => figure.What == what && figure.Services == services);

    /// <summary>The figures of a process, by the number of services.</summary>
    /// <param name="what">The process.</param>
    public IEnumerable<Figure> Of(string what) => All.Where(figure => figure.What == what).OrderBy(figure => figure.Services);

    internal static MeasuredFigures Parse(string packages, string text)
    {
        var rows = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToArray();
        string Head(string name) => rows.SingleOrDefault(row => row is [var key, _] && key == name) is [_, var value] ? value
            : throw new FormatException($"The figures of the {packages} packages have no line '{name}'.");
        return new(packages, Head("day"), Head("machine"), Head("versions"), [.. rows.Where(row => row.Length == 5).Select(Figure.Parse)]);
    }
}
