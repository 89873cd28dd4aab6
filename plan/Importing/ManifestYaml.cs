using System.Globalization;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>
/// Reads the documents of a file as kubectl does: every value is a text, a key without a value is none, and aliases and merge keys stand for what they refer
/// to.
/// </summary>
internal sealed class ManifestYaml
{
    /// <summary>The schemas of custom resource definitions are the deepest there are, with less than half of it.</summary>
    private const int MostLevels = 100;

    /// <summary>
    /// Characters that aliases may add to a file. An API server reads no request that is larger (k8s.io/apiserver, MaxRequestBodyBytes), and a few lines of
    /// aliases that refer to each other can stand for any number of them.
    /// </summary>
    private const long MostOfAliases = 3 * 1024 * 1024;

    private const string NotYaml = "The file is not YAML: ";

    private const string CoreTag = "tag:yaml.org,2002:";

    private static readonly string[] s_tags = ["!", .. new[] { "str", "int", "float", "bool", "null", "map", "seq", "timestamp" }.Select(tag => CoreTag + tag)];

    private readonly Parser _parser;
    private readonly Dictionary<string, (object? Value, Extent Extent)> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> _lines = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Mark At, string Message)> _mistakes = [];
    private long _ofAliases;

    private ManifestYaml(string text) => _parser = new(new StringReader(text));

    /// <summary>The documents of a file; none when it cannot be read.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="problems">Where what is wrong with it goes.</param>
    public static IReadOnlyList<ManifestDocument> Read(string text, string file, ICollection<string> problems)
    {
        text = ByteOrderMarks.OffDocuments(text);

        // The parser takes it for the end of the file.
        if (text.Contains('\0', StringComparison.Ordinal) && CauseOf(text, file) is { } nul)
        {
            problems.Add(nul);
            return [];
        }

        var reader = new ManifestYaml(text);
        try
        {
            var documents = reader.ReadDocuments();
            foreach (var (mark, message) in reader._mistakes)
            {
                problems.Add(At(file, mark.Line, message));
            }

            return reader._mistakes.Count == 0 ? documents : [];
        }
        catch (Exception e) when (e is YamlException or ArgumentException or FormatException or OverflowException or InvalidOperationException
            or IndexOutOfRangeException or EndOfStreamException)
        {
            // Beside its own exception the parser lets some of .NET through, such as for a character code that does not exist.
            var mark = (e as YamlException)?.Start ?? reader._parser.Current?.Start ?? Mark.Empty;
            problems.Add(e is LimitException ? At(file, mark.Line, e.Message)
                : CauseOf(text, file) ?? At(file, Math.Max(1, mark.Line), $"{NotYaml}{YamlFile.Reason(e)}."));
            return [];
        }
    }

    private static string At(string file, long line, string message) =>
        SafeText.OneLine(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {message}"));

    /// <summary>What ends the parser as the reader of stack files tells it, such as a tab; <see langword="null"/> when that does not know either.</summary>
    private static string? CauseOf(string text, string file)
    {
        var findings = new List<Finding>();
        YamlFile.ReadDocuments(text, file, null, findings);
        return findings.LastOrDefault() is { } last && last.RuleId == ConfigurationRules.Unreadable.Id
            && !last.Message.StartsWith(NotYaml, StringComparison.Ordinal)
            ? At(file, last.Position?.Line ?? 1, last.Message)
            : null;
    }

    private List<ManifestDocument> ReadDocuments()
    {
        var documents = new List<ManifestDocument>();
        _parser.Consume<StreamStart>();
        while (_parser.TryConsume<DocumentStart>(out _))
        {
            _anchors.Clear();
            var line = (int)(_parser.Current?.Start.Line ?? 1);
            documents.Add(new(Read(0, out _), documents.Count + 1, line, _lines));
            _parser.Consume<DocumentEnd>();
        }

        return documents;
    }

    /// <summary>The next value.</summary>
    /// <param name="level">How deep it lies.</param>
    /// <param name="extent">How much of a file it would take without aliases.</param>
    private object? Read(int level, out Extent extent)
    {
        var next = _parser.Consume<ParsingEvent>();
        if (next is AnchorAlias alias)
        {
            return ReadAlias(alias, level, out extent);
        }

        CheckLevel(level, next);
        CheckTag((NodeEvent)next);
        object? value;
        (value, extent) = next switch
        {
            Scalar scalar => (IsNull(scalar) ? null : scalar.Value, new Extent(scalar.Value.Length + 1, 0)),
            SequenceStart => ReadSequence(level),
            _ => ReadMapping(level),
        };
        if (value is not (null or string))
        {
            _lines[value] = (int)next.Start.Line;
        }

        if (next is NodeEvent { Anchor: { IsEmpty: false, Value: var anchor } })
        {
            _anchors[anchor] = (value, extent);
        }

        return value;
    }

    private static bool IsNull(Scalar scalar) => scalar.Tag.IsEmpty
        ? scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" }
        : scalar.Tag.Value == CoreTag + "null";

    private object? ReadAlias(AnchorAlias alias, int level, out Extent extent)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
        {
            // What an alias within the value itself would stand for has no end.
            _mistakes.Add((alias.Start, $"The alias '*{SafeText.Quoted(alias.Value.Value)}' stands for no value before it."));
        }

        extent = anchored.Extent;
        CheckLevel(level + extent.Levels, alias);
        _ofAliases += extent.Size;
        return _ofAliases <= MostOfAliases
            ? anchored.Value
            : throw new LimitException(
                alias.Start, $"The aliases of the file stand for more than {MostOfAliases >> 20} MiB; write out what they refer to.");
    }

    private static void CheckLevel(int level, ParsingEvent at)
    {
        if (level > MostLevels)
        {
            throw new LimitException(at.Start, $"It is nested more than {MostLevels} levels deep.");
        }
    }

    private (object Value, Extent Extent) ReadSequence(int level)
    {
        var (items, extent) = (new List<object>(), new Extent(1, 0));
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (Read(level + 1, out var ofItem) is { } item)
            {
                items.Add(item);
            }

            extent = extent.With(ofItem);
        }

        return (items, extent);
    }

    private (object Value, Extent Extent) ReadMapping(int level)
    {
        var (tree, extent) = (new Tree(), new Extent(1, 0));
        var (keys, merged) = (new HashSet<string>(StringComparer.Ordinal), new List<Tree>());
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var (mark, isMerge) = (_parser.Current!.Start, _parser.Current is Scalar { Style: ScalarStyle.Plain, Value: "<<" });
            var key = Read(level + 1, out var ofKey);
            var value = Read(level + 1, out var ofValue);
            extent = extent.With(ofKey).With(ofValue);
            if (isMerge)
            {
                merged.AddRange(MergedOf(value, mark));
            }
            else if (key is not (string or null))
            {
                _mistakes.Add((mark, "A key is not a single value."));
            }
            else if (!keys.Add(key as string ?? "null"))
            {
                _mistakes.Add((mark, $"The key '{SafeText.Quoted(key as string ?? "null")}' occurs twice."));
            }
            else if (value is not null)
            {
                tree.Add(key as string ?? "null", value);
            }
        }

        // What the section says itself counts, and then the first that is merged into it.
        foreach (var (key, value) in merged.SelectMany(each => each).Where(each => !keys.Contains(each.Key)))
        {
            tree.TryAdd(key, value);
        }

        return (tree, extent);
    }

    private List<Tree> MergedOf(object? value, Mark mark)
    {
        var trees = value is List<object> list ? list : value is null ? [] : [value];
        if (trees.Exists(each => each is not Tree))
        {
            _mistakes.Add((mark, "A merge key stands for something else than sections."));
        }

        return [.. trees.OfType<Tree>()];
    }

    private void CheckTag(NodeEvent node)
    {
        if (!node.Tag.IsEmpty && !s_tags.Contains(node.Tag.Value))
        {
            _mistakes.Add((node.Start, $"The value has the tag '{SafeText.Quoted(node.Tag.Value)}', which no Kubernetes object has."));
        }
    }

    /// <summary>How much of a file a value would take without aliases.</summary>
    /// <param name="Size">In characters.</param>
    /// <param name="Levels">How deep the deepest value within it lies: an alias of it makes all of them lie deeper.</param>
    private readonly record struct Extent(long Size, int Levels)
    {
        public Extent With(Extent item) => new(Size + item.Size, Math.Max(Levels, item.Levels + 1));
    }

    private sealed class LimitException(Mark at, string message) : YamlException(at, at, message);
}
