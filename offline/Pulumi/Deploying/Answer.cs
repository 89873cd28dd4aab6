namespace Pulumi;

/// <summary>What became of a resource that was registered or read.</summary>
internal sealed record Answer(string Urn, string Id, IReadOnlyDictionary<string, OutputData<object?>> State);
