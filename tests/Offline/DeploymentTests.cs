using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Xunit;
using static AckKnativeSpot.Tests.Offline.Programs;

namespace AckKnativeSpot.Tests.Offline;

[Collection(nameof(ProcessEnvironment))]
public class DeploymentTests
{
    public static TheoryData<string, Func<Action, Task<int>>> WaysToRun => new()
    {
        { "action", program => Deployment.RunAsync(program) },
        { "function", program => Deployment.RunAsync(() => Outputs(program)) },
        { "task", program => Deployment.RunAsync(() => Task.Run(program)) },
        { "task of outputs", program => Deployment.RunAsync(() => Task.FromResult<IDictionary<string, object?>>(Outputs(program))) },
        { "stack", _ => Deployment.RunAsync<CountedStack>() },
        { "service provider", program => Deployment.RunAsync<CountedStack>(new Services(() => Outputs(program))) },
    };

    [Theory]
    [MemberData(nameof(WaysToRun), DisableDiscoveryEnumeration = true)]
    public async Task RunAsync_WithoutAnEngine_FailsBeforeAnythingOfTheProgramRuns(string how, Func<Action, Task<int>> run)
    {
        Assert.NotEmpty(how);
        using var environment = ProcessEnvironment.With(("PULUMI_MONITOR", null), ("PULUMI_ENGINE", null));
        var stacks = CountedStack.Count;
        var called = false;

        var task = run(() => called = true);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => task);
        Assert.Equal("Program run without the Pulumi engine available; re-run using the `pulumi` CLI", error.Message);
        Assert.False(called);
        Assert.Equal(stacks, CountedStack.Count);
    }

    [Fact]
    public void Instance_OutsideADeployment_Throws()
        => Assert.Equal(
            "Trying to acquire Deployment.Instance before 'Run' was called.",
            Assert.Throws<InvalidOperationException>(() => Deployment.Instance).Message);

    [Fact]
    public async Task Instance_ByDefault_IsAPreviewOfProjectAndStack()
    {
        var seen = ("", "", "", false);
        await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () => seen = Describe());

        Assert.Equal(("project", "stack", "organization", true), seen);
    }

    [Fact]
    public async Task Instance_WithOptions_IsWhatTheySay()
    {
        var seen = ("", "", "", true);
        var root = "";
        var options = new TestOptions
        {
            ProjectName = "p",
            StackName = "s",
            OrganizationName = "o",
            IsPreview = false,
            RootDirectory = "/r",
        };
        await Deployment.TestAsync(new RecordingMocks(), options, () =>
        {
            seen = Describe();
            root = Deployment.Instance.RootDirectory;
        });

        Assert.Equal(("p", "s", "o", false), seen);
        Assert.Equal("/r", root);
    }

    [Fact]
    public async Task Instance_AfterATest_IsGone()
    {
        await RunAsync(new RecordingMocks(), () => { });

        Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
    }

    [Fact]
    public async Task RootDirectory_NotGiven_Throws()
        => await RunAsync(new RecordingMocks(), () => Assert.Throws<InvalidOperationException>(() => Deployment.Instance.RootDirectory));

    [Fact]
    public async Task TestAsync_OfAStackType_ReturnsTheStackFirst()
    {
        var resources = await Deployment.TestAsync<CountedStack>(new RecordingMocks());

        Assert.IsType<CountedStack>(resources[0]);
        Assert.Equal("counted", resources[1].GetResourceName());
        Assert.Equal("project-stack", resources[0].GetResourceName());
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack",
            await OutputUtilities.GetValueAsync(resources[0].Urn));
    }

    [Fact]
    public async Task TestAsync_OfOutputs_ReturnsThemAsTheProgramGaveThem()
    {
        var output = Output.Create(1);
        IDictionary<string, object?> given = new Dictionary<string, object?> { ["a"] = output, ["b"] = "text" };

        var (resources, outputs) = await Deployment.TestAsync(new RecordingMocks(), Preview, () =>
        {
            _ = new Gadget("one");
            return given;
        });
        var (_, later) = await Deployment.TestAsync(new RecordingMocks(), Preview, async () =>
        {
            await Task.Yield();
            return given;
        });

        Assert.Equal("one", Assert.Single(resources).GetResourceName());
        Assert.Same(output, outputs["a"]);
        Assert.Equal("text", later["b"]);
    }

    [Fact]
    public async Task TestAsync_OfATask_WaitsForIt()
    {
        var resources = await Deployment.TestAsync(new RecordingMocks(), Preview, async () =>
        {
            await Task.Yield();
            _ = new Gadget("one");
        });

        Assert.Single(resources);
    }

    [Fact]
    public async Task TestWithServiceProviderAsync_WithoutTheStack_Fails()
    {
        try
        {
            var error = await Assert.ThrowsAsync<RunException>(
                () => Deployment.TestWithServiceProviderAsync<CountedStack>(new RecordingMocks(), new Services(() => null)));

            Assert.Contains(
                $"Failed to resolve instance of type {typeof(CountedStack)} from service provider",
                error.Message,
                StringComparison.Ordinal);
        }
        finally
        {
            Environment.ExitCode = 0;
        }
    }

    [Fact]
    public async Task TestAsync_OfAFailure_SetsTheExitCodeOfTheProcess()
    {
        var code = 0;
        try
        {
            await Assert.ThrowsAsync<RunException>(() => RunAsync(new RecordingMocks(), () => throw new RunException("no")));
            code = Environment.ExitCode;
        }
        finally
        {
            Environment.ExitCode = 0;
        }

        Assert.Equal(32, code);
    }

    [Fact]
    public async Task TestAsync_ManyAtOnce_DoNotSeeEachOther()
    {
        var names = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            var name = "";
            await RunAsync(new RecordingMocks(), () => name = Deployment.Instance.StackName, new TestOptions { StackName = $"s{i}" });
            return name;
        }));

        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"s{i}"), names);
    }

    private static (string, string, string, bool) Describe()
    {
        var instance = Deployment.Instance;
        return (instance.ProjectName, instance.StackName, instance.OrganizationName, instance.IsDryRun);
    }

    private static Dictionary<string, object?> Outputs(Action program)
    {
        program();
        return [];
    }

    private sealed class CountedStack : Stack
    {
        public CountedStack()
        {
            Count++;
            _ = new Gadget("counted");
        }

        public static int Count { get; private set; }
    }
}
