using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Sizing;

public abstract partial record CapacityChoice
{
    /// <summary>Regular expression of the whole name of an ECS instance type.</summary>
    internal const string InstanceTypePattern = @"ecs\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.(?:nano|small|medium|large|(?:[1-9][0-9]{0,2})?xlarge)";

    /// <summary>Regular expression of a whole pair of vCPU and memory; zeros are for <see cref="TryParse"/>.</summary>
    internal const string PairPattern = @"([0-9]{1,4}(?:\.[0-9]{1,4})?)-([0-9]{1,5}(?:\.[0-9]{1,4})?)Gi";

    /// <summary>Makes a choice of a literal, for code that knows it is legal.</summary>
    /// <param name="text">For example <c>ecs.c6.large</c> or <c>2-4Gi</c>.</param>
    /// <exception cref="ArgumentException">The text is neither an instance type nor a size.</exception>
    public static CapacityChoice Of(string text) => TryParse(text, out var choice) ? choice : throw IllegalText.Of(text, Allowed, RuleId);

    /// <summary>Reads a choice: an ECS instance type such as <c>ecs.t5-lc1m2.small</c>, or vCPUs and memory such as <c>0.5-1Gi</c>.</summary>
    /// <param name="text">The text, without surrounding blanks.</param>
    /// <param name="choice">The choice when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CapacityChoice? choice)
    {
        choice = text is null ? null : IsInstanceType(text) ? new InstanceType(text) : ParsePair(text);
        return choice is not null;
    }

    private static bool IsInstanceType(string? text) => text is not null && InstanceTypeRegex().IsMatch(text);

    private static VcpuMemory? ParsePair(string text)
    {
        var match = PairRegex().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var vcpu = decimal.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var memory = decimal.Parse(match.Groups[2].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return vcpu > 0 && memory > 0 ? new VcpuMemory(vcpu, memory) : null;
    }

    [GeneratedRegex($@"\A{InstanceTypePattern}\z", RegexOptions.CultureInvariant)]
    private static partial Regex InstanceTypeRegex();

    [GeneratedRegex($@"\A{PairPattern}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PairRegex();
}
