namespace AckKnativeSpot.Plan.Commands;

/// <summary>What an import is written as.</summary>
internal enum ImportFormat
{
    /// <summary>A file that the key <c>workloads</c> of a stack file names.</summary>
    Workloads,

    /// <summary>A part of a stack file.</summary>
    Stack,
}
