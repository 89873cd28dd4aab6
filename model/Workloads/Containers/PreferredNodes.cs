namespace AckKnativeSpot.Containers;

/// <summary>Nodes that are better than others.</summary>
/// <param name="Weight">By how much, 1 to 100; a node gets the sum of what it matches.</param>
/// <param name="Nodes">Which nodes.</param>
public sealed record PreferredNodes(int Weight, NodeTerm Nodes);
