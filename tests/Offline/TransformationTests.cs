using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Xunit;
using static AckKnativeSpot.Tests.Offline.Programs;

namespace AckKnativeSpot.Tests.Offline;

public class TransformationTests
{
    [Fact]
    public async Task StackTransformation_SeesEveryResourceWithItsArgsAndOptions()
    {
        var seen = new List<ResourceTransformationArgs>();
        await RunInAsync(
            args =>
            {
                seen.Add(args);
                return null;
            },
            () =>
            {
                var box = new Box("box", new() { Protect = true });
                _ = new Gadget("last", new() { Size = 2 }, new() { DependsOn = box, IgnoreChanges = { "size" } });
            });

        Assert.Equal(
            ["project-stack", "box", "box-inner", "last"],
            seen.Select(args => args.Resource.GetResourceName()));
        Assert.Same(seen[1].Resource, seen[2].Options.Parent);
        Assert.Null(seen[1].Options.Parent);
        Assert.True(Assert.IsType<ComponentResourceOptions>(seen[1].Options).Protect);
        Assert.Equal(2, await OutputUtilities.GetValueAsync(Assert.IsType<GadgetArgs>(seen[3].Args).Size.ToOutput()));
        Assert.Equal(["size"], Assert.IsType<CustomResourceOptions>(seen[3].Options).IgnoreChanges);
        Assert.Same(seen[1].Resource, Assert.Single(await OutputUtilities.GetValueAsync(seen[3].Options.DependsOn.ToOutput())));
    }

    [Fact]
    public async Task Transformation_OfAComponent_RunsForItAndItsChildrenOnly()
    {
        var seen = new List<string>();
        await RunAsync(new RecordingMocks(), () =>
        {
            _ = new Gadget("outside");
            _ = new Box("box", new()
            {
                ResourceTransformations =
                {
                    args =>
                    {
                        seen.Add(args.Resource.GetResourceName());
                        return null;
                    },
                },
            });
        });

        Assert.Equal(["box", "box-inner"], seen);
    }

    [Fact]
    public async Task Transformation_GivingArgs_ReplacesThem()
    {
        var mocks = new RecordingMocks();
        await RunAsync(mocks, () => _ = new Box("box", new()
        {
            ResourceTransformations =
            {
                args => args.Args is GadgetArgs ? new ResourceTransformationResult(new GadgetArgs { Size = 9 }, args.Options) : null,
            },
        }));

        Assert.Equal(9.0, mocks.InputsOf("box-inner")["size"]);
    }

    [Fact]
    public async Task Transformations_OfResourceAndParent_RunFromTheInsideOut()
    {
        var mocks = new RecordingMocks();
        await RunInAsync(
            Adding("outer"),
            () => _ = new Gadget("one", options: new() { ResourceTransformations = { Adding("first"), Adding("second") } }),
            mocks);

        Assert.Equal("first second outer", mocks.InputsOf("one")["bare"]);
    }

    [Fact]
    public async Task Transformation_ChangingTheParent_IsRefused()
    {
        var error = await FailAsync<RunException>(() =>
        {
            var box = new Box("box");
            _ = new Gadget("one", options: new()
            {
                ResourceTransformations =
                {
                    args => new ResourceTransformationResult(args.Args, new CustomResourceOptions { Parent = box }),
                },
            });
        });

        Assert.Contains(
            "Transformations cannot currently be used to change the 'parent' of a resource.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Protect_OfAComponent_IsNotYetInTheOptionsItsChildrenShow()
    {
        var seen = new Dictionary<string, bool?>();
        await RunInAsync(
            args =>
            {
                seen[args.Resource.GetResourceName()] = args.Options.Protect;
                return null;
            },
            () => _ = new Box("box", new() { Protect = true }));

        Assert.True(seen["box"]);
        Assert.Null(seen["box-inner"]);
    }

    private static ResourceTransformation Adding(string word)
        => args => args.Args is GadgetArgs gadget
            ? new ResourceTransformationResult(new GadgetArgs { Bare = $"{gadget.Bare} {word}".Trim() }, args.Options)
            : null;

    /// <summary>Runs a program in a stack with one transformation.</summary>
    private static async Task RunInAsync(ResourceTransformation transformation, Action program, IMocks? mocks = null)
        => await Deployment.TestWithServiceProviderAsync<TransformedStack>(
            mocks ?? new RecordingMocks(),
            new Services(() => new TransformedStack(transformation, program)),
            new TestOptions());

    private sealed class TransformedStack : Stack
    {
        public TransformedStack(ResourceTransformation transformation, Action program)
            : base(new StackOptions { ResourceTransformations = { transformation } })
        {
            program();
        }
    }
}
