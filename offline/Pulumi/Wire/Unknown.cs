namespace Pulumi.Wire;

internal static class Unknown
{
    /// <summary>What the engine's protocol writes where a value isn't known yet.</summary>
    public const string Text = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
}
