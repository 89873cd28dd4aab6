namespace AckKnativeSpot.Cluster;

/// <summary>
/// How many pods a node has addresses for when Terway shares its network interfaces among them: (interfaces − 1) × private addresses per interface.
/// Sources: Alibaba Cloud, "Manage pod capacity on nodes"; for the table, "General-purpose instance families" and the pages of the compute-optimized and
/// memory-optimized ones.
/// </summary>
internal static class TerwayNode
{
    /// <summary>ACK takes a node only when it has addresses for more pods than this, which is what its own components are counted with.</summary>
    public const int PodsOfSystem = 11;

    private static readonly Dictionary<string, (int Interfaces, int Addresses)> s_sixth = new(StringComparer.Ordinal)
    {
        ["large"] = (2, 6),
        ["xlarge"] = (3, 10),
        ["2xlarge"] = (4, 10),
        ["3xlarge"] = (6, 10),
        ["4xlarge"] = (8, 20),
        ["6xlarge"] = (8, 20),
        ["8xlarge"] = (8, 20),
        ["13xlarge"] = (7, 20),
        ["26xlarge"] = (15, 20),
    };

    private static readonly Dictionary<string, (int Interfaces, int Addresses)> s_seventh = new(StringComparer.Ordinal)
    {
        ["large"] = (3, 6),
        ["xlarge"] = (4, 15),
        ["2xlarge"] = (4, 15),
        ["3xlarge"] = (8, 15),
        ["4xlarge"] = (8, 30),
        ["6xlarge"] = (8, 30),
        ["8xlarge"] = (8, 30),
        ["16xlarge"] = (8, 30),
        ["32xlarge"] = (15, 30),
    };

    private static readonly Dictionary<string, Dictionary<string, (int Interfaces, int Addresses)>> s_families = new(StringComparer.Ordinal)
    {
        ["ecs.c6"] = s_sixth,
        ["ecs.g6"] = s_sixth,
        ["ecs.c7"] = s_seventh,
        ["ecs.g7"] = s_seventh,
        ["ecs.r7"] = s_seventh,
    };

    /// <summary>The families that the table knows, for messages: <c>ecs.c6, ecs.c7, …</c>.</summary>
    public static string KnownFamilies { get; } = string.Join(", ", s_families.Keys.Order(StringComparer.Ordinal));

    /// <summary>Most pods on a node of a type; <see langword="null"/> when the table does not know the type.</summary>
    /// <param name="instanceType">For example <c>ecs.g7.xlarge</c>.</param>
    public static int? PodsOn(string instanceType)
    {
        ArgumentNullException.ThrowIfNull(instanceType);
        var dot = instanceType.LastIndexOf('.');
        return dot > 0 && s_families.TryGetValue(instanceType[..dot], out var sizes) && sizes.TryGetValue(instanceType[(dot + 1)..], out var size)
            ? (size.Interfaces - 1) * size.Addresses
            : null;
    }
}
