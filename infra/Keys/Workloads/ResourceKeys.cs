using AckKnativeSpot.Containers;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a container's resources.</summary>
internal static class ResourceKeys
{
    public static SettingReader<CpuQuantity> Cpu { get; } = new ScalarType<CpuQuantity>(
        text => CpuQuantity.TryParse(text, out var quantity) ? new(quantity) : null,
        CpuQuantity.Allowed,
        schema: () => SchemaOf.Number(@"^(\d+m|\d*\.?\d*)$", 0),
        unit: "cores, m");

    public static SettingReader<MemoryQuantity> Memory { get; } = new ScalarType<MemoryQuantity>(
        text => MemoryQuantity.TryParse(text, out var quantity) ? new(quantity) : null,
        MemoryQuantity.Allowed,
        schema: () => SchemaOf.Number(@"^\d*\.?\d*(Ki|Mi|Gi|Ti|k|M|G|T)?$", 0),
        unit: "bytes, Mi, Gi");

    private static readonly SettingKey<CpuQuantity> s_cpuRequest = new("cpuRequest", Cpu, "CPU it asks for. Default: none.") { Example = "500m" };

    private static readonly SettingKey<MemoryQuantity> s_memoryRequest = new("memoryRequest", Memory, "Memory it asks for. Default: none.")
    {
        Example = "512Mi",
    };

    private static readonly SettingKey<CpuQuantity> s_cpuLimit = new("cpuLimit", Cpu, "CPU it may use. Default: no limit.") { Example = "2" };

    private static readonly SettingKey<MemoryQuantity> s_memoryLimit = new("memoryLimit", Memory, "Memory it may use. Default: no limit.") { Example = "4Gi" };

    private static readonly SettingKey<MemoryQuantity> s_diskRequest = new(
        "ephemeralStorageRequest", Memory, "Local disk it asks for, for logs, image layers and volumes of the kind emptyDir. Default: none.")
    {
        Example = "1Gi",
    };

    private static readonly SettingKey<MemoryQuantity> s_diskLimit = new(
        "ephemeralStorageLimit", Memory, "Local disk it may use; a pod that uses more is evicted. Default: no limit.")
    {
        Example = "4Gi",
    };

    private static readonly SettingKey<int> s_gpu = new(
        "gpu", Scalars.Integer(1, 64), "GPUs it has; capacity.choices then names types with GPUs. Default: none.")
    {
        Example = "1",
    };

    public static SectionType<ContainerResources> Section { get; } = new(
        values => new ContainerResources
        {
            CpuRequest = values.Given(s_cpuRequest),
            MemoryRequest = values.Given(s_memoryRequest),
            CpuLimit = values.Given(s_cpuLimit),
            MemoryLimit = values.Given(s_memoryLimit),
            EphemeralStorageRequest = values.Given(s_diskRequest),
            EphemeralStorageLimit = values.Given(s_diskLimit),
            Gpu = values.Given(s_gpu),
        },
        s_cpuRequest, s_memoryRequest, s_cpuLimit, s_memoryLimit, s_diskRequest, s_diskLimit, s_gpu);
}
