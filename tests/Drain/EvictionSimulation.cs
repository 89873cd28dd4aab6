using AckKnativeSpot.Drain;

namespace AckKnativeSpot.Tests.Drain;

/// <summary>
/// A reclaim second by second: all pods are warned at 0 and each asks the eviction API at once; a refused pod asks again. The disruption controller counts
/// a replacement as healthy only when it is Ready, and when the notice is over the instances of all warned pods are released.
/// </summary>
internal sealed class EvictionSimulation
{
    private readonly DrainConditions _conditions;
    private readonly int _mustStay;
    private readonly List<(int Pod, int NextTry)> _waiting;
    private readonly List<int> _acceptedAt = [];
    private readonly SortedDictionary<int, List<int>> _becomeReady = [];
    private readonly HashSet<int> _replaced = [];

    private EvictionSimulation(int pods, DisruptionBudget budget, DrainConditions conditions)
    {
        _conditions = conditions;
        _mustStay = MustStayHealthy(pods, budget);
        _waiting = [.. Enumerable.Range(0, pods).Select(pod => (pod, 0))];
    }

    /// <summary>When each accepted eviction was accepted, in order; fewer entries than pods when some were not.</summary>
    public IReadOnlyList<int> AcceptedAt => _acceptedAt;

    /// <summary>Pods that did not have their whole grace period when the instances were released.</summary>
    public int Cut { get; private set; }

    /// <summary>Pods that are Ready at the end of each second.</summary>
    public List<int> Ready { get; } = [];

    /// <summary>Of these, pods of one revision; a replacement belongs to the revision of the pod it replaces.</summary>
    public List<int> ReadyOfOne { get; } = [];

    /// <summary>Pods that are leaving at the end of each second.</summary>
    public List<int> Leaving { get; } = [];

    /// <summary>When each pod's eviction is accepted, in order, if instances were never released.</summary>
    public static IReadOnlyList<int> WithoutRelease(
        int pods, DisruptionBudget budget, int startup, int retry, IReadOnlyList<int> firstDelays, int until = 20_000)
    {
        var simulation = new EvictionSimulation(pods, budget, new DrainConditions(new GracePeriod(1), startup, retry, ReplacementCertain: true));
        for (var now = 0; now <= until && simulation._waiting.Count > 0; now++)
        {
            var second = now;
            simulation.BecomeReady(now);
            simulation.Ask(now, pod => second + (second == 0 ? 1 + (firstDelays[pod % firstDelays.Count] % retry) : retry));
        }

        return simulation.AcceptedAt;
    }

    /// <summary>
    /// The slowest drain there is: a refused pod asks again a moment before the next replacement becomes Ready, and otherwise after the longest time there
    /// may be between two requests.
    /// </summary>
    public static EvictionSimulation AsSlowAsPossible(int pods, DisruptionBudget budget, DrainConditions conditions, Func<int, bool>? isOfOne = null)
    {
        var simulation = new EvictionSimulation(pods, budget, conditions);
        for (var now = 0; now <= ReclaimNotice.Seconds + conditions.StartupSeconds; now++)
        {
            var second = now;
            var next = new Lazy<int>(() => Math.Min(
                simulation._becomeReady.Keys.Where(ready => ready > second).DefaultIfEmpty(int.MaxValue).First(), second + conditions.RetrySeconds));
            simulation.Step(now, isOfOne, _ => next.Value, askFirst: true);
        }

        return simulation;
    }

    /// <summary>Refused pods ask again after any time up to the longest there may be.</summary>
    public static EvictionSimulation AtRandom(int pods, DisruptionBudget budget, DrainConditions conditions, int seed)
    {
        var (simulation, random) = (new EvictionSimulation(pods, budget, conditions), new Random(seed));
        for (var now = 0; now <= ReclaimNotice.Seconds + conditions.StartupSeconds; now++)
        {
            var second = now;
            simulation.Step(now, null, _ => second + random.Next(1, conditions.RetrySeconds + 1), askFirst: false);
        }

        return simulation;
    }

    /// <summary>The longest time for which none is Ready; <see langword="null"/> when it does not end.</summary>
    public static int? LongestGap(IEnumerable<int> ready)
    {
        var (longest, current) = (0, 0);
        foreach (var count in ready)
        {
            current = count > 0 ? 0 : current + 1;
            longest = Math.Max(longest, current);
        }

        return current > 0 ? null : longest;
    }

    /// <summary>
    /// A request arrives each second and waits for a Ready pod: the longest wait, and how many are given up; <see langword="null"/> for all that come.
    /// </summary>
    public WaitingRequests Requests(int timeout)
    {
        var (longest, failed) = (0, 0);
        for (var arrival = Ready.IndexOf(0); arrival >= 0; arrival = Ready.IndexOf(0, arrival + 1))
        {
            var answered = Ready.FindIndex(arrival, ready => ready > 0);
            if (answered < 0)
            {
                return new(timeout, null);
            }

            longest = Math.Max(longest, Math.Min(answered - arrival, timeout));
            failed += answered - arrival > timeout ? 1 : 0;
        }

        return new(longest, failed);
    }

    private void Step(int now, Func<int, bool>? isOfOne, Func<int, int> nextTry, bool askFirst)
    {
        if (!askFirst)
        {
            BecomeReady(now);
        }

        if (now < ReclaimNotice.Seconds)
        {
            Ask(now, nextTry);
        }
        else if (now == ReclaimNotice.Seconds)
        {
            Cut = _waiting.Count + LeavingAt(now);
            _waiting.ForEach(each => Replace(each.Pod, now));
            _waiting.Clear();
        }

        BecomeReady(now);
        Ready.Add(_waiting.Count + _replaced.Count);
        ReadyOfOne.Add(isOfOne is null ? 0 : _waiting.Count(each => isOfOne(each.Pod)) + _replaced.Count(isOfOne));
        Leaving.Add(now < ReclaimNotice.Seconds ? LeavingAt(now) : 0);
    }

    private void Ask(int now, Func<int, int> nextTry)
    {
        var kept = 0;
        for (var index = 0; index < _waiting.Count; index++)
        {
            var (pod, next) = _waiting[index];
            if (next == now && kept + (_waiting.Count - index) + _replaced.Count > _mustStay)
            {
                _acceptedAt.Add(now);
                Replace(pod, now);
                if (_conditions.StartupSeconds == 0)
                {
                    BecomeReady(now);
                }
            }
            else
            {
                _waiting[kept++] = (pod, next == now ? nextTry(pod) : next);
            }
        }

        _waiting.RemoveRange(kept, _waiting.Count - kept);
    }

    private void Replace(int pod, int now)
    {
        if (_conditions.ReplacementCertain)
        {
            var ready = now + _conditions.StartupSeconds;
            _becomeReady.TryAdd(ready, []);
            _becomeReady[ready].Add(pod);
        }
    }

    private void BecomeReady(int now)
    {
        if (_becomeReady.Remove(now, out var pods))
        {
            _replaced.UnionWith(pods);
        }
    }

    private int LeavingAt(int now)
    {
        var stillThere = 0;
        for (var index = _acceptedAt.Count - 1; index >= 0 && _acceptedAt[index] + _conditions.Grace.Seconds > now; index--)
        {
            stillThere++;
        }

        return stillThere;
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
