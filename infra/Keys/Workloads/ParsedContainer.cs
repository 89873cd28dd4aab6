using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>A container as its section states it, before its secret environment variables have keys in the Secret of its workload.</summary>
/// <typeparam name="T">What container it is.</typeparam>
/// <param name="Container">Everything but its environment.</param>
/// <param name="Environment">Its environment.</param>
internal sealed record ParsedContainer<T>(T Container, ValueMap<ParsedEnvironment> Environment);
