using AckKnativeSpot.Findings;
using AckKnativeSpot.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>
/// Reads YAML nodes with their positions. Takes the YAML that Pulumi writes and keeps: no aliases, merge keys or tags, so nothing is ever expanded.
/// </summary>
internal sealed class YamlReader(string text, string file, Func<string, SourcePosition?, ConfigNode>? encrypted, List<Finding> findings)
{
    private const int MaxDepth = 32;

    private readonly Dictionary<string, (string Path, Mark Mark)> _unusedAnchors = new(StringComparer.Ordinal);

    /// <summary>Whether the Pulumi CLI reads the file and hands its values to the program.</summary>
    public bool IsHandedOver { get; init; } = true;

    public Parser Parser { get; } = new(new StringReader(text));

    /// <summary>Where the reader is.</summary>
    public Mark Mark => Parser.Current?.Start ?? Mark.Empty;

    /// <summary>A mark as a position; <see langword="null"/> for one before the first line.</summary>
    public SourcePosition? At(Mark mark) => mark.Line > 0 ? new SourcePosition(file, (int)mark.Line, (int)mark.Column) : null;

    public void Report(Rule rule, string path, Mark mark, string message, string fix) =>
        findings.Add(rule.At(path, message, fix, At(mark) ?? new SourcePosition(file, 1, 1)));

    public void ReportUnusedAnchors()
    {
        foreach (var (path, mark) in _unusedAnchors.Values)
        {
            Report(ConfigurationRules.OwnWords, path, mark, "The value has an anchor, which begins with '&'.",
                "Remove it; Pulumi rewrites stack files and does not keep anchors.");
        }
    }

    /// <summary>Reads the next node.</summary>
    /// <param name="path">Its property path.</param>
    /// <param name="depth">How deep it lies; 0 for the root.</param>
    public ConfigNode Read(string path, int depth)
    {
        var next = Parser.Consume<ParsingEvent>();
        var known = next is not NodeEvent node || Accept(node, path);
        var value = next switch
        {
            Scalar scalar => ReadScalar(scalar, path),
            MappingStart mapping when depth < MaxDepth => ReadMapping(mapping, path, depth),
            SequenceStart sequence when depth < MaxDepth => ReadSequence(sequence, path, depth),
            AnchorAlias alias => ReadAlias(alias, path),
            _ => throw new YamlException(next.Start, next.End, $"nested more than {MaxDepth} levels deep"),
        };
        return known ? value : new ConfigUnreadable(value.Position);
    }

    /// <summary>Reports a tag, remembers an anchor. A tagged value would mean something else to other readers.</summary>
    private bool Accept(NodeEvent node, string path)
    {
        if (!node.Anchor.IsEmpty)
        {
            _unusedAnchors[node.Anchor.Value] = (path, node.Start);
        }

        if (!node.Tag.IsEmpty)
        {
            Report(ConfigurationRules.OwnWords, path, node.Start, "The value has a tag, which begins with '!'.",
                "Remove the tag; quote the value where it must stay a text.");
        }

        return node.Tag.IsEmpty;
    }

    private ConfigNode ReadScalar(Scalar scalar, string path)
    {
        if (scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL")
        {
            return new ConfigNull(At(scalar.Start));
        }

        return IsReadable(scalar, path)
            ? new ConfigScalar(scalar.Value, At(scalar.Start)) { IsPlain = IsHandedOver && scalar.Style == ScalarStyle.Plain }
            : new ConfigUnreadable(At(scalar.Start));
    }

    private ConfigUnreadable ReadAlias(AnchorAlias alias, string path)
    {
        _unusedAnchors.Remove(alias.Value.Value);
        Report(
            ConfigurationRules.OwnWords,
            path,
            alias.Start,
            "The value is an alias, which begins with '*'.",
            "Write the value out; Pulumi rewrites stack files and does not keep aliases. To share spot options, use a profile.");
        return new ConfigUnreadable(At(alias.Start));
    }

    private ConfigNode ReadMapping(MappingStart start, string path, int depth)
    {
        var entries = new List<ConfigEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unreadable = false;
        while (!Parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadKey(path) is not { } key)
            {
                unreadable = true;
                continue;
            }

            var keyPath = depth == 1 ? ConfigPath.Top(key.Value) : ConfigPath.Key(path, key.Value);
            var value = depth > 0 ? Read(keyPath, depth + 1) : ReadOfRoot(key.Value, keyPath);
            if (!seen.Add(key.Value))
            {
                Report(ConfigurationRules.Duplicate, keyPath, key.Start, $"The key '{SafeText.Quoted(key.Value)}' occurs twice.", "Keep one of the two.");
            }
            else
            {
                entries.Add(new ConfigEntry(key.Value, value, At(key.Start)));
            }
        }

        return encrypted is not null && entries is [{ Key: ConfigSecret.Key, Value: var secure }] && seen.Count == 1
            ? ReadSecret(encrypted, secure, path, At(start.Start))
            : new ConfigMapping(entries, At(start.Start)) { HasUnreadableKeys = unreadable };
    }

