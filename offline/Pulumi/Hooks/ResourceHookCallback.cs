namespace Pulumi;

/// <summary>What a resource hook does. What it throws fails the operation of the resource, or is a warning, as the kind of hook has it.</summary>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);
