using System.Globalization;
using System.Text;

namespace AckKnativeSpot.Benchmarks.Page;

/// <summary>Seconds by the number of services, both logarithmic: what grows in proportion is a straight line of 45 degrees.</summary>
internal static class BenchmarkPlot
{
    private const int Width = 720;
    private const int Height = 380;
    private const int Left = 70;
    private const int Right = 220;
    private const int Top = 20;
    private const int Bottom = 50;

    private static readonly string[] s_colours = ["#0969da", "#8250df", "#9a6700", "#1a7f37", "#cf222e", "#57606a"];

    /// <summary>The plot as SVG.</summary>
    /// <param name="measured">What was measured.</param>
    public static string Render(IReadOnlyList<MeasuredFigures> measured)
    {
        (string Name, Figure[] Figures)[] lines =
        [
            .. measured.Select(each => ($"plan, {each.Packages}", each.Of("plan").ToArray())),
            .. measured.Select(each => ($"mock engine, {each.Packages}", each.Of("engine").ToArray())),
            ("cdk8s synth", measured[0].Of("cdk8s").ToArray()),
            ("cdk8s, program alone", measured[0].Of("program").ToArray()),
        ];
        var all = lines.SelectMany(line => line.Figures).ToArray();
        var across = Decades(all.Select(figure => (double)figure.Services));
        var up = Decades(all.Select(figure => (double)figure.Elapsed));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" role="img" aria-label="Seconds by the number of services">
            <style>text {"{"} font: 13px system-ui, sans-serif; fill: #57606a {"}"}</style>
            <rect width="{Width}" height="{Height}" fill="#ffffff"/>

            """);
        foreach (var tick in Enumerable.Range(across.First, across.Last - across.First + 1))
        {
            var x = At(tick, across, Left, Width - Right);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x:0.#} {Top}V{Height - Bottom}\" stroke=\"#d0d7de\"/>\n");
            svg.Append(
                CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{Math.Pow(10, tick):#,0}</text>\n");
        }

        foreach (var tick in Enumerable.Range(up.First, up.Last - up.First + 1))
        {
            var y = At(tick, up, Height - Bottom, Top);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {y:0.#}H{Width - Right}\" stroke=\"#d0d7de\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{Math.Pow(10, tick):0.##} s</text>\n");
        }

        foreach (var (line, colour) in lines.Zip(s_colours))
        {
            var points = line.Figures.Select(figure => FormattableString.Invariant(
                $"{At(Math.Log10(figure.Services), across, Left, Width - Right):0.#},{At(Math.Log10((double)figure.Elapsed), up, Height - Bottom, Top):0.#}"));
            svg.Append(
                CultureInfo.InvariantCulture, $"<polyline points=\"{string.Join(' ', points)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.5\"/>\n");
        }

        foreach (var (index, name) in lines.Select(line => line.Name).Index())
        {
            var y = Top + 20 + (index * 24);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Width - Right + 16} {y}h24\" stroke=\"{s_colours[index]}\" stroke-width=\"2.5\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width - Right + 48}\" y=\"{y + 4}\">{name}</text>\n");
        }

        svg.Append(
            CultureInfo.InvariantCulture, $"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 8}\" text-anchor=\"middle\">services</text>\n</svg>\n");
        return svg.ToString().ReplaceLineEndings("\n");
    }

    private static (int First, int Last) Decades(IEnumerable<double> values)
    {
        var logarithms = values.Select(Math.Log10).ToArray();
        return ((int)Math.Floor(logarithms.Min()), (int)Math.Ceiling(logarithms.Max()));
    }

    private static double At(double logarithm, (int First, int Last) decades, int from, int to) =>
        from + ((logarithm - decades.First) / (decades.Last - decades.First) * (to - from));
}
