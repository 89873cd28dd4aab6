using System.Globalization;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Sizing;

/// <summary>
/// One entry of <c>k8s.aliyun.com/eci-use-specs</c>: an ECS instance type or a pair of vCPU and memory. A program writes it as a stack file does:
/// <c>"ecs.c6.large"</c>, <c>"2-4Gi"</c>. Source: Alibaba Cloud, "ECI Pod Annotation" and the page on specifying several specifications.
/// </summary>
public abstract partial record CapacityChoice
{
    /// <summary>What is allowed, as it completes "Write …".</summary>
    internal const string Allowed = "an ECS instance type such as ecs.c6.large or a vCPU-memory pair such as 2-4Gi";

    /// <summary>The rule under which a choice of another form is reported.</summary>
    internal const string RuleId = "SPOT006";

    private CapacityChoice()
    {
    }

    /// <summary>Reads a literal as <see cref="Of"/> does.</summary>
    public static implicit operator CapacityChoice(string text) => Of(text);

    /// <summary>Exactly this ECS instance type, for example <c>ecs.c6.large</c>.</summary>
    public sealed record InstanceType : CapacityChoice
    {
        /// <summary>What is allowed, as it completes "Write …".</summary>
        internal new const string Allowed = "an ECS instance type such as ecs.c6.large";

        /// <summary>Exactly this ECS instance type.</summary>
        /// <param name="name">The type's name with its <c>ecs.</c> prefix.</param>
        /// <exception cref="ArgumentException">The name has not the form of one.</exception>
        public InstanceType(string name) => Name = IsInstanceType(name) ? name : throw IllegalText.Of(name, Allowed, RuleId);

        /// <summary>The type's name with its <c>ecs.</c> prefix.</summary>
        public string Name { get; }

        /// <summary>Takes the name of a type as the constructor does.</summary>
        public static implicit operator InstanceType(string name) => new(name);

        /// <inheritdoc/>
        public override string ToString() => Name;
    }

    /// <summary>Any instance of this size, for example <c>2-4Gi</c>.</summary>
    public sealed record VcpuMemory : CapacityChoice
    {
        private const int MaxVcpu = 9999;
        private const int MaxMemoryGiB = 99999;

        /// <summary>Any instance of a size.</summary>
        /// <param name="vcpu">vCPUs, above 0 and at most 9999, with at most four decimals.</param>
        /// <param name="memoryGiB">Memory in GiB, above 0 and at most 99999, with at most four decimals.</param>
        /// <exception cref="ArgumentOutOfRangeException">One of them is outside its bounds.</exception>
        public VcpuMemory(decimal vcpu, decimal memoryGiB) =>
            (Vcpu, MemoryGiB) = (Amount(vcpu, MaxVcpu, nameof(vcpu)), Amount(memoryGiB, MaxMemoryGiB, nameof(memoryGiB)));

        /// <summary>
        /// The smallest size that holds some vCPUs and memory, with as many decimals as a size has; <see langword="null"/> when no size is that small or large.
        /// </summary>
        /// <param name="vcpu">vCPUs.</param>
        /// <param name="memoryGiB">Memory in GiB.</param>
        internal static VcpuMemory? Holding(decimal vcpu, decimal memoryGiB) => vcpu is > 0 and <= MaxVcpu && memoryGiB is > 0 and <= MaxMemoryGiB
            ? new(Math.Ceiling(vcpu * 10_000) / 10_000, Math.Ceiling(memoryGiB * 10_000) / 10_000)
            : null;

        /// <summary>vCPUs.</summary>
        public decimal Vcpu { get; }

        /// <summary>Memory in GiB.</summary>
        public decimal MemoryGiB { get; }

        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"{Vcpu:0.####}-{MemoryGiB:0.####}Gi");

        private static decimal Amount(decimal amount, int most, string name) => amount > 0 && amount <= most && amount == decimal.Round(amount, 4)
            ? amount
            : throw new ArgumentOutOfRangeException(
                name, amount, string.Create(CultureInfo.InvariantCulture, $"A size is above 0 and at most {most}, with at most four decimals."));
    }
}
