using AckKnativeSpot.Drain;

namespace AckKnativeSpot.Tests.Drain;

/// <summary>
/// The eviction API second by second: all pods are warned at 0 and each asks at once; a refused pod asks again after its first delay and then every
/// <c>retry</c> seconds. The disruption controller counts a replacement as healthy only when it is Ready.
/// </summary>
internal static class EvictionSimulation
{
    /// <summary>When each pod's eviction is accepted, in order; fewer entries than pods when some are still refused at the end.</summary>
    public static List<int> AcceptedAt(int pods, DisruptionBudget budget, int startup, int retry, IReadOnlyList<int> firstDelays, int until = 20_000)
    {
        var mustStay = MustStayHealthy(pods, budget);
        var nextTry = new int[pods];
        var readyAt = new List<int>();
        var accepted = new List<int>();
        var waiting = Enumerable.Range(0, pods).ToList();
        for (var now = 0; now <= until && waiting.Count > 0; now++)
        {
            foreach (var pod in waiting.Where(pod => nextTry[pod] == now).ToList())
            {
                var healthy = waiting.Count + readyAt.Count(ready => ready <= now);
                if (healthy - 1 >= mustStay)
                {
                    waiting.Remove(pod);
                    readyAt.Add(now + startup);
                    accepted.Add(now);
                }
                else
                {
                    nextTry[pod] = now + (now == 0 ? 1 + (firstDelays[pod % firstDelays.Count] % retry) : retry);
                }
            }
        }

        return accepted;
    }

    /// <summary>Desired healthy pods as the disruption controller reckons them: percentages round up.</summary>
    private static int MustStayHealthy(int pods, DisruptionBudget budget) => budget switch
    {
        DisruptionBudget.MaxUnavailable max => pods - Scaled(max.Value, pods),
        DisruptionBudget.MinAvailable min => Scaled(min.Value, pods),
        _ => throw new ArgumentOutOfRangeException(nameof(budget)),
    };

    private static int Scaled(PodCount count, int pods) => count switch
    {
        PodCount.Absolute absolute => absolute.Pods,
        PodCount.Percent percent => (int)Math.Ceiling(percent.Value * pods / 100m),
        _ => throw new ArgumentOutOfRangeException(nameof(count)),
    };
}
