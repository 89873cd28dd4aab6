using System.Diagnostics.CodeAnalysis;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Pricing;

/// <summary>
/// What a price is of: an instance type or size, or one of the parts that Alibaba Cloud bills by the hour beside instances. Every price is per hour of one
/// unit; the unit of a part is one piece unless its documentation says otherwise.
/// </summary>
public sealed record PriceItem
{
    private PriceItem(string name) => Name = name;

    /// <summary>One GiB of ephemeral storage of an Elastic Container Instance, beyond what every instance has.</summary>
    public static PriceItem EphemeralStorage { get; } = new("eci.ephemeralStorage");

    /// <summary>An enhanced NAT gateway, without the traffic through it.</summary>
    public static PriceItem NatGateway { get; } = new("nat.gateway");

    /// <summary>An elastic IP address, without its traffic.</summary>
    public static PriceItem ElasticIp { get; } = new("eip");

    /// <summary>A Classic Load Balancer, as in front of an API server or of Kourier, without its traffic.</summary>
    public static PriceItem ClassicLoadBalancer { get; } = new("loadBalancer.classic");

    /// <summary>An Application Load Balancer, without its capacity units.</summary>
    public static PriceItem ApplicationLoadBalancer { get; } = new("loadBalancer.application");

    /// <summary>A key of Key Management Service, without its calls.</summary>
    public static PriceItem EncryptionKey { get; } = new("kms.key");

    /// <summary>The parts that have a name of their own, in the order in which they are documented.</summary>
    internal static ValueList<PriceItem> Parts { get; } =
    [
        Vcpu(ComputeCategory.General), Memory(ComputeCategory.General), Vcpu(ComputeCategory.Economy), Memory(ComputeCategory.Economy), EphemeralStorage,
        NodeDisk(0), NodeDisk(1), NodeDisk(2), NodeDisk(3), NatGateway, ElasticIp, ClassicLoadBalancer, ApplicationLoadBalancer,
        EncryptionKey, Cluster("pro"), Cluster("proXLarge"), Cluster("pro2XLarge"), Cluster("pro4XLarge"),
    ];

    /// <summary>Name as a price file has it, for example <c>ecs.c6.large</c>, <c>2-4Gi</c> or <c>nat.gateway</c>.</summary>
    public string Name { get; }

    /// <summary>An instance type or size.</summary>
    /// <param name="choice">The instance type or size.</param>
    public static PriceItem Of(CapacityChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return new(choice.ToString()!);
    }

    /// <summary>One vCPU of an Elastic Container Instance that is sized by vCPU and memory.</summary>
    /// <param name="category">Its compute category.</param>
    public static PriceItem Vcpu(ComputeCategory category) => new($"eci.{Word(category)}.vcpu");

    /// <summary>One GiB of memory of an Elastic Container Instance that is sized by vCPU and memory.</summary>
    /// <param name="category">Its compute category.</param>
    public static PriceItem Memory(ComputeCategory category) => new($"eci.{Word(category)}.memory");

    /// <summary>One GiB of an ESSD system disk of a node.</summary>
    /// <param name="performanceLevel">Performance level, 0 to 3.</param>
    public static PriceItem NodeDisk(int performanceLevel) => new(FormattableString.Invariant($"node.disk.pl{performanceLevel}"));

    /// <summary>The management fee of a cluster.</summary>
    /// <param name="edition">Its edition, as the configuration names it.</param>
    public static PriceItem Cluster(string edition) => new($"cluster.{edition}");

    /// <summary>Reads a name: an instance type, a size, or one of <see cref="Parts"/>.</summary>
    /// <param name="text">The name.</param>
    /// <param name="item">The item when the text names one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PriceItem? item)
    {
        item = CapacityChoice.TryParse(text, out var choice) ? Of(choice) : Parts.FirstOrDefault(part => part.Name == text);
        return item is not null;
    }

    /// <summary>Makes an item of a literal, for code that knows it is one.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is not one of an item.</exception>
    public static PriceItem Named(string name) =>
        TryParse(name, out var item) ? item : throw new ArgumentException($"'{name}' is not the name of an item.", nameof(name));

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Word(ComputeCategory category) => category == ComputeCategory.Economy ? "economy" : "general";
}
