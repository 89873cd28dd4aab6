namespace Pulumi;

/// <summary>What it means to depend on a resource.</summary>
internal static class Dependencies
{
    /// <summary>
    /// The resources behind the given ones: a component of the program stands for what it contains so far, down to the next
    /// resource that a provider manages.
    /// </summary>
    public static HashSet<Resource> Expand(IEnumerable<Resource> resources)
    {
        var seen = new HashSet<Resource>();
        var found = new HashSet<Resource>();
        var rest = new Stack<Resource>(resources);
        while (rest.TryPop(out var resource))
        {
            if (!seen.Add(resource))
            {
                continue;
            }

            if (resource is not ComponentResource component)
            {
                found.Add(resource);
                continue;
            }

            if (component.IsRemote)
            {
                found.Add(component);
            }

            foreach (var child in component.Children)
            {
                rest.Push(child);
            }
        }

        return found;
    }

    /// <summary>Waits until all of them have been registered.</summary>
    public static async Task WaitAsync(IReadOnlyCollection<Resource> resources)
    {
        foreach (var resource in resources.Count == 0 ? [] : Expand(resources))
        {
            await resource.Urn.Data.ConfigureAwait(false);
        }
    }
}
