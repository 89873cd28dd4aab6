using AckKnativeSpot.Resources;
using AckKnativeSpot.Values;
using Pulumi;
using RandomString = Pulumi.Random.RandomString;

namespace AckKnativeSpot.Secrets;

/// <summary>The Secret with the secret environment variables of a workload, whose containers read it as they would any other; none when it has none.</summary>
internal sealed class EnvironmentSecret
{
    private readonly string _name;
    private readonly Resource _parent;
    private readonly IReadOnlyDictionary<string, SecretReading> _readings;

    private EnvironmentSecret(string name, Resource parent, IReadOnlyDictionary<string, SecretReading> readings, InputList<Resource> needs) =>
        (_name, _parent, _readings, Needs) = (name, parent, readings, needs);

    /// <summary>What the workload depends on: what the component does, and the Secret.</summary>
    public InputList<Resource> Needs { get; }

    /// <summary>Declares the Secret.</summary>
    /// <param name="name">Resource name.</param>
    /// <param name="objectName">Name in the namespace.</param>
    /// <param name="space">Namespace.</param>
    /// <param name="sources">Its keys and where their texts come from.</param>
    /// <param name="parent">The component.</param>
    /// <param name="options">Options of the component, whose dependencies Pulumi does not pass on to its children.</param>
    public static EnvironmentSecret Declare(
        string name, string objectName, Input<string> space, ValueMap<SecretSource> sources, ComponentResource parent, ComponentResourceOptions? options)
    {
        var dependsOn = options?.DependsOn ?? [];
        var readings = SecretReading.All(sources, parent);
        if (readings.Count == 0)
        {
            return new(name, parent, readings, dependsOn);
        }

        Resource secret = SecretDeclaration.Of(
            name,
            objectName,
            space,
            "Opaque",
            readings.Select(reading => KeyValuePair.Create(reading.Key, reading.Value.Text)),
            new CustomResourceOptions { Parent = parent, DependsOn = dependsOn, Aliases = OfOtherKind(parent) });
        return new(name, parent, readings, dependsOn.Concat(secret));
    }

    /// <summary>
    /// The same Secret of the other kind of job: one that gets a schedule is another component, and its Secret would be created before the old one has gone.
    /// A service is none of them, because a program may well have a service and a job of one resource name.
    /// </summary>
    private static List<Input<Alias>> OfOtherKind(Resource parent)
    {
        var type = parent.GetResourceType();
        var other = type == JobTypes.Once ? JobTypes.Scheduled : type == JobTypes.Scheduled ? JobTypes.Once : null;
        return other is null ? [] : [new Alias { ParentUrn = parent.Urn.Apply(urn => urn.Replace($"{type}::", $"{other}::", StringComparison.Ordinal)) }];
    }

    /// <summary>
    /// Declares a random text that changes when a secret does, and shows nothing of it; <see langword="null"/> when there are no secrets. Its keepers are
    /// the secrets themselves, encrypted in the state as the Secret is: a digest could be tried out.
    /// </summary>
    public Output<string>? DeclareVersion()
    {
        if (_readings.Count == 0)
        {
            return null;
        }

        var keepers = new InputMap<string>();
        foreach (var (key, reading) in _readings)
        {
            keepers.Add(key, reading.Version);
        }

        return new RandomString(
            $"{_name}-version",
            new() { Length = 8, Upper = false, Special = false, Keepers = keepers },
            new CustomResourceOptions { Parent = _parent }).Result;
    }
}
