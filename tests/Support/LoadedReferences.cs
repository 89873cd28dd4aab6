using Microsoft.CodeAnalysis;

namespace AckKnativeSpot.Tests.Support;

/// <summary>The assemblies that the tests run with, as references of a compilation. One object each: the compiler keeps what it has read of them.</summary>
internal static class LoadedReferences
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PortableExecutableReference> All { get; } = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => MetadataReference.CreateFromFile(path))];
}
