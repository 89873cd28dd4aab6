using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>The call of a provider function as a mock sees it.</summary>
public class MockCallArgs
{
    public string? Token { get; set; }

    public ImmutableDictionary<string, object> Args { get; set; } = null!;

    public string? Provider { get; set; }
}