    /// <summary>A value of the file's root: configuration loses the name of its key from its path, and sections of Pulumi's own are not looked into.</summary>
    private ConfigNode ReadOfRoot(string key, string path)
    {
        if (key == YamlFile.Config || Parser.Accept<Scalar>(out _))
        {
            return Read(key == YamlFile.Config ? "" : path, 1);
        }

        var mark = Mark;
        Skip();
        return new ConfigUnreadable(At(mark));
    }

    /// <summary>The next key; <see langword="null"/> when it is none, which is reported, and its value is skipped.</summary>
    private Scalar? ReadKey(string path)
    {
        var mark = Mark;
        if (!Parser.TryConsume<Scalar>(out var key))
        {
            var alias = Parser.Current is AnchorAlias;
            Report(alias
                ? ConfigurationRules.OwnWords
                : ConfigurationRules.WrongKind, path, mark, $"A key of the section is {(alias ? "an alias" : "not a single value")}.", "Write plain keys.");
            Skip();
            Skip();
            return null;
        }

        if (key is { Style: ScalarStyle.Plain, Value: "<<" })
        {
            Report(ConfigurationRules.OwnWords, ConfigPath.Key(
                path, key.Value), mark, "The key is a merge key.",
                    "Write the keys out; Pulumi rewrites stack files and does not keep merges. To share spot options, use a profile.");
            Skip();
            return null;
        }

        if (key.Style == ScalarStyle.Plain && !YamlValue.IsText(key.Value))
        {
            Report(ConfigurationRules.WrongKind, path, mark, $"The key '{SafeText.Quoted(key.Value)}' is no text in YAML.",
                $"Write it in quotes: \"{SafeText.Quoted(key.Value)}\". Pulumi takes no other keys than texts.");
            Skip();
            return null;
        }

        if (!Accept(key, path) || !IsReadable(key, path))
        {
            Skip();
            return null;
        }

        return key;
    }

    private ConfigNode ReadSecret(Func<string, SourcePosition?, ConfigNode> encrypted, ConfigNode value, string path, SourcePosition? position)
    {
        if (value is ConfigScalar { Text: { Length: > 0 } text })
        {
            var standIn = encrypted(path, position);
            return standIn is ConfigSecret secret ? secret with { EncryptedLength = text.Length } : standIn;
        }

        if (value is not ConfigUnreadable)
        {
            findings.Add(ConfigurationRules.WrongKind.At(
                ConfigPath.Key(path, ConfigSecret.Key), $"The value is {value.Kind}, not an encrypted text.",
                "Write the value again with 'pulumi config set --secret'.", value.Position));
        }

        return new ConfigUnreadable(position);
    }

    private ConfigSequence ReadSequence(SequenceStart start, string path, int depth)
    {
        var items = new List<ConfigNode>();
        for (var index = 0; !Parser.TryConsume<SequenceEnd>(out _); index++)
        {
            items.Add(Read(ConfigPath.Item(path, index), depth + 1));
        }

        return new ConfigSequence(items, At(start.Start));
    }

    private bool IsReadable(Scalar scalar, string path)
    {
        if (IsHandedOver && scalar.Style == ScalarStyle.Plain && YamlValue.EndsTheCli(scalar.Value))
        {
            Report(
                ConfigurationRules.Unquoted,
                path,
                scalar.Start,
                $"Without quotes the Pulumi CLI ends at '{scalar.Value}', a number that JSON does not have.",
                "Write a finite number, or put the value in quotes.");
            return false;
        }

        if (SafeText.ForbiddenCharacter(scalar.Value) is not { } character)
        {
            return true;
        }

        Report(ConfigurationRules.Unreadable, path, scalar.Start, $"The text holds the character {character}.",
            "Remove it; control and private-use characters cannot be in a configuration.");
        return false;
    }

    /// <summary>Passes over a node without following it.</summary>
    private void Skip()
    {
        var depth = 0;
        do
        {
            var next = Parser.Consume<ParsingEvent>();
            depth += next.NestingIncrease;
            if (next is AnchorAlias alias)
            {
                _unusedAnchors.Remove(alias.Value.Value);
            }
        }
        while (depth > 0);
    }
}
