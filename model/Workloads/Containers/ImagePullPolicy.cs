namespace AckKnativeSpot.Containers;

/// <summary>When an image is pulled. Source: Kubernetes, "Images".</summary>
public enum ImagePullPolicy
{
    /// <summary>Whenever a container starts; what is there already in the same content is not loaded again.</summary>
    Always,

    /// <summary>When it is not there.</summary>
    IfNotPresent,

    /// <summary>Never; the container only starts where the image is there already.</summary>
    Never,
}
