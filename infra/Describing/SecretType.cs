using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Secrets;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>Reads a value that must be encrypted. Plain text in its place is reported without being shown.</summary>
internal sealed class SecretType : SettingReader<SecretSource>
{
    /// <inheritdoc/>
    public override string Allowed => "an encrypted value, as 'pulumi config set --secret' writes it";

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out SecretSource value)
    {
        ArgumentNullException.ThrowIfNull(context);
        value = node is ConfigSecret secret ? new SecretSource.Configured(secret.Text) : null;
        if (node is ConfigScalar)
        {
            context.Report(
                ConfigurationRules.Secret,
                node,
                "The value is written in plain text.",
                "Take it out of the file, replace it where it is in use, and write it with `pulumi config set --secret --path "
                    + $"'{StackConfiguration.Project}:{context.Path}'`.");
        }
        else if (value is null)
        {
            context.ReportKind(node, Allowed);
        }

        return value is not null;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject { [ConfigSecret.Key] = new JsonObject { ["type"] = "string", ["minLength"] = 1 } },
        ["required"] = new JsonArray(ConfigSecret.Key),
    };
}
