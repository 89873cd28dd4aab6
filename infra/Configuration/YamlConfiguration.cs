using AckKnativeSpot.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>Reads a <c>Pulumi.&lt;stack&gt;.yaml</c> file, keeping the position of every value and reporting every mistake it can get past.</summary>
public sealed class YamlConfiguration
{
    private const int MaxDepth = 32;

    private readonly string _file;
    private readonly List<Finding> _findings = [];
    private readonly Parser _parser;

    private YamlConfiguration(string text, string file)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads the text of a stack file. Never throws for what the text holds.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file's name, for messages.</param>
    public static StackConfiguration Read(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(file);
        var reader = new YamlConfiguration(text, file);
        IReadOnlyList<ConfigEntry> entries;
        try
        {
            entries = reader.ReadDocument();
        }
        catch (YamlException e)
        {
            reader.Report(ConfigurationRules.Unreadable, "(file)", e.Start, $"is not YAML: {Reason(e)}", "Correct the YAML at this place.");
            entries = [];
        }

        return new StackConfiguration(entries, file, reader._findings);
    }

    private static string Reason(YamlException e) => e.Message[(e.Message.IndexOf("): ", StringComparison.Ordinal) is var i and >= 0 ? i + 3 : 0)..];

    private IReadOnlyList<ConfigEntry> ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            Report(ConfigurationRules.Unreadable, "(file)", Mark.Empty, "holds no YAML document", "Add a 'config:' section.");
            return [];
        }

        var root = ReadNode("", 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            Report(ConfigurationRules.Unreadable, "(file)", second.Start, "holds more than one YAML document", "Keep one document per stack file.");
        }

        if (root is not ConfigMapping top || top.Entries.FirstOrDefault(e => e.Key == "config") is not { } config)
        {
            Report(ConfigurationRules.Missing, "config", Mark.Empty, "the stack file has no 'config:' section", "Add one; Pulumi.dev.yaml is an example.");
            return [];
        }

        if (config.Value is ConfigMapping entries)
        {
            return entries.Entries;
        }

        _findings.Add(ConfigurationRules.WrongKind.At("config", $"is {config.Value.Kind}, not a section with keys", "Write 'config:' with one key per line below it.", config.Position));
        return [];
    }

    private ConfigNode ReadNode(string path, int depth)
    {
        switch (_parser.Consume<ParsingEvent>())
        {
            case Scalar scalar:
                return new ConfigScalar(scalar.Value, At(scalar.Start));
            case MappingStart mapping when depth < MaxDepth:
                return ReadMapping(mapping, path, depth);
            case SequenceStart sequence when depth < MaxDepth:
                return ReadSequence(sequence, path, depth);
            case AnchorAlias alias:
                Report(ConfigurationRules.Alias, path, alias.Start, $"is the alias '*{alias.Value}'", "Write the value out; Pulumi rewrites stack files and does not keep aliases. To share spot options, use a profile.");
                return new ConfigUnreadable(At(alias.Start));
            case var other:
                throw new YamlException(other.Start, other.End, $"is nested more than {MaxDepth} levels deep");
        }
    }

    private ConfigNode ReadMapping(MappingStart start, string path, int depth)
    {
        var entries = new List<ConfigEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var secret = false;
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
            {
                Report(ConfigurationRules.WrongKind, path, _parser.Current!.Start, "has a key that is not a single value", "Write plain keys.");
                _parser.SkipThisAndNestedEvents();
                _parser.SkipThisAndNestedEvents();
                continue;
            }

            var keyPath = depth == 0 ? "" : depth == 1 ? ConfigPath.Top(key.Value) : ConfigPath.Key(path, key.Value);
            var value = ReadNode(keyPath, depth + 1);
            secret |= key.Value == "secure";
            if (!seen.Add(key.Value))
            {
                Report(ConfigurationRules.Duplicate, keyPath, key.Start, $"the key '{key.Value}' occurs twice", "Keep one of the two.");
            }
            else
            {
                entries.Add(new ConfigEntry(key.Value, value, At(key.Start)));
            }
        }

        return secret && entries.Count == 1 ? new ConfigSecret(At(start.Start)) : new ConfigMapping(entries, At(start.Start));
    }

    private ConfigSequence ReadSequence(SequenceStart start, string path, int depth)
    {
        var items = new List<ConfigNode>();
        for (var index = 0; !_parser.TryConsume<SequenceEnd>(out _); index++)
        {
            items.Add(ReadNode(ConfigPath.Item(path, index), depth + 1));
        }

        return new ConfigSequence(items, At(start.Start));
    }

    private SourcePosition? At(Mark mark) => mark.Line > 0 ? new SourcePosition(_file, (int)mark.Line, (int)mark.Column) : null;

    private void Report(Rule rule, string path, Mark mark, string message, string fix) =>
        _findings.Add(rule.At(path, message, fix, At(mark) ?? new SourcePosition(_file, 1, 1)));
}
