using System.Collections.Immutable;
using Pulumi;
using Xunit;
using static AckKnativeSpot.Tests.Offline.Programs;

namespace AckKnativeSpot.Tests.Offline;

public class HookTests
{
    private static readonly string[] s_order = ["first", "second"];

    [Fact]
    public async Task Hooks_UnderMocks_AreAcceptedAndNeverCalled()
    {
        var called = new List<string>();
        var resources = await RunAsync(
            new RecordingMocks(),
            () => _ = new Gadget("one", options: new() { Hooks = BindingOf(called, "hook") }),
            Update);

        Assert.Single(resources);
        Assert.Empty(called);
    }

    [Fact]
    public void Hook_OutsideOfADeployment_IsRefused()
    {
        Assert.Throws<InvalidOperationException>(() => new ResourceHook("hook", (_, _) => Task.CompletedTask));
        Assert.Throws<InvalidOperationException>(() => new ErrorHook("hook", (_, _) => Task.FromResult(true)));
    }

    [Fact]
    public async Task Hook_KeepsWhatItWasMadeOf()
    {
        ResourceHookCallback callback = (_, _) => Task.CompletedTask;
        ErrorHookCallback onError = (_, _) => Task.FromResult(true);
        await RunAsync(new RecordingMocks(), () =>
        {
            var plain = new ResourceHook("plain", callback);
            var told = new ResourceHook("told", callback, new() { OnDryRun = true, IgnoreErrors = true });
            var error = new ErrorHook("error", onError);

            Assert.Equal(("plain", null, null), (plain.Name, plain.Options.OnDryRun, plain.Options.IgnoreErrors));
            Assert.Equal(("told", true, true), (told.Name, told.Options.OnDryRun, told.Options.IgnoreErrors));
            Assert.Same(callback, plain.Callback);
            Assert.Equal("error", error.Name);
            Assert.Same(onError, error.Callback);
        });
    }

    [Fact]
    public void Binding_Fresh_IsEmpty()
    {
        Assert.True(new ResourceHookBinding().IsEmpty);
        Assert.True(new CustomResourceOptions().Hooks.IsEmpty);
        Assert.True(new ComponentResourceOptions().Hooks.IsEmpty);
    }

    [Fact]
    public async Task Binding_WithAnyHook_IsNotEmpty()
    {
        await RunAsync(new RecordingMocks(), () =>
        {
            var hook = Hook("hook");
            var error = new ErrorHook("error", (_, _) => Task.FromResult(false));

            Assert.All(
                [
                    new() { BeforeCreate = { hook } },
                    new() { AfterCreate = { hook } },
                    new() { BeforeUpdate = { hook } },
                    new() { AfterUpdate = { hook } },
                    new() { BeforeDelete = { hook } },
                    new() { AfterDelete = { hook } },
                    new ResourceHookBinding { OnError = { error } },
                ],
                binding => Assert.False(binding.IsEmpty));
        });
    }

    [Fact]
    public async Task Bindings_Concatenated_KeepTheirOrderAndTheirOriginals()
    {
        await RunAsync(new RecordingMocks(), () =>
        {
            var first = BindingOf([], "first");
            var second = BindingOf([], "second");

            var both = first.Concat(second);
            both.BeforeDelete.Clear();

            Assert.Equal(s_order, both.BeforeCreate.Select(hook => hook.Name));
            Assert.Equal(s_order, both.AfterUpdate.Select(hook => hook.Name));
            Assert.Equal(["first-error", "second-error"], both.OnError.Select(hook => hook.Name));
            Assert.Single(first.BeforeDelete);
        });
    }

    [Fact]
    public async Task Binding_Cloned_IsAnotherWithTheSameHooks()
    {
        await RunAsync(new RecordingMocks(), () =>
        {
            var binding = BindingOf([], "first");

            var clone = binding.Clone();
            clone.BeforeCreate.Add(Hook("second"));

            Assert.Single(binding.BeforeCreate);
            Assert.Same(binding.OnError[0], clone.OnError[0]);
        });
    }

    [Fact]
    public async Task MergedOptions_HaveTheHooksOfBoth()
    {
        await RunAsync(new RecordingMocks(), () =>
        {
            var custom = CustomResourceOptions.Merge(new() { Hooks = BindingOf([], "first") }, new() { Hooks = BindingOf([], "second") });
            var component = ComponentResourceOptions.Merge(new() { Hooks = BindingOf([], "third") }, null);

            Assert.Equal(s_order, custom.Hooks.BeforeUpdate.Select(hook => hook.Name));
            Assert.Equal(["third"], component.Hooks.AfterCreate.Select(hook => hook.Name));
        });
    }

    [Fact]
    public async Task Transformation_MayBindHooks()
    {
        var seen = new List<string>();
        var resources = await RunAsync(new RecordingMocks(), () =>
        {
            ResourceTransformation bind = args =>
            {
                args.Options.Hooks = args.Options.Hooks.Concat(BindingOf([], $"of-{args.Resource.GetResourceName()}"));
                return new ResourceTransformationResult(args.Args, args.Options);
            };
            ResourceTransformation look = args =>
            {
                seen.AddRange(args.Options.Hooks.BeforeCreate.Select(hook => hook.Name));
                return null;
            };
            _ = new Gadget("one", options: new() { ResourceTransformations = { bind, look } });
        });

        Assert.Single(resources);
        Assert.Equal(["of-one"], seen);
    }

    [Fact]
    public void HookArgs_SayWhatTheyWereGiven()
    {
        var inputs = ImmutableDictionary<string, object?>.Empty.Add("size", 2);

        var args = new ResourceHookArgs("urn", "id", "name", "type", newInputs: inputs);
        var failed = new ErrorHookArgs("urn", "id", "name", "type", oldInputs: inputs, failedOperation: "update", errors: ["newest", "oldest"]);

        Assert.Equal(("urn", "id", "name", "type"), (args.Urn, args.Id, args.Name, args.Type));
        Assert.Same(inputs, args.NewInputs);
        Assert.Null(args.OldInputs);
        Assert.Null(args.NewOutputs);
        Assert.Null(args.OldOutputs);
        Assert.Equal("update", failed.FailedOperation);
        Assert.Equal(["newest", "oldest"], failed.Errors);
        Assert.Same(inputs, failed.OldInputs);
        Assert.Empty(new ErrorHookArgs("urn", "id", "name", "type").Errors);
    }

    private static ResourceHook Hook(string name) => new(name, (_, _) => Task.CompletedTask);

    private static ResourceHookBinding BindingOf(List<string> called, string name)
    {
        var hook = new ResourceHook(name, (args, _) =>
        {
            called.Add(args.Name);
            return Task.CompletedTask;
        });
        var error = new ErrorHook($"{name}-error", (args, _) =>
        {
            called.Add(args.Name);
            return Task.FromResult(false);
        });
        return new()
        {
            BeforeCreate = { hook },
            AfterCreate = { hook },
            BeforeUpdate = { hook },
            AfterUpdate = { hook },
            BeforeDelete = { hook },
            AfterDelete = { hook },
            OnError = { error },
        };
    }
}
