using AckKnativeSpot.Infra.ApiServer;
using AckKnativeSpot.Rollouts;

namespace AckKnativeSpot.Infra.Rollouts;

/// <summary>
/// What is seen of the services and jobs of a namespace: as little as they are judged by (<see cref="SeenRollout"/>), and the latest warnings.
/// </summary>
internal sealed class NamespaceView(Action<string> inform) : IObjectSink
{
    /// <summary>Most warnings kept; the oldest go first.</summary>
    public const int MaxWarnings = 5_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(WorkloadKind Kind, string Name), SeenRollout> _workloads = [];
    private readonly OrderedDictionary<string, SeenEvent> _warnings = new(StringComparer.Ordinal);
    private readonly HashSet<ObjectKind> _read = [];

    /// <summary>Raised after every change.</summary>
    public event Action? Changed;

    /// <summary>Whether objects of a kind of workload have been read, so that one that is not seen is not there.</summary>
    /// <param name="kind">Services or jobs.</param>
    public bool HasRead(WorkloadKind kind)
    {
        lock (_lock)
        {
            return _read.Contains(kind is WorkloadKind.Service ? ObjectKind.Services : ObjectKind.Jobs);
        }
    }

    /// <summary>What is seen of a workload; <see langword="null"/> while nothing of its kind could be read.</summary>
    /// <param name="kind">Whether it is a service or a job.</param>
    /// <param name="name">Its name.</param>
    public SeenRollout? Of(WorkloadKind kind, string name)
    {
        lock (_lock)
        {
            if (!HasRead(kind))
            {
                return null;
            }

            // Names of everything that a service or job makes begin with its own.
            var seen = _workloads.GetValueOrDefault((kind, name), SeenRollout.Nothing);
            return _warnings.Values
                .Where(warning => warning.Name == name || (warning.Name.StartsWith(name, StringComparison.Ordinal) && warning.Name[name.Length] == '-'))
                .Aggregate(seen, (all, warning) => all.With(new SeenObject.Event(warning)));
        }
    }

    /// <summary>Name of the newest run of a schedule; <see langword="null"/> when none is there.</summary>
    /// <param name="schedule">Name of the schedule.</param>
    public string? NewestRunOf(string schedule)
    {
        lock (_lock)
        {
            return _workloads.Values.Select(workload => workload.Job).OfType<SeenJob>().Where(job => job.Schedule == schedule)
                .OrderBy(job => job.CreatedAt).ThenBy(job => job.Name, StringComparer.Ordinal).LastOrDefault()?.Name;
        }
    }

    /// <inheritdoc/>
    public void Replace(ObjectKind kind, IReadOnlyList<SeenObject> objects)
    {
        lock (_lock)
        {
            _read.Add(kind);
            var there = objects.Select(seen => seen.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var (key, workload) in _workloads.Where(entry => entry.Key.Kind == kind.Workload).ToList())
            {
                _workloads[key] = workload.Keeping(kind.Kind, there.Contains);
            }

            foreach (var seen in objects)
            {
                Change(seen, gone: false);
            }
        }

        Changed?.Invoke();
    }

    /// <inheritdoc/>
    public void Following(ObjectKind kind) => Changed?.Invoke();

    /// <inheritdoc/>
    public void Put(SeenObject seen)
    {
        lock (_lock)
        {
            Change(seen, gone: false);
        }

        Changed?.Invoke();
    }

    /// <inheritdoc/>
    public void Remove(SeenObject seen)
    {
        lock (_lock)
        {
            Change(seen, gone: true);
        }

        Changed?.Invoke();
    }

    /// <inheritdoc/>
    public void Unreadable(ObjectKind kind, string why)
    {
        inform($"{kind.Resource} cannot be read, so what they tell about a rollout is missing here: {why}");
        Changed?.Invoke();
    }

    private void Change(SeenObject seen, bool gone)
    {
        if (seen is SeenObject.Event { Seen: var warning })
        {
            Keep(warning);
            return;
        }

        var key = KeyOf(seen);
        var before = _workloads.GetValueOrDefault(key, SeenRollout.Nothing);
        _workloads[key] = gone ? before.Without(seen) : before.With(seen);
    }

    private static (WorkloadKind Kind, string Name) KeyOf(SeenObject seen) => seen switch
    {
        SeenObject.Revision revision => (WorkloadKind.Service, revision.Seen.Service),
        SeenObject.Pod pod => (pod.Kind, pod.Workload),
        SeenObject.Job => (WorkloadKind.Job, seen.Name),
        _ => (WorkloadKind.Service, seen.Name),
    };

    private void Keep(SeenEvent warning)
    {
        _warnings.Remove(warning.Id);
        _warnings.Add(warning.Id, warning);
        if (_warnings.Count > MaxWarnings)
        {
            _warnings.RemoveAt(0);
        }
    }
}
