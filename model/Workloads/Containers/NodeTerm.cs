using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>Nodes with certain labels.</summary>
/// <param name="Labels">What holds for each label; all of it has to. At least one.</param>
public sealed record NodeTerm(ValueMap<LabelCondition> Labels);
