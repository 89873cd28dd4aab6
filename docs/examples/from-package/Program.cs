using AckKnativeSpot.Services;
using Pulumi;
using Kubernetes = Pulumi.Kubernetes;

return await Deployment.RunAsync(() =>
{
    var cluster = new Kubernetes.Provider("cluster", new() { Context = "my-cluster" });
    _ = new KnativeService(
        "web",
        new()
        {
            Spec = new()
            {
                Name = "web",
                Capacity = new() { Choices = ["ecs.c7.large", "ecs.c6.large", "2-4Gi"] },
                Containers = [new() { Image = "registry.example.com/shop/web:1.4", Port = 8080, Env = { ["MODE"] = "fast" } }],
            },
        },
        new() { Provider = cluster });
});
