using AckKnativeSpot.Advice;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Advice;

/// <summary>Advice for a stack, and what it was made of.</summary>
/// <param name="Stack">Name of the stack.</param>
/// <param name="Survival">Share of the time, 0 to 1, in which prices should have been within the limits.</param>
/// <param name="Currency">Currency of the prices; empty when no answer says it.</param>
/// <param name="Histories">Pools with a price history.</param>
/// <param name="Reliabilities">Pools with an interruption rate.</param>
/// <param name="Workloads">Advice for each service and job on preemptible instances.</param>
/// <param name="NotOnSpot">Names of the services and jobs that are not.</param>
internal sealed record StackAdvice(
    string Stack, decimal Survival, string Currency, int Histories, int Reliabilities, ValueList<WorkloadAdvice> Workloads, ValueList<string> NotOnSpot);
