namespace AckKnativeSpot.Tests.Upgrades;

/// <summary>What an upgrade of this project would do to a resource that a stack has, although nobody changed the stack.</summary>
internal enum UpgradeBreakKind
{
    /// <summary>It is deleted: nothing is declared under its type and name any more.</summary>
    Deleted,

    /// <summary>It is deleted and created again, because an input differs that cannot be changed.</summary>
    Replaced,

    /// <summary>It has another parent, so its URN is another one.</summary>
    Moved,
}

/// <summary>One such resource.</summary>
/// <param name="Kind">What happens to it.</param>
/// <param name="Resource">Its key as it was, <c>type::name</c>.</param>
/// <param name="Why">The input that forces the replacement, or the parents.</param>
internal sealed record UpgradeBreak(UpgradeBreakKind Kind, string Resource, string Why);
