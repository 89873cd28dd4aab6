namespace Pulumi;

/// <summary>A resource that was passed as an argument, as the other side gets to see it: by its URN.</summary>
internal sealed class ResourceReference(string urn) : CustomResource(urn);
