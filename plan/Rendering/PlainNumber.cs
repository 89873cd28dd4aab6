using System.Globalization;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Every number reaches the engine as a double; people and Kubernetes want whole ones written whole.</summary>
internal static class PlainNumber
{
    private const double LargestExact = 1L << 53;

    public static bool IsWhole(double number) => Math.Abs(number) <= LargestExact && Math.Truncate(number) == number;

    public static string Text(double number) =>
        IsWhole(number) ? ((long)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
}
