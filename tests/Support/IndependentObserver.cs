using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace AckKnativeSpot.Tests.Support;

/// <summary>
/// Keeps every resource with the arguments and options it was declared with, without the code with which the plan observes them. Options never reach the
/// mock engine: a resource transformation is the one place where they can be seen.
/// </summary>
internal sealed class IndependentObserver
{
    private readonly Lock _lock = new();
    private readonly List<Recording> _recordings = [];

    /// <summary>Records a resource; give it to a stack as its transformation.</summary>
    public ResourceTransformationResult? Record(ResourceTransformationArgs args)
    {
        lock (_lock)
        {
            _recordings.Add(new Recording(args.Resource, args.Args, args.Options, OutputUtilities.GetValueAsync(args.Options.DependsOn.ToOutput())));
        }

        return null;
    }

    /// <summary>What was recorded, in the order of declaration.</summary>
    public IReadOnlyList<Recording> Recordings
    {
        get
        {
            lock (_lock)
            {
                return [.. _recordings];
            }
        }
    }

    /// <summary>A resource as it was declared.</summary>
    internal sealed record Recording(Resource Resource, ResourceArgs Args, ResourceOptions Options, Task<ImmutableArray<Resource>> DependsOn);
}
