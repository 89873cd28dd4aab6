using System.Text;
using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Docs;

/// <summary>A page of the repository: its blocks of code, and what is around them.</summary>
internal sealed partial class MarkdownPage
{
    private static readonly string s_root = Repository.Path();

    private MarkdownPage(string path) => (Path, Text) = (path, File.ReadAllText(Repository.Path(path.Split('/'))).ReplaceLineEndings("\n"));

    /// <summary>Every page: those of the root, of docs/ and of benchmarks/.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(s_root, "*.md")
            .Concat(Directory.EnumerateFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.Path("benchmarks"), "*.md"))
            .Select(file => System.IO.Path.GetRelativePath(s_root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    /// <summary>Path below the root, with slashes.</summary>
    public string Path { get; }

    public string Text { get; private set; }

    /// <summary>The text outside of blocks.</summary>
    public string Prose => Fence().Replace(Text, "");

    /// <summary>The language of each block.</summary>
    public IEnumerable<string> Languages => Fence().Matches(Text).Select(block => block.Groups["language"].Value);

    /// <summary>How often a block begins or ends.</summary>
    public int Fences => BeginOrEnd().Count(Text);

    /// <summary>The depth of each heading, in order.</summary>
    public IEnumerable<int> Headings => Heading().Matches(Prose).Select(heading => heading.Groups[1].Length);

    /// <summary>Code within sentences and tables.</summary>
    public IEnumerable<string> InlineCode => Code().Matches(Prose).Select(code => code.Groups[1].Value);

    /// <summary>Everything behind a dollar sign, lines that go on joined, without the comment at its end.</summary>
    public IEnumerable<string> Commands => Blocks("console").SelectMany(CommandsOf);

    public static MarkdownPage Of(string path) => new(path);

    /// <summary>The blocks of a language, without the indentation of the list that they stand in.</summary>
    public IEnumerable<string> Blocks(string language) => Fence().Matches(Text).Where(block => block.Groups["language"].Value == language)
        .Select(block => string.Concat(block.Groups["text"].Value.Split('\n')[..^1]
            .Select(line => (line.StartsWith(block.Groups["indent"].Value, StringComparison.Ordinal) ? line[block.Groups["indent"].Length..] : line) + "\n")));

    /// <summary>
    /// Holds the block that begins with a command to what the command prints. With ACCEPT_GOLDEN=1 the page gets the new output, as golden files do.
    /// </summary>
    public void Shows(string command, string output)
    {
        var start = Text.IndexOf($"```console\n$ {command}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{Path} does not show '$ {command}'.");
        start = Text.IndexOf('\n', Text.IndexOf('$', start)) + 1;
        var end = Text.IndexOf("```", start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
        {
            Text = string.Concat(Text.AsSpan(0, start), output, Text.AsSpan(end));
            File.WriteAllText(Repository.Path(Path.Split('/')), Text, new UTF8Encoding(false));
            return;
        }

        Assert.Equal(output, Text[start..end]);
    }

    /// <summary>
    /// Holds the blocks that begin with a command, in their order, to outputs. With ACCEPT_GOLDEN=1 the page gets the outputs, as golden files do.
    /// </summary>
    public void ShowsEach(string command, IReadOnlyList<string> outputs)
    {
        var blocks = Fence().Matches(Text).Where(block => block.Groups["text"].Value.StartsWith($"$ {command}\n", StringComparison.Ordinal)).ToArray();
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1" && blocks.Length == outputs.Count)
        {
            foreach (var (block, output) in blocks.Zip(outputs).Reverse())
            {
                var text = block.Groups["text"];
                Text = string.Concat(Text.AsSpan(0, text.Index), $"$ {command}\n{output}", Text.AsSpan(text.Index + text.Length));
            }

            File.WriteAllText(Repository.Path(Path.Split('/')), Text, new UTF8Encoding(false));
            return;
        }

        Assert.Equal(outputs.Select(output => $"$ {command}\n{output}"), blocks.Select(block => block.Groups["text"].Value));
    }

    private static IEnumerable<string> CommandsOf(string block)
    {
        var lines = block.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n');
        return lines.Where(line => line.StartsWith("$ ", StringComparison.Ordinal))
            .Select(line => Blanks().Replace(Comment().Replace(line[2..], ""), " ").Trim());
    }

    [GeneratedRegex(@"^(?<indent>[ ]*)```(?<language>\w*)\n(?<text>.*?)^[ ]*```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("```")]
    private static partial Regex BeginOrEnd();

    [GeneratedRegex("^(#+) ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(" +# .*$")]
    private static partial Regex Comment();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Blanks();
}
