using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a workload file, which a stack file has too.</summary>
internal static class WorkloadFileKeys
{
    /// <summary>The services.</summary>
    public static SettingKey<ValueList<Located<ParsedService>>> Services { get; } = new(
        "services", new ListType<ParsedService>(ServiceKeys.Section), "The Knative Services. Default: none.")
    {
        Default = [],
    };

    /// <summary>The jobs.</summary>
    public static SettingKey<ValueList<Located<ParsedJob>>> Jobs { get; } = new(
        "jobs", new ListType<ParsedJob>(JobKeys.Section), "The batch jobs, run once or on a schedule. Default: none.")
    {
        Default = [],
    };

    /// <summary>A document of a file.</summary>
    public static SectionType<ParsedWorkloads> Section { get; } = new(Of, Services, Jobs);

    /// <summary>What stands under the keys.</summary>
    /// <param name="values">The values of the keys.</param>
    public static ParsedWorkloads Of(SectionValues values) => new(values.Get(Services)!, values.Get(Jobs)!);

    /// <summary>Reads all documents of all files that patterns name.</summary>
    /// <param name="patterns">The patterns.</param>
    /// <param name="folder">Folder that they are relative to; <see langword="null"/> when there is none.</param>
    /// <param name="context">The context of the whole configuration.</param>
    public static IEnumerable<ParsedWorkloads> ReadAll(ValueList<Located<string>> patterns, DirectoryInfo? folder, ReadContext context)
    {
        foreach (var document in WorkloadFiles.Read(patterns, folder, context.Findings))
        {
            if (Section.TryRead(document.Root, context with { Path = document.Path }, out var workloads))
            {
                yield return workloads;
            }
        }
    }
}
