namespace AckKnativeSpot.Infra;

/// <summary>
/// Hands Pulumi the stack: the one service it asks for. Pulumi builds it inside the run, so that what goes wrong is reported as its own errors are.
/// </summary>
/// <param name="create">Builds the stack.</param>
internal sealed class StackServices(Func<AckKnativeStack> create) : IServiceProvider
{
    /// <inheritdoc/>
    public object? GetService(Type serviceType) => serviceType == typeof(AckKnativeStack) ? create() : null;
}
