using System.Globalization;
using AckKnativeSpot.Values;
using Pulumi;

namespace AckKnativeSpot.Resources;

/// <summary>Values as the Pulumi packages take them.</summary>
internal static class PulumiValues
{
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static InputMap<string> ToInputMap(this ValueMap<string> map)
    {
        var inputs = new InputMap<string>();
        foreach (var (key, value) in map)
        {
            inputs.Add(key, value);
        }

        return inputs;
    }

    public static InputList<T> ToInputList<T>(this IEnumerable<Output<T>> outputs) => outputs.ToArray();
}
