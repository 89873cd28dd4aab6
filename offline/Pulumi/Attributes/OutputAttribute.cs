namespace Pulumi;

/// <summary>Marks a property of a resource as an output; without a name it is called as the property is.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    public OutputAttribute(string? name = null)
    {
        Name = name;
    }

    public string? Name { get; }
}
