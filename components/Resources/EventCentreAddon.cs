using System.Text.Json.Nodes;
using AckKnativeSpot.Cluster;
using Pulumi;

namespace AckKnativeSpot.Resources;

/// <summary>The add-on whose kube-eventer writes a cluster's events to Simple Log Service. Source: Alibaba Cloud, "Event monitoring".</summary>
internal static class EventCentreAddon
{
    public const string Name = AddonSpec.EventCentre;

    /// <summary>Its configuration as a JSON object.</summary>
    /// <param name="project">Project that the events go to.</param>
    public static Output<string> Config(Output<string> project) =>
        project.Apply(name => new JsonObject { ["sls_project_name"] = name }.ToJsonString());
}
