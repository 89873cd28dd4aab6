using Pulumi;

namespace AckKnativeSpot.Resources;

/// <summary>Puts values of other resources into a rendered container.</summary>
internal static class ContainerInputs
{
    /// <summary>Sets image and environment where they are given; a variable wins over one of the same name that is written already.</summary>
    /// <param name="container">The container.</param>
    /// <param name="image">Image; <see langword="null"/> leaves the one that is written.</param>
    /// <param name="environment">Values by variable name.</param>
    public static void PutInto(Dictionary<string, object> container, Input<string>? image, IReadOnlyDictionary<string, Input<string>> environment)
    {
        if (image is not null)
        {
            container["image"] = image;
        }

        if (environment.Count > 0)
        {
            var written = container.TryGetValue("env", out var env) ? (List<object>)env : [];
            container["env"] = written
                .Where(variable => !environment.ContainsKey((string)((Dictionary<string, object>)variable)["name"]))
                .Concat(environment
                    .OrderBy(variable => variable.Key, StringComparer.Ordinal)
                    .Select(object (variable) => new Dictionary<string, object> { ["name"] = variable.Key, ["value"] = variable.Value }))
                .ToList();
        }
    }
}
