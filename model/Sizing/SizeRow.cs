using AckKnativeSpot.Values;

namespace AckKnativeSpot.Sizing;

/// <summary>The memory sizes that Elastic Container Instance sells with a number of vCPUs.</summary>
/// <param name="Vcpu">vCPUs.</param>
/// <param name="MemoryGiB">Memory sizes in GiB, ascending.</param>
internal sealed record SizeRow(decimal Vcpu, ValueList<decimal> MemoryGiB);
