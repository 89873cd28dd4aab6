using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AckKnativeSpot.Sizing;

public abstract partial record CapacityChoice
{
    /// <summary>Reads a choice: an ECS instance type such as <c>ecs.t5-lc1m2.small</c>, or vCPUs and memory such as <c>0.5-1Gi</c>.</summary>
    /// <param name="text">The text, without surrounding blanks.</param>
    /// <param name="choice">The choice when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CapacityChoice? choice)
    {
        choice = text is null ? null : InstanceTypePattern().IsMatch(text) ? new InstanceType(text) : ParsePair(text);
        return choice is not null;
    }

    private static VcpuMemory? ParsePair(string text)
    {
        var match = PairPattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var vcpu = decimal.Parse(match.Groups["vcpu"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var memory = decimal.Parse(match.Groups["memory"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return vcpu > 0 && memory > 0 ? new VcpuMemory(vcpu, memory) : null;
    }

    [GeneratedRegex(@"\Aecs\.[a-z][a-z0-9]*(-[a-z0-9]+)*\.(nano|small|medium|large|([1-9][0-9]{0,2})?xlarge)\z", RegexOptions.CultureInvariant)]
    private static partial Regex InstanceTypePattern();

    [GeneratedRegex(@"\A(?<vcpu>[0-9]{1,4}(\.[0-9]{1,4})?)-(?<memory>[0-9]{1,5}(\.[0-9]{1,4})?)Gi\z", RegexOptions.CultureInvariant)]
    private static partial Regex PairPattern();
}
