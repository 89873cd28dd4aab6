namespace Pulumi;

/// <summary>A callback for a failed operation of a resource. The mock engine accepts it and never calls it.</summary>
public class ErrorHook
{
    public ErrorHook(string name, ErrorHookCallback callback)
    {
        Name = name;
        Callback = callback;

        // Only a running deployment takes a hook.
        _ = Deployment.Running;
    }

    /// <summary>Unique in a program.</summary>
    public string Name { get; }

    public ErrorHookCallback Callback { get; }
}
