namespace Pulumi;

/// <summary>What an error hook does: true has the engine try the failed operation again.</summary>
public delegate Task<bool> ErrorHookCallback(ErrorHookArgs args, CancellationToken cancellationToken = default);
