namespace AckKnativeSpot.Plan.Commands;

/// <summary>Forms that a document can be written in.</summary>
internal enum PlanFormat
{
    /// <summary>For people: tree, tables, findings.</summary>
    Text,

    /// <summary>The Kubernetes objects, for <c>kubectl apply -f -</c>.</summary>
    Yaml,

    /// <summary>Everything, for machines.</summary>
    Json,

    /// <summary>For a pull request: at most as long as a comment.</summary>
    Markdown,
}
