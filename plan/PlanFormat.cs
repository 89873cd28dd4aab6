namespace AckKnativeSpot.Plan;

/// <summary>Forms a plan can be written in.</summary>
public enum PlanFormat
{
    /// <summary>For people: tree, tables, findings.</summary>
    Text,

    /// <summary>The Kubernetes objects, for <c>kubectl apply -f -</c>.</summary>
    Yaml,

    /// <summary>Everything, for machines.</summary>
    Json,
}
