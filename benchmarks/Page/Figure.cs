using System.Globalization;

namespace AckKnativeSpot.Benchmarks.Page;

/// <summary>Medians of whole processes.</summary>
/// <param name="What">The process: <c>plan</c>, <c>engine</c>, <c>cdk8s</c>, <c>program</c>, <c>published</c>, <c>run</c> or <c>empty</c>.</param>
/// <param name="Services">How many services it had to do with.</param>
/// <param name="Elapsed">Seconds from start to end.</param>
/// <param name="Processors">Seconds of processors.</param>
/// <param name="Megabytes">Most memory at a time, in MiB.</param>
internal sealed record Figure(string What, int Services, decimal Elapsed, decimal Processors, int Megabytes)
{
    internal static Figure Parse(string[] row) => new(row[0], int.Parse(row[1], CultureInfo.InvariantCulture), Number(row[2]), Number(row[3]),
        int.Parse(row[4], CultureInfo.InvariantCulture));

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
