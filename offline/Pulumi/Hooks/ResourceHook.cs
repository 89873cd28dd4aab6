namespace Pulumi;

/// <summary>A callback at a point in the life of a resource. The mock engine accepts it and never calls it.</summary>
public class ResourceHook
{
    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
    {
        Name = name;
        Callback = callback;
        Options = options ?? new ResourceHookOptions();

        // Only a running deployment takes a hook.
        _ = Deployment.Running;
    }

    /// <summary>Unique in a program.</summary>
    public string Name { get; }

    public ResourceHookCallback Callback { get; }

    public ResourceHookOptions Options { get; }
}
