namespace Pulumi;

/// <summary>Sees, and may replace, the args and options of a resource before it is registered; null leaves them as they are.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
