using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Workflows;

/// <summary>
/// macOS comes with Bash 3.2, so the scripts use nothing that is newer. Those that the tests run are run by it in the workflow's job on macOS; this finds the
/// words of later versions in all of them.
/// </summary>
public partial class ShellScriptsTests
{
    /// <summary>Every script of the repository but those that measure, which need GNU time anyway.</summary>
    public static TheoryData<string> Scripts =>
        [".ci/run", .. Directory.GetFiles(Repository.Path("eng"), "*.sh").Select(file => $"eng/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Script_UsesNothingThatBash32Lacks(string path) =>
        Assert.DoesNotContain(File.ReadAllLines(Repository.Path(path.Split('/'))), IsNewer);

    [Theory]
    [InlineData("mapfile -t targets < <(pods)")]
    [InlineData("  readarray names")]
    [InlineData("declare -A seen=()")]
    [InlineData("local -n result=$1")]
    [InlineData("wait -n")]
    [InlineData("echo \"${name,,}\"")]
    [InlineData("echo \"${name^}\"")]
    [InlineData("echo \"${name@Q}\"")]
    [InlineData("[[ -v name ]]")]
    [InlineData("make &>>log")]
    [InlineData("make |& tee log")]
    [InlineData("start=$EPOCHSECONDS")]
    [InlineData("printf '%(%F)T' -1")]
    [InlineData("echo \"${names[-1]}\"")]
    public void LineOfALaterBash_IsFound(string line) => Assert.True(IsNewer(line));

    [Theory]
    [InlineData("targets=() && targets+=(\"$pod\")")]
    [InlineData("declare -a names")]
    [InlineData("echo \"${names[@]}\" | grep -v '^$' || true")]
    [InlineData("wait")]
    [InlineData("printf '%s (%s)' a b")]
    public void LineOfBash32_IsNot(string line) => Assert.False(IsNewer(line));

    private static bool IsNewer(string line) => Newer().IsMatch(line);

    [GeneratedRegex("""
        \b(mapfile|readarray|coproc|EPOCH(SECONDS|REALTIME)|BASHPID)\b |
        \b(declare|local|typeset)\ -\w*[An] | \bwait\ -n | \[\[\ -v\  |
        \$\{\w+(\[[^]]+\])?([,^]|@[A-Za-z]) | \[-\d+\]\} |
        &>> | \|& | %\([^)]*\)T
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Newer();
}
