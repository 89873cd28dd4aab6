namespace AckKnativeSpot.Cluster;

/// <summary>How kube-proxy leads to the pods of a service. Source: Kubernetes, "Virtual IPs and Service Proxies".</summary>
public enum ProxyMode
{
    /// <summary>By IPVS.</summary>
    Ipvs,

    /// <summary>By iptables.</summary>
    Iptables,

    /// <summary>By nftables.</summary>
    Nftables,
}
