using System.Collections.Immutable;

namespace Pulumi.AliCloud.Outputs;

[OutputType]
public sealed class GetZonesZoneResult
{
    public readonly ImmutableArray<string> AvailableDiskCategories;
    public readonly ImmutableArray<string> AvailableInstanceTypes;
    public readonly ImmutableArray<string> AvailableResourceCreations;
    public readonly string Id;
    public readonly string LocalName;
    public readonly ImmutableArray<string> MultiZoneIds;
    public readonly ImmutableArray<string> SlbSlaveZoneIds;

    [OutputConstructor]
    private GetZonesZoneResult(
        ImmutableArray<string> availableDiskCategories, ImmutableArray<string> availableInstanceTypes,
        ImmutableArray<string> availableResourceCreations, string id, string localName, ImmutableArray<string> multiZoneIds,
        ImmutableArray<string> slbSlaveZoneIds)
    {
        AvailableDiskCategories = availableDiskCategories;
        AvailableInstanceTypes = availableInstanceTypes;
        AvailableResourceCreations = availableResourceCreations;
        Id = id;
        LocalName = localName;
        MultiZoneIds = multiZoneIds;
        SlbSlaveZoneIds = slbSlaveZoneIds;
    }
}
