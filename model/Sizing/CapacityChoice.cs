namespace AckKnativeSpot.Sizing;

/// <summary>
/// One entry of <c>k8s.aliyun.com/eci-use-specs</c>: an ECS instance type or a pair of vCPU and memory.
/// Source: Alibaba Cloud, "ECI Pod Annotation" and the page on specifying several specifications.
/// </summary>
public abstract partial record CapacityChoice
{
    private CapacityChoice()
    {
    }

    /// <summary>Exactly this ECS instance type, for example <c>ecs.c6.large</c>.</summary>
    /// <param name="Name">The type's name with its <c>ecs.</c> prefix.</param>
    public sealed record InstanceType(string Name) : CapacityChoice
    {
        /// <inheritdoc/>
        public override string ToString() => Name;
    }

    /// <summary>Any instance of this size, for example <c>2-4Gi</c>.</summary>
    /// <param name="Vcpu">vCPUs.</param>
    /// <param name="MemoryGiB">Memory in GiB.</param>
    public sealed record VcpuMemory(decimal Vcpu, decimal MemoryGiB) : CapacityChoice
    {
        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"{Vcpu:0.####}-{MemoryGiB:0.####}Gi");
    }
}
