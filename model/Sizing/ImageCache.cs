namespace AckKnativeSpot.Sizing;

/// <summary>
/// Where a pod's images come from besides the registry, so that it starts faster. Source: Alibaba Cloud, "Use ImageCaches to accelerate the creation
/// of pods".
/// </summary>
public abstract record ImageCache
{
    private ImageCache()
    {
    }

    /// <summary>The cache that matches best, found by the platform (<c>eci-auto-imc</c>).</summary>
    public sealed record Auto : ImageCache;

    /// <summary>This cache (<c>eci-imc-id</c>).</summary>
    /// <param name="CacheId">ID of the image cache, for example <c>imc-2zebxkiifuyzzlhl</c>.</param>
    public sealed record Named(string CacheId) : ImageCache;
}
