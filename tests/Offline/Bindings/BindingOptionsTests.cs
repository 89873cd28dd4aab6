using Pulumi;
using Pulumi.AliCloud.Vpc;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Random;
using Pulumi.Utilities;
using Xunit;

namespace AckKnativeSpot.Tests.Offline.Bindings;

public sealed class BindingOptionsTests
{
    public static TheoryData<Func<ResourceTransformation, Resource>> Declarations =>
    [
        watch => new Network("it", null, Watched(watch)),
        watch => new Namespace("it", null, Watched(watch)),
        watch => new RandomString("it", new RandomStringArgs { Length = 4 }, Watched(watch)),
    ];

    [Theory]
    [MemberData(nameof(Declarations))]
    public async Task Resource_OfAnyPackage_AsksForTheVersionOfThatPackage(Func<ResourceTransformation, Resource> declare)
        => Assert.Matches(@"^\d+\.\d+\.\d+", (await OptionsAsync(declare)).Version);

    [Fact]
    public async Task Resource_WithItsOwnVersion_KeepsIt()
    {
        var options = await OptionsAsync(watch => new Network("it", null, new CustomResourceOptions
        {
            Version = "1.2.3",
            Protect = true,
            ResourceTransformations = { watch },
        }));

        Assert.Equal("1.2.3", options.Version);
        Assert.True(options.Protect);
    }

    [Fact]
    public async Task Secret_ByDefault_HidesItsDataOutputs()
    {
        var options = Assert.IsType<CustomResourceOptions>(await OptionsAsync(watch => new Secret("it", null, Watched(watch))));

        Assert.Equal<string>(["data", "stringData"], options.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task PodDisruptionBudget_ByDefault_IsAlsoKnownUnderItsOldVersion()
    {
        var options = await OptionsAsync(watch => new PodDisruptionBudget("it", null, Watched(watch)));

        var alias = await OutputUtilities.GetValueAsync<Alias>(Assert.Single(options.Aliases));
        Assert.Equal("kubernetes:policy/v1beta1:PodDisruptionBudget", await OutputUtilities.GetValueAsync<string>(alias.Type!));
    }

    private static CustomResourceOptions Watched(ResourceTransformation watch) => new() { ResourceTransformations = { watch } };

    private static async Task<ResourceOptions> OptionsAsync(Func<ResourceTransformation, Resource> declare)
    {
        ResourceOptions? seen = null;
        await Wire.RegisteredAsync(() => declare(args =>
        {
            seen = args.Options;
            return null;
        }));
        return seen!;
    }
}
