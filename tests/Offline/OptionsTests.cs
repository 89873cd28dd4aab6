using Pulumi;
using Pulumi.Utilities;
using Xunit;
using static AckKnativeSpot.Tests.Offline.Programs;

namespace AckKnativeSpot.Tests.Offline;

public class OptionsTests
{
    [Fact]
    public void Options_Fresh_HaveEmptyListsAndNoValues()
    {
        var options = new CustomResourceOptions();

        Assert.Empty(options.IgnoreChanges);
        Assert.Empty(options.ReplaceOnChanges);
        Assert.Empty(options.Aliases);
        Assert.Empty(options.AdditionalSecretOutputs);
        Assert.Empty(options.ResourceTransformations);
        Assert.Null(options.Protect);
        Assert.Null(options.RetainOnDelete);
        Assert.Null(options.DeleteBeforeReplace);
    }

    [Fact]
    public void Merge_OfCustomOptions_OverridesValuesAndContinuesLists()
    {
        var merged = CustomResourceOptions.Merge(
            new() { Protect = true, Version = "1", IgnoreChanges = { "a" }, ImportId = "i", AdditionalSecretOutputs = { "x" } },
            new() { Protect = false, IgnoreChanges = { "b" }, DeleteBeforeReplace = true, AdditionalSecretOutputs = { "y" } });

        Assert.Equal((false, "1", "i", true), (merged.Protect, merged.Version, merged.ImportId, merged.DeleteBeforeReplace));
        Assert.Equal(["a", "b"], merged.IgnoreChanges);
        Assert.Equal(["x", "y"], merged.AdditionalSecretOutputs);
    }

    [Fact]
    public void Merge_OfNothing_IsFreshAndNeverOneOfItsArguments()
    {
        var options = new ComponentResourceOptions { Aliases = { new Alias { Name = "before" } } };

        var merged = ComponentResourceOptions.Merge(options, null);
        merged.Aliases.Clear();

        Assert.Single(options.Aliases);
        Assert.NotNull(CustomResourceOptions.Merge(null, null));
    }

    [Fact]
    public async Task Merge_OfDependencies_KeepsBoth()
    {
        var count = 0;
        await Deployment.TestAsync(new RecordingMocks(), Preview, async () =>
        {
            var merged = CustomResourceOptions.Merge(new() { DependsOn = new Gadget("a") }, new() { DependsOn = { new Gadget("b") } });
            count = (await OutputUtilities.GetValueAsync(merged.DependsOn.ToOutput())).Length;
        });

        Assert.Equal(2, count);
    }

    [Fact]
    public async Task Merge_OfProvidersOfOnePackage_KeepsTheLater()
    {
        await RunAsync(new RecordingMocks(), () =>
        {
            var first = new TestProvider("first");
            var second = new TestProvider("second");

            var merged = ComponentResourceOptions.Merge(new() { Providers = { first } }, new() { Providers = { second } });
            Assert.Same(second, Assert.Single(merged.Providers));
        });
    }

    [Fact]
    public async Task Options_ChangedAfterConstruction_ChangeNothing()
    {
        var mocks = new RecordingMocks();
        await RunAsync(mocks, () =>
        {
            var options = new CustomResourceOptions();
            _ = new Gadget("one", options: options);
            Assert.Null(options.Provider);
            Assert.Null(options.Protect);
        });

        Assert.Single(mocks.Resources);
    }

    [Fact]
    public async Task Options_ThatOnlyAnEngineMinds_AreAccepted()
    {
        var resources = await RunAsync(new RecordingMocks(), () =>
        {
            var other = new Gadget("other");
            _ = new Gadget("one", options: new()
            {
                CustomTimeouts = new() { Create = TimeSpan.FromMinutes(30), Delete = TimeSpan.FromMinutes(10) },
                Aliases = { new Alias { Name = "before", NoParent = true } },
                DeletedWith = other,
                RetainOnDelete = true,
                ReplaceOnChanges = { "label" },
                DeleteBeforeReplace = true,
                AdditionalSecretOutputs = { "label" },
                Version = "1.2.3",
                PluginDownloadURL = "https://example.com",
            });
        });

        Assert.Equal(2, resources.Length);
    }
}
