namespace Pulumi;

/// <summary>Names the field that a parameter of an output constructor takes, where it differs from the parameter.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute : Attribute
{
    public OutputConstructorParameterAttribute(string name)
    {
        Name = name;
    }

    public string Name { get; }
}
