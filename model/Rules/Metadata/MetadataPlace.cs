namespace AckKnativeSpot.Rules;

/// <summary>Where a label or an annotation of a workload stands.</summary>
internal enum MetadataPlace
{
    /// <summary>Label of the Service or job itself.</summary>
    ObjectLabel,

    /// <summary>Annotation of the Service or job itself.</summary>
    ObjectAnnotation,

    /// <summary>Label of its pods.</summary>
    PodLabel,

    /// <summary>Annotation of its pods.</summary>
    PodAnnotation,
}
