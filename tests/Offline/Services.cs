namespace AckKnativeSpot.Tests.Offline;

/// <summary>Provides one service, whatever is asked for.</summary>
internal sealed class Services(Func<object?> create) : IServiceProvider
{
    /// <summary>How often it was asked.</summary>
    public int Requests { get; private set; }

    public object? GetService(Type serviceType)
    {
        Requests++;
        return create();
    }
}
