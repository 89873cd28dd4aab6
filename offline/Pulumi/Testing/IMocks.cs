namespace Pulumi.Testing;

/// <summary>Stands in for the engine and every provider.</summary>
public interface IMocks
{
    /// <summary>The ID and the output state of a resource that is registered or read.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>The result of a provider function.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Sees the outputs that a component or the stack registers.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
