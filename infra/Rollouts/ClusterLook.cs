using System.Net;
using AckKnativeSpot.Infra.ApiServer;
using AckKnativeSpot.Rollouts;

namespace AckKnativeSpot.Infra.Rollouts;

/// <summary>Looks once at services and jobs of a cluster: one list of each kind in each namespace.</summary>
/// <param name="api">API server.</param>
/// <param name="inform">Takes a line about each kind that cannot be read.</param>
/// <param name="time">Clock.</param>
internal sealed class ClusterLook(ClusterApi api, Action<string> inform, TimeProvider time)
{
    private readonly ApiReader _reader = new(api, time);

    /// <summary>Looks.</summary>
    /// <param name="targets">What at.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What can be said of each, in the same order; <see langword="null"/> where nothing could be read.</returns>
    public async Task<IReadOnlyList<RolloutReport?>> LookAsync(IReadOnlyList<RolloutTarget> targets, CancellationToken cancellation)
    {
        var reports = new Dictionary<RolloutTarget, RolloutReport?>();
        foreach (var inNamespace in targets.GroupBy(target => target.Namespace, StringComparer.Ordinal))
        {
            var view = new NamespaceView(line => inform($"{inNamespace.Key}: {line}"));
            var schedules = inNamespace.Any(target => target.IsSchedule) ? await SchedulesAsync(inNamespace.Key, cancellation).ConfigureAwait(false) : null;
            await Task.WhenAll(inNamespace.Select(target => target.Kind).Distinct().SelectMany(ObjectKind.Of).Distinct()
                .Select(kind => ReadAsync(kind, inNamespace.Key, view, cancellation))).ConfigureAwait(false);
            foreach (var target in inNamespace)
            {
                reports[target] = target.IsSchedule ? OfSchedule(target, schedules, view) : Of(target, view);
            }
        }

        return [.. targets.Select(target => reports[target])];
    }

    private RolloutReport? Of(RolloutTarget target, NamespaceView view) =>
        view.Of(target.Kind, target.Name) is { } seen ? RolloutReport.Of(target, seen, time.GetUtcNow()) : null;

    private RolloutReport? OfSchedule(RolloutTarget target, IReadOnlyList<SeenObject.Schedule>? schedules, NamespaceView view)
    {
        var schedule = schedules?.FirstOrDefault(each => each.Name == target.Name);
        return schedules is null || !view.HasRead(WorkloadKind.Job) ? null
            : schedule is null ? RolloutReport.Missing
            : view.NewestRunOf(target.Name) is { } run && Of(target with { Name = run }, view) is { } report ? report.OfRun(run)
            : RolloutReport.NoRun(schedule.Suspended);
    }

    private async Task<IReadOnlyList<SeenObject.Schedule>?> SchedulesAsync(string inNamespace, CancellationToken cancellation)
    {
        try
        {
            var (objects, _) = await _reader.ListAsync(ObjectKind.Schedules, inNamespace, _ => Task.CompletedTask, cancellation).ConfigureAwait(false);
            return [.. objects.OfType<SeenObject.Schedule>()];
        }
        catch (Exception e) when (ApiReader.IsFailure(e) && !cancellation.IsCancellationRequested)
        {
            inform($"{inNamespace}: {ObjectKind.Schedules.Resource} cannot be read: {ApiReader.Text(e)}");
            return null;
        }
    }

    private async Task ReadAsync(ObjectKind kind, string inNamespace, NamespaceView view, CancellationToken cancellation)
    {
        try
        {
            var (objects, _) = await _reader.ListAsync(kind, inNamespace, _ => Task.CompletedTask, cancellation).ConfigureAwait(false);
            view.Replace(kind, objects);
        }
        catch (ApiProblemException missing) when (missing.Status is HttpStatusCode.NotFound)
        {
            inform($"{inNamespace}: the API server does not know {kind.Resource} of {kind.Group["/apis/".Length..]}; is Knative installed?");
            view.Replace(kind, []);
        }
        catch (Exception e) when (ApiReader.IsFailure(e) && !cancellation.IsCancellationRequested)
        {
            view.Unreadable(kind, ApiReader.Text(e));
        }
    }
}
