using AckKnativeSpot.Values;
using Pulumi;
using Ali = Pulumi.AliCloud;
using RandomString = Pulumi.Random.RandomString;

namespace AckKnativeSpot.Resources;

/// <summary>A project of Simple Log Service. Names are unique over all accounts of a region, so each gets a random end that it keeps.</summary>
internal static class UniqueLogProject
{
    /// <summary>Declares one.</summary>
    /// <param name="name">Name of its resource.</param>
    /// <param name="prefix">What its own name begins with: lower-case letters, digits and hyphens, at most 54.</param>
    /// <param name="description">What it holds.</param>
    /// <param name="tags">Tags.</param>
    /// <param name="options">Options of the project.</param>
    /// <returns>Its name.</returns>
    public static Output<string> Declare(string name, string prefix, string description, ValueMap<string> tags, CustomResourceOptions options)
    {
        var suffix = new RandomString(
            $"{name}-suffix", new() { Length = 8, Upper = false, Special = false }, new CustomResourceOptions { Parent = options.Parent });
        var project = new Ali.Log.Project(
            name,
            new() { ProjectName = Output.Format($"{prefix}-{suffix.Result}"), Description = description, Tags = tags.ToInputMap() },
            options);
        return project.ProjectName;
    }
}
