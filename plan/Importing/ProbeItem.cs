using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>A probe as a section of a stack file.</summary>
internal static class ProbeItem
{
    /// <summary>The section; an empty one for a probe that does nothing a stack file can say.</summary>
    /// <param name="probe">The probe.</param>
    public static Item Of(Tree probe)
    {
        var item = new Item();
        var action = Add(item, probe);
        return action is null ? [] : item
            .With("port", Item.Number(action.Text("port")))
            .With("delay", Item.Seconds(probe.Text("initialDelaySeconds")))
            .With("period", Item.Seconds(probe.Text("periodSeconds")))
            .With("timeout", Item.Seconds(probe.Text("timeoutSeconds")))
            .With("successes", Item.Number(probe.Text("successThreshold")))
            .With("failures", Item.Number(probe.Text("failureThreshold")));
    }

    private static Tree? Add(Item item, Tree probe)
    {
        foreach (var kind in new[] { "httpGet", "tcpSocket", "exec", "grpc" })
        {
            if (probe.GetValueOrDefault(kind) is Tree action)
            {
                _ = kind switch
                {
                    "httpGet" => item.With("httpGet", action.Text("path")),
                    "tcpSocket" => item.With("tcp", true),
                    "exec" => item.With("exec", Item.Texts(action.List("command"))),
                    _ => item.With("grpc", action.Text("service") ?? ""),
                };
                return action;
            }
        }

        return null;
    }
}
