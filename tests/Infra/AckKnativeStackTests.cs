using AckKnativeSpot.Tests.Plan;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Infra;

public sealed class AckKnativeStackTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stack");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Namespace and name of the one used to read like the name of the other, and the second could not be declared.</summary>
    [Fact]
    public async Task Services_WhoseNamespaceAndNameReadAlike_AreDeclaredApart()
    {
        var file = Path.Combine(_folder.FullName, "stack.yaml");
        await File.WriteAllTextAsync(file, await File.ReadAllTextAsync(Repository.Path("Pulumi.local.yaml")) + """
                - { name: shop-web, image: example.com/web:1, capacity: { choices: [2-4Gi, ecs.c6.large] } }
                - { name: web, namespace: shop, image: example.com/web:1, capacity: { choices: [2-4Gi, ecs.c6.large] } }

            """);

        var run = await CommandRun.OfAsync("local", "--config", file, "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\"name\": \"shop-web-service\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"name\": \"shop/web-service\"", run.Output, StringComparison.Ordinal);
    }
}
