using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace AckKnativeSpot.Secrets;

/// <summary>Declares Kubernetes Secrets.</summary>
internal static class SecretDeclaration
{
    /// <summary>Declares a Secret.</summary>
    /// <param name="name">Resource name.</param>
    /// <param name="objectName">Name in the namespace.</param>
    /// <param name="space">Namespace.</param>
    /// <param name="type">Type of the Secret, for example <c>Opaque</c>.</param>
    /// <param name="data">Its keys and texts, which are secret.</param>
    /// <param name="options">Options.</param>
    public static Secret Of(
        string name, string objectName, Input<string> space, string type, IEnumerable<KeyValuePair<string, Output<string>>> data, CustomResourceOptions options)
    {
        var texts = new InputMap<string>();
        foreach (var (key, text) in data)
        {
            texts.Add(key, text);
        }

        return new Secret(
            name,
            new SecretArgs { Metadata = new ObjectMetaArgs { Name = objectName, Namespace = space }, Type = type, StringData = texts },
            options);
    }
}
