using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>A service as its section states it, before spot profiles, registries and the region are applied.</summary>
/// <param name="Spot">What it says about spot policy.</param>
/// <param name="Spec">Everything else.</param>
/// <param name="ContainerPaths">Property paths of the listed containers; empty when the service itself has the keys of its only one.</param>
internal sealed record ServiceSetting(SpotSetting Spot, KnativeServiceSpec Spec, ValueList<string> ContainerPaths)
{
    /// <summary>Property path of a container's keys.</summary>
    /// <param name="service">Path of the service.</param>
    /// <param name="index">Index of the container, from 0.</param>
    public string PathOfContainer(string service, int index) => index < ContainerPaths.Count ? ContainerPaths[index] : service;
}
