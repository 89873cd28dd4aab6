using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>A container as its section states it: encrypted environment variables are not yet in a Secret.</summary>
/// <param name="Spec">Everything but these.</param>
/// <param name="Secrets">The encrypted environment variables.</param>
internal sealed record ContainerSetting(ContainerSpec Spec, ValueMap<SecretText> Secrets)
{
    /// <summary>The container with its encrypted variables read from a Secret.</summary>
    /// <param name="secret">Name of the Secret.</param>
    /// <param name="keyOf">Key of a variable in it.</param>
    public ContainerSpec ReadingFrom(string secret, Func<string, string> keyOf) => Spec with
    {
        Environment = new ValueMap<EnvironmentValue>(
        [
            .. Spec.Environment,
            .. Secrets.Keys.Select(name => KeyValuePair.Create<string, EnvironmentValue>(name, new EnvironmentValue.FromSecret(secret, keyOf(name)))),
        ]),
    };
}
