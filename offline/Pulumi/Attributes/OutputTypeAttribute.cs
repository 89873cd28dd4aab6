namespace Pulumi;

/// <summary>Marks a class that an output may consist of.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute
{
}
