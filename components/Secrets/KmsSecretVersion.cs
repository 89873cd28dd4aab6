using System.Text.Json;
using AckKnativeSpot.Resources;
using Pulumi;
using Pulumi.AliCloud.Kms;
using Pulumi.AliCloud.Kms.Outputs;
using Pulumi.Utilities;

namespace AckKnativeSpot.Secrets;

/// <summary>
/// One version of a secret in KMS. A preview asks which versions there are and not what they hold, so that whoever may only preview needs no right to
/// read secrets; a secret or version that is not there is found all the same.
/// </summary>
internal sealed class KmsSecretVersion
{
    private readonly string _name;
    private readonly bool _isPreview;
    private readonly Output<GetSecretVersionsVersionResult> _version;

    private KmsSecretVersion(string name, bool isPreview, Output<GetSecretVersionsVersionResult> version) =>
        (_name, _isPreview, _version) = (name, isPreview, version);

    /// <summary>Finds the version that a reference means, with the default provider for Alibaba Cloud.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="parent">Resource for which it is read; <see langword="null"/> for the stack.</param>
    public static KmsSecretVersion Find(KmsSecretReference reference, Resource? parent)
    {
        var isPreview = Deployment.Instance.IsDryRun;
        var found = OutputFailures.OrFail(
            GetSecretVersions.InvokeAsync(
                new GetSecretVersionsArgs { SecretName = reference.Name, VersionStage = reference.Stage, EnableDetails = !isPreview },
                new InvokeOptions { Parent = parent }),
            $"The secret '{reference.Name}' in KMS cannot be looked up");
        return new(reference.Name, isPreview, found.ApplyOrFail(secret => secret.Versions is { IsDefaultOrEmpty: false } versions
            ? versions[0]
            : throw Failure(reference.Name, $"has no version with the stage '{reference.Stage}'")));
    }

    /// <summary>What the version holds.</summary>
    /// <param name="property">Member of a JSON object; <see langword="null"/> for the whole text.</param>
    public SecretReading Read(string? property) => new(
        Output.CreateSecret(_isPreview
            ? _version.Apply(version => string.IsNullOrEmpty(version.SecretData) ? OutputUtilities.CreateUnknown("") : Output.Create(version.SecretData))
            : _version.ApplyOrFail(version => TextOf(version, property))),

        // A version never holds another text; which secret and which part of it are of the answer, too.
        _version.Apply(version => JsonSerializer.Serialize(new[] { _name, property, version.VersionId })));

    private string TextOf(GetSecretVersionsVersionResult version, string? property) =>
        version.SecretDataType != "text" ? throw Failure(_name, "holds binary data, and only texts can be used")
        : property is null ? version.SecretData
        : MemberOf(version.SecretData, property);

    private string MemberOf(string text, string property)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind != JsonValueKind.Object ? throw Failure(_name, $"holds no JSON object, so it has no property '{property}'")
                : !document.RootElement.TryGetProperty(property, out var member) ? throw Failure(_name, $"has no property '{property}'")
                : member.ValueKind switch
                {
                    JsonValueKind.String => member.GetString()!,
                    JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => member.GetRawText(),
                    _ => throw Failure(_name, $"has no single value in its property '{property}'"),
                };
        }
        catch (JsonException)
        {
            // Without what the parser says: it quotes the text.
            throw Failure(_name, $"holds no JSON object, so it has no property '{property}'");
        }
    }

    private static RunException Failure(string name, string what) => new($"The secret '{name}' in KMS {what}.");
}
