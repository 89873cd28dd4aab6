// A Knative Service on preemptible instances in a cluster that exists already: one using for the library, a provider, and it deploys.
using AckKnativeSpot.Services;
using Pulumi;
using Kubernetes = Pulumi.Kubernetes;

return await Deployment.RunAsync<Hello>();

internal sealed class Hello : Stack
{
    public Hello()
    {
        var cluster = new Kubernetes.Provider("cluster", new() { Context = "my-cluster" });

        var hello = new KnativeService(
            "hello",
            new()
            {
                Spec = new()
                {
                    Name = "helloworld-go",
                    Containers = [new() { Image = "ghcr.io/knative/helloworld-go:latest" }],
                },
            },
            new() { Provider = cluster });

        Url = hello.Url;
    }

    [Output("url")]
    public Output<string?> Url { get; private set; }
}
