namespace AckKnativeSpot.Serving;

/// <summary>Whose Knative runs in the cluster. Only ACK's own understands <c>knative.aliyun.com/*</c>.</summary>
public enum KnativeFlavour
{
    /// <summary>ACK's Knative: the managed add-on or Alibaba Cloud's Helm charts.</summary>
    Ack,

    /// <summary>The upstream release.</summary>
    Upstream,
}
