using Pulumi;

namespace AckKnativeSpot.Secrets;

/// <summary>A secret as resources take it.</summary>
/// <param name="Text">The text; secret. Unknown in a preview that may not read it.</param>
/// <param name="Version">Changes whenever the text changes. Not secret when nothing about the text can be learnt from it; then it is known in previews.</param>
internal sealed record SecretReading(Output<string> Text, Output<string> Version)
{
    /// <summary>Reads secrets; of several that one version of a KMS secret holds, all come from one look at it.</summary>
    /// <param name="sources">The secrets by a name of the caller's.</param>
    /// <param name="parent">Resource for which they are read; <see langword="null"/> for the stack.</param>
    public static IReadOnlyDictionary<string, SecretReading> All(IEnumerable<KeyValuePair<string, SecretSource>> sources, Resource? parent)
    {
        var versions = new Dictionary<(string, string), KmsSecretVersion>();
        return sources.ToDictionary(each => each.Key, each => each.Value switch
        {
            SecretSource.Configured configured => Of(Output.CreateSecret(configured.Text.Reveal())),
            SecretSource.Kms kms => VersionOf(kms.Reference).Read(kms.Reference.Property),
            _ => throw new System.Diagnostics.UnreachableException(),
        });

        KmsSecretVersion VersionOf(KmsSecretReference reference) =>
            versions.TryGetValue((reference.Name, reference.Stage), out var known)
                ? known
                : versions[(reference.Name, reference.Stage)] = KmsSecretVersion.Find(reference, parent);
    }

    private static SecretReading Of(Output<string> text) => new(text, text);
}
