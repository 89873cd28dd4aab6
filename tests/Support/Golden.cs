using System.Runtime.CompilerServices;
using System.Text;
using Xunit;
using Xunit.Sdk;

namespace AckKnativeSpot.Tests.Support;

/// <summary>
/// Compares whole outputs with files beside the tests that own them. To accept new outputs run the tests once with the environment variable
/// ACCEPT_GOLDEN=1 and review the difference.
/// </summary>
internal static class Golden
{
    private static readonly UTF8Encoding s_utf8 = new(false);

    public static void Matches(string actual, string name, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(FolderOf(test), name);
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
        {
            File.WriteAllText(file, actual, s_utf8);
        }

        if (!File.Exists(file))
        {
            throw new XunitException($"There is no golden file {name}. Run the tests once with ACCEPT_GOLDEN=1 and review it.");
        }

        Assert.Equal(File.ReadAllText(file, s_utf8), actual);
    }

    /// <summary>The folder of a source file; builds may map source paths, so the file is looked up below the repository.</summary>
    private static string FolderOf(string test)
    {
        var path = test.Replace('\\', '/');
        return Path.Combine(Repository.Root, Path.GetDirectoryName(path[(path.LastIndexOf("/tests/", StringComparison.Ordinal) + 1)..])!);
    }
}
