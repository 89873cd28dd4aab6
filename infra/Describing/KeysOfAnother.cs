namespace AckKnativeSpot.Infra.Describing;

/// <summary>The keys of one kind of section, for another kind that lacks some of them.</summary>
/// <param name="Theirs">What has the keys, in the plural.</param>
/// <param name="Ours">What lacks them, in the plural.</param>
/// <param name="Section">The section that has them; asked for when a mistake is reported, since two kinds of sections may name each other.</param>
internal sealed record KeysOfAnother(string Theirs, string Ours, Func<SettingReader> Section)
{
    /// <summary>What to do about a key that only the others have; <see langword="null"/> for any other one.</summary>
    /// <param name="key">A key that is unknown in this section.</param>
    public string? FixOf(string key) => Section().NestedKeys.Any(each => each.Key.Name == key)
        ? $"Leave it out: '{key}' is a key of {Theirs}, and {Ours} have no such key."
        : null;
}
