using System.Text.RegularExpressions;
using AckKnativeSpot.Alerts;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The top of a stack's configuration: this project's keys, and the few of Pulumi's providers that it needs.</summary>
internal static partial class StackSection
{
    private const string RegionKey = StackConfiguration.RegionKey;
    private const string OwnPrefix = StackConfiguration.Project + ":";

    // Pulumi and its providers read these themselves.
    private static readonly string[] s_foreignPrefixes = ["alicloud:", "kubernetes:", "pulumi:", "random:"];

    private static readonly SettingKey<string> s_region = new(
        RegionKey, Scalars.Region, "Region of everything; read by the provider too. Default: none, for a stack without Alibaba Cloud.")
    {
        Example = "cn-hangzhou",
    };

    private static readonly SettingKey<ClusterSource> s_cluster = new(
        "cluster", ClusterKeys.Section, "The cluster: created, adopted, or a kubeconfig context.");

    private static readonly SettingKey<ServingSpec> s_knative = new("knative", KnativeKeys.Section, "Knative Serving: how it is installed and configured.");

    private static readonly SettingKey<AlertSpec> s_alerts = new(
        "alerts", AlertsKeys.Section, "Alerts on what happens to preemptible instances. Default: none.");

    private static readonly SettingKey<SpotPolicy> s_spot = new("spot", SpotKeys.Section, "Spot policy of the stack.") { Default = new SpotPolicy() };

    private static readonly SettingKey<ValueList<Located<string>>> s_workloads = new(
        "workloads",
        new ListType<string>(Scalars.Matching(PatternOfFiles(), "a path or pattern relative to the folder of Pulumi.yaml, such as services/*.yaml"), 1)
        {
            Repeated = RepeatedItem.DoesNothing,
        },
        "Files with more services and jobs, relative to the folder of Pulumi.yaml; * stands for part of a name, ** for any folders. Default: none.")
    {
        Default = [],
        Example = "[services/*.yaml, teams/*/jobs.yaml]",
    };

    private static readonly SettingKey<ValueMap<RegistryCredentials>> s_registries = new(
        "registries", RegistryKeys.Section, "Registries that images are pulled from with a password. Default: none.")
    {
        Default = ValueMap<RegistryCredentials>.Empty,
        Example = "{ partner-registry: { server: registry.example.com, username: shop, password: { kms: registries/partner } } }",
    };

    private static readonly SettingKey<ValueMap<NamespaceOwnership>> s_namespaces = new(
        "namespaces", NamespaceKeys.Section, "Who owns the namespaces of workloads. Default: the stack creates each that a workload names, and protects it.")
    {
        Default = ValueMap<NamespaceOwnership>.Empty,
        Example = "{ shop: existing }",
    };

    private static readonly SettingKey<Guardrails> s_guardrails = new(
        "guardrails", GuardrailKeys.Section, "What the organisation allows. Default: everything.")
    { Default = Guardrails.None };

    private static readonly SettingKey<PriceSource> s_prices = new(
        "prices", PriceKeys.Section, "Prices that were looked up; what has none here is shown as unpriced. Default: none.");

    private static readonly SettingKey<RulePolicy> s_rules = new(
        "rules", RuleKeys.Section, "Severities that differ from the rules' own, and waivers.")
    { Default = RulePolicy.Default };

    /// <summary>The keys that no stack can do without.</summary>
    public static IReadOnlyList<SettingKey> Required { get; } = [s_cluster, s_knative];

    /// <summary>This project's keys.</summary>
    public static SectionType<ParsedStack> Section { get; } = new(
        values => new ParsedStack
        {
            Cluster = values.Get(s_cluster),
            Serving = values.Get(s_knative),
            Alerts = values.Get(s_alerts),
            Spot = values.Get(s_spot)!,
            Services = values.Get(WorkloadFileKeys.Services)!,
            Jobs = values.Get(WorkloadFileKeys.Jobs)!,
            WorkloadFiles = values.Get(s_workloads)!,
            Registries = values.Get(s_registries)!.Select(r => r.Value with { Name = r.Key }).ToValueList(),
            Namespaces = values.Get(s_namespaces)!,
            Guardrails = values.Get(s_guardrails)!,
            PriceSource = values.Get(s_prices),
            Rules = values.Get(s_rules)!,
        },
        s_cluster, s_knative, s_alerts, s_spot, s_guardrails, WorkloadFileKeys.Services, WorkloadFileKeys.Jobs, s_workloads, s_namespaces, s_registries,
        s_prices, s_rules);

