using System.Reflection;
using Xunit;

namespace AckKnativeSpot.Tests.Packaging;

/// <summary>A test that needs the official Pulumi packages. Where the build had the offline subset it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficialPackagesFactAttribute : FactAttribute
{
    public OfficialPackagesFactAttribute()
    {
        if (BuiltWith != "nuget")
        {
            Skip = $"NOT CHECKED: no package can be made with the {BuiltWith} Pulumi packages. Where the official ones restore, this test packs the library "
                + $"and builds a program against it.";
        }
    }

    public static string BuiltWith { get; } = typeof(OfficialPackagesFactAttribute).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "PulumiSdk").Value!;
}
