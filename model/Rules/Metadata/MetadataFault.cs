using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>What is wrong with a label or an annotation; each has at most one fault.</summary>
/// <param name="Kind">Which kind of mistake it is.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">What to write instead.</param>
internal sealed record MetadataFault(MetadataFault.Kinds Kind, string Message, string Fix)
{
    /// <summary>Kinds of mistakes.</summary>
    public enum Kinds
    {
        /// <summary>Nothing reads it.</summary>
        Misspelt,

        /// <summary>It has a prefix of the platform, and what it does is not known.</summary>
        Unknown,

        /// <summary>It is read in another place.</summary>
        Misplaced,

        /// <summary>It is read, and its value is not understood.</summary>
        Value,

        /// <summary>The configuration has a key for it.</summary>
        Setting,

        /// <summary>Somebody else writes it, or nobody is to write it.</summary>
        Owned,
    }

    /// <summary>The fault of an entry; <see langword="null"/> when it has none that is known.</summary>
    /// <param name="entry">The label or annotation.</param>
    public static MetadataFault? Of(MetadataEntry entry)
    {
        // Rules about the syntax of keys speak about the others.
        if (!KubernetesSyntax.IsQualifiedKey(entry.Key.ToLowerInvariant()))
        {
            return null;
        }

        return PlatformVocabulary.Find(entry.Key, entry.Place) is { } known && (!known.OfJobPods || (!entry.IsOfService && entry.Place == known.Place))
            ? OfKnown(entry, known)
            : OfUnknown(entry);
    }

    private static MetadataFault? OfKnown(MetadataEntry entry, PlatformKey known)
    {
        var (where, key) = PlaceText(known.Place, entry.IsOfService);
        return entry switch
        {
            _ when known.Owner is { } owner =>
                new(Kinds.Owned, $"'{entry.Key}' is written by {owner}.", "Leave it out."),
            _ when known.Refused is not null && known.Place != entry.Place =>
                new(Kinds.Misplaced, $"'{entry.Key}' does nothing here.", "Leave it out."),
            _ when known.Refused is { } refused =>
                new(Kinds.Owned, $"'{entry.Key}' {refused.Effect}.", refused.Instead),
            { IsOfService: false } when known.OfServices =>
                new(Kinds.Misplaced, $"'{entry.Key}' is read of Knative Services, not of jobs.", "Leave it out."),
            _ when known.Setting is { } setting =>
                new(Kinds.Setting, $"'{entry.Key}' has a key of its own in the configuration.", $"Leave it out and use {setting}."),
            _ when known.Place != entry.Place =>
                new(Kinds.Misplaced, $"'{entry.Key}' does nothing here: it is read {where}.", $"Move it to {key}."),
            { IsTwice: true } =>
                new(Kinds.Setting, $"'{entry.Key}' stands under capacity.annotations, too.", "Write it once."),
            _ when known.OfContainer && !entry.Containers.Contains(PlatformKey.NameOf(entry.Key)) =>
                new(Kinds.Value, $"The pods have no container '{PlatformKey.NameOf(entry.Key)}'.", $"Write one of {string.Join(", ", entry.Containers)}."),
            _ when !known.Values.Holds(entry.Value) =>
                new(Kinds.Value, $"'{entry.Value}' is not a value of '{entry.Key}'.", $"Write {known.Values.Allowed}."),
            _ => null,
        };
    }

    private static MetadataFault? OfUnknown(MetadataEntry entry)
    {
        if (PlatformKey.PrefixOf(entry.Key) == PlatformVocabulary.OfLoadBalancers)
        {
            return new(
                Kinds.Misplaced,
                $"'{entry.Key}' is read of a Service of type LoadBalancer; the workload has none, its requests come through the gateway.",
                "Leave it out; knative.gateway says whether the gateway's load balancer is on the internet.");
        }

        if (PlatformVocabulary.Nearest(entry.Key) is { } near)
        {
            // The misspelt key of a setting leads to the setting, not to another key that may not be written.
            return new(Kinds.Misspelt, $"Nothing reads '{entry.Key}'.", PlatformVocabulary.Find(near, entry.Place) switch
            {
                { Setting: { } setting } => $"Leave it out and use {setting}, which writes '{near}'.",
                { Owner: not null } or { Refused: not null } => $"Leave it out; '{near}' may not be written either.",
                _ => $"Did you mean '{near}'?",
            });
        }

        var prefix = PlatformKey.PrefixOf(entry.Key);
        return entry switch
        {
            _ when PlatformVocabulary.IsComplete(prefix) => new(Kinds.Misspelt, $"Nothing reads '{entry.Key}'.", "Leave it out."),
            _ when PlatformVocabulary.IsOfPlatform(prefix) =>
                new(Kinds.Unknown, $"'{entry.Key}' is none of the documented keys of '{prefix}'; the platform ignores what it does not know.",
                    "Compare it with the platform's documentation, or leave it out."),
            { IsTwice: true } => new(Kinds.Setting, $"'{entry.Key}' stands under capacity.annotations, too.", "Write it once."),
            _ => null,
        };
    }

    private static (string Where, string Key) PlaceText(MetadataPlace place, bool isOfService) => place switch
    {
        MetadataPlace.ObjectLabel => (isOfService ? "as a label of the Service" : "as a label of the job", "`labels`"),
        MetadataPlace.ObjectAnnotation => (isOfService ? "as an annotation of the Service" : "as an annotation of the job", "`annotations`"),
        MetadataPlace.PodLabel => ("as a label of the pods", "`podLabels`"),
        _ => ("as an annotation of the pods", "`podAnnotations`"),
    };
}