    /// <summary>Every key that this program reads, with the name it has in a stack file, the region first.</summary>
    public static IEnumerable<(string FullName, SettingKey Key)> FullKeys =>
        Section.Keys.Select(key => (OwnPrefix + key.Name, key)).Prepend((RegionKey, (SettingKey)s_region));

    /// <summary>Those that every stack has.</summary>
    public static IEnumerable<string> RequiredKeys => Required.Select(key => OwnPrefix + key.Name);

    /// <summary>Regular expression (ECMA 262) of the keys that Pulumi and its providers read themselves.</summary>
    public static string ForeignKeyPattern => "^(" + string.Join("|", s_foreignPrefixes) + ")";

    /// <summary>Reads a whole configuration; what is wrong with it is reported to the context.</summary>
    public static ParsedStack Read(StackConfiguration configuration, ReadContext context)
    {
        var own = configuration.Entries.Where(IsOwn).ToArray();
        ReportForeign(configuration, context);
        var top = new ConfigMapping([.. own.Select(e => e with { Key = e.Key[OwnPrefix.Length..] })], configuration.Position);
        if (!Section.TryRead(top, context, out var draft))
        {
            throw new System.Diagnostics.UnreachableException("No key of the top section is required by its type.");
        }

        if (configuration.Findings.Count == 0 || own.Length > 0)
        {
            ReportMissing(top, configuration, context);
        }

        var (guardrails, inForce) = Combined(draft.Guardrails, configuration, top, context);
        var files = WorkloadFileKeys.ReadAll(draft.WorkloadFiles, configuration.ProjectFolder, context).ToList();
        return draft with
        {
            Region = ReadRegion(configuration, context),
            IsRegionUnread = context.IsUnread(RegionKey),
            Stack = configuration.Stack,
            PriceFile = ReadPrices(draft.PriceSource, configuration, context),
            Guardrails = guardrails,
            GuardrailsInForce = inForce,
            Services = [.. draft.Services, .. files.SelectMany(file => file.Services)],
            Jobs = [.. draft.Jobs, .. files.SelectMany(file => file.Jobs)],
        };
    }

    /// <summary>The guardrails of the stack and of all stacks together, and which of them comes from which file.</summary>
    private static (Guardrails Guardrails, ValueList<GuardrailInForce> InForce) Combined(
        Guardrails own, StackConfiguration configuration, ConfigMapping top, ReadContext context)
    {
        var at = context.Key(s_guardrails.Name);
        var entry = top.Entries.FirstOrDefault(each => each.Key == s_guardrails.Name);
        var shared = configuration.SharedGuardrails;
        var ofAll = shared is not null && GuardrailKeys.Section.TryRead(shared.Value, at with { Positions = [] }, out var read) ? read : Guardrails.None;
        var both = SharedGuardrails.Combine(ofAll, shared?.Value as ConfigMapping, own, entry?.Value as ConfigMapping, at);
        return (both, GuardrailInForce.Of(both, [(FileOf(shared), ofAll), (FileOf(entry), own)]));

        string FileOf(ConfigEntry? each) => each?.Position?.File ?? configuration.Source;
    }

    private static PriceFile? ReadPrices(PriceSource? source, StackConfiguration configuration, ReadContext context) => source switch
    {
        PriceSource.Inline inline => inline.Prices,
        PriceSource.InFile { Path: var path } => PriceFileReader.Read(
            new FileInfo(Path.Combine(configuration.Folder?.FullName ?? Environment.CurrentDirectory, path)), context.Key("prices").Key("file")),
        _ => null,
    };

    private static string? ReadRegion(StackConfiguration configuration, ReadContext context)
    {
        if (configuration.Entries.FirstOrDefault(e => e.Key == RegionKey) is not { } entry)
        {
            return null;
        }

        var at = context.Key(RegionKey);
        at.Locate(entry.Value.Position ?? entry.Position);
        return s_region.Type.TryRead(entry.Value, at, out var region) ? region : null;
    }

