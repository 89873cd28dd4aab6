using System.Globalization;
using System.Text.RegularExpressions;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Reserve;

/// <summary>
/// vCPUs and memory of an ECS instance type, as far as its name says them. Sources: Alibaba Cloud, "Instance type naming conventions" (<c>large</c> is 2 vCPU,
/// <c>Nxlarge</c> is 4 N; family c has 2 GiB for each vCPU, g has 4, r has 8; <c>c1m2</c> is the ratio written out) and "Burstable instance families".
/// </summary>
/// <param name="Vcpu">vCPUs.</param>
/// <param name="MemoryGiB">Memory in GiB.</param>
internal sealed partial record InstanceTypeSize(decimal Vcpu, decimal MemoryGiB)
{
    /// <summary>Size of a type; <see langword="null"/> when its name does not say it.</summary>
    /// <param name="name">Name of the type, for example <c>ecs.c6.large</c>.</param>
    public static InstanceTypeSize? Of(string name)
    {
        if (BurstableType.Find(name) is { } burstable)
        {
            return new(burstable.Vcpu, burstable.MemoryGiB);
        }

        var match = Name().Match(name);
        if (!match.Success)
        {
            return null;
        }

        var vcpu = match.Groups["size"].Value switch
        {
            "large" => 2,
            "xlarge" => 4,
            var size => 4 * int.Parse(size.AsSpan(0, size.IndexOf('x', StringComparison.Ordinal)), CultureInfo.InvariantCulture),
        };
        var ratio = match.Groups["family"].Value switch
        {
            "c" => 2,
            "g" => 4,
            "r" => 8,
            _ => decimal.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) / decimal.Parse(
                match.Groups["c"].ValueSpan, CultureInfo.InvariantCulture),
        };
        return new(vcpu, vcpu * ratio);
    }

    /// <summary>What an instance of a choice has, as it is billed; <see langword="null"/> where that is not known, or no size is so large.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="purchase">How the instance is bought.</param>
    public static InstanceTypeSize? Of(CapacityChoice choice, Purchase purchase) => choice switch
    {
        CapacityChoice.InstanceType type => Of(type.Name),
        CapacityChoice.VcpuMemory size => SizeTable.BilledSize(size, purchase) is { } billed ? new(billed.Vcpu, billed.MemoryGiB) : null,
        _ => null,
    };

    /// <summary>Whether it has at least the vCPUs and the memory of another size.</summary>
    /// <param name="other">The other size.</param>
    public bool Holds(InstanceTypeSize other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Vcpu >= other.Vcpu && MemoryGiB >= other.MemoryGiB;
    }

    // Families that end with r or y have Arm processors.
    [GeneratedRegex(
        @"\Aecs\.(?:(?:hf)?(?<family>[cgr])[0-9]{1,2}(?:[a-qs-xz][a-z]*)?|(?:e|u1|u2[a-z]?)-c(?<c>[1-9])m(?<m>[1-9][0-9]?))"
            + @"\.(?<size>large|(?:[1-9][0-9]{0,2})?xlarge)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
