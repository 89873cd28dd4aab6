namespace Pulumi;

/// <summary>Arguments: members marked with <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    private protected InputArgs()
    {
    }

    /// <summary>The arguments by their provider names, as given: not awaited, not serialized.</summary>
    internal virtual IReadOnlyDictionary<string, object?> ToDictionary() => InputMembers.Read(this);
}
