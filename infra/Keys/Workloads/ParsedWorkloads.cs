using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The services and jobs of one place.</summary>
/// <param name="Services">The services.</param>
/// <param name="Jobs">The jobs.</param>
internal sealed record ParsedWorkloads(ValueList<Located<ParsedService>> Services, ValueList<Located<ParsedJob>> Jobs);
