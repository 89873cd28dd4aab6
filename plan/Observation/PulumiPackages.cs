using System.Reflection;

namespace AckKnativeSpot.Plan.Observation;

/// <summary>The Pulumi packages that a plan was made with.</summary>
/// <param name="Word">The word for them in a saved plan: <c>official</c> or <c>offline</c>.</param>
/// <param name="Notice">What every plan made with them says; <see langword="null"/> when there is nothing to say.</param>
internal sealed record PulumiPackages(string Word, string? Notice)
{
    /// <summary>The packages that Pulumi publishes.</summary>
    public static PulumiPackages Official { get; } = new("official", null);

    /// <summary>The subset in <c>offline/</c>.</summary>
    public static PulumiPackages Offline { get; } =
        new("offline", "Planned with the offline subset of the Pulumi packages (offline/), which plans and tests but never deploys.");

    /// <summary>Those with a word; <see langword="null"/> for any other word.</summary>
    /// <param name="word">The word.</param>
    public static PulumiPackages? Find(string? word) => new[] { Official, Offline }.FirstOrDefault(each => each.Word == word);

    /// <summary>Those that this program was built with, as the build wrote it down.</summary>
    public static PulumiPackages OfThisBuild { get; } =
        typeof(PulumiPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "PulumiSdk").Value == "offline"
            ? Offline
            : Official;
}