    private static void ReportForeign(StackConfiguration configuration, ReadContext context)
    {
        var known = Section.Keys.Select(k => OwnPrefix + k.Name).Append(RegionKey).ToArray();
        foreach (var entry in configuration.Entries.Where(IsOfNobody))
        {
            if (entry is { Key: StackConfiguration.Project, Value: ConfigMapping { Entries.Count: > 0 } folded })
            {
                context.Findings.AddRange(folded.Entries.Select(Folded));
                continue;
            }

            var finding = OfNobody(entry, known);

            // A key that is there, too, was meant by itself.
            var isThere = configuration.Entries.Any(e => ConfigPath.Top(e.Key) == finding.Meant && !IsOfNobody(e));
            context.Findings.Add(isThere ? finding with { Meant = null } : finding);
        }
    }

    private static Finding Folded(ConfigEntry entry)
    {
        var full = RegionKey.EndsWith(':' + entry.Key, StringComparison.Ordinal) ? RegionKey
            : s_foreignPrefixes.Append(OwnPrefix).Any(prefix => entry.Key.StartsWith(prefix, StringComparison.Ordinal)) ? entry.Key
            : OwnPrefix + entry.Key;
        return ConfigurationRules.UnknownKey.At(
            ConfigPath.Key(StackConfiguration.Project, entry.Key), $"The key '{SafeText.Quoted(entry.Key)}' stands below '{StackConfiguration.Project}'.",
            $"Write it as '{SafeText.Quoted(full)}', directly below '{YamlFile.Config}:'.", entry.Position) with
        {
            Meant = ConfigPath.Top(full),
        };
    }

    private static Finding OfNobody(ConfigEntry entry, string[] known)
    {
        var name = NameOf(entry);
        if (known.FirstOrDefault(full => full.EndsWith(':' + name, StringComparison.Ordinal)) is { } full && (name == entry.Key || full == RegionKey))
        {
            return ConfigurationRules.UnknownKey.At(
                entry.Key, $"The key '{SafeText.Quoted(entry.Key)}' {(name == entry.Key ? "lacks its namespace" : "is unknown")}.", $"Write '{full}'.",
                entry.Position) with
            {
                Meant = ConfigPath.Top(full),
            };
        }

        var finding = UnknownKeys.Finding(entry, "", known);
        return NearestText.Of(entry.Key, known) is null && NearestText.Of(NameOf(entry), Section.Keys.Select(k => k.Name)) is { } near
            ? finding with { Fix = $"Did you mean '{OwnPrefix}{near}'?", Meant = near }
            : finding;
    }

    // The region is its provider's key. Without a namespace, the Pulumi CLI takes it for one of the project's.
    private static bool IsOwn(ConfigEntry entry) =>
        entry.Key.StartsWith(OwnPrefix, StringComparison.Ordinal) && !RegionKey.EndsWith(':' + NameOf(entry), StringComparison.Ordinal);

    private static bool IsOfNobody(ConfigEntry entry) =>
        !IsOwn(entry) && !s_foreignPrefixes.Any(p => entry.Key.StartsWith(p, StringComparison.Ordinal));

    /// <summary>The key without its namespace, whatever that is.</summary>
    private static string NameOf(ConfigEntry entry) => entry.Key[(entry.Key.LastIndexOf(':') + 1)..];

    private static void ReportMissing(ConfigMapping top, StackConfiguration configuration, ReadContext context)
    {
        foreach (var key in Required.Where(k => top.Entries.All(e => e.Key != k.Name) && !context.IsUnread(k.Name)))
        {
            context.Key(key.Name).Report(
                ConfigurationRules.Missing, top, $"The section is missing from {configuration.Source}.",
                $"Add '{OwnPrefix}{key.Name}:' to its config section; Pulumi.dev.yaml is an example.");
        }
    }

    [GeneratedRegex(@"^(?!/)(?!(.*/)?\.\.(/|$))[^\\:]+$", RegexOptions.CultureInvariant)]
    private static partial Regex PatternOfFiles();
}
