using System.Collections.Immutable;
using Pulumi.Testing;
using Pulumi.Wire;

namespace Pulumi;

internal sealed partial class Engine
{
    public void Register(Resource resource, ResourceOutputs outputs, ResourceArgs args, ResourceOptions options, bool remote)
        => Tasks.Add(CompleteAsync(resource, outputs, args, options, remote));

    public void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs)
        => Tasks.Add(RegisterOutputsAsync(resource, outputs));

    private async Task CompleteAsync(
        Resource resource, ResourceOutputs outputs, ResourceArgs args, ResourceOptions options, bool remote)
    {
        try
        {
            outputs.Complete(resource, await ReadOrRegisterAsync(resource, args, options, remote).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            outputs.Fail(e);
            throw;
        }
        finally
        {
            outputs.CompleteRest(isKnown: !IsDryRun);
        }
    }

    private async Task<Answer> ReadOrRegisterAsync(Resource resource, ResourceArgs args, ResourceOptions options, bool remote)
    {
        var id = options.Id is { } known ? await known.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false) : "";
        var isRead = !string.IsNullOrEmpty(id);
        if (isRead && resource is not CustomResource)
        {
            throw new ArgumentException($"{nameof(ResourceOptions)}.{nameof(options.Id)} is only valid for a {nameof(CustomResource)}");
        }

        var (urn, request) = await PrepareAsync(resource, args, options, remote).ConfigureAwait(false);
        request.Id = isRead ? id : (options as CustomResourceOptions)?.ImportId ?? "";
        if (!isRead)
        {
            Add(resource);
        }

        if (request.Type == Stack.TypeToken)
        {
            return new(urn, "", new PropertyBag().Values);
        }

        var (newId, state) = await mocks.NewResourceAsync(request).ConfigureAwait(false);
        var answer = await PropertyBag.OfAnswerAsync(state).ConfigureAwait(false);
        if (isRead)
        {
            Add(resource);
        }

        return new(urn, isRead ? id : newId ?? request.Id, answer.Values);
    }

    private void Add(Resource resource)
    {
        lock (_lock)
        {
            _resources.Add(resource);
        }
    }

    /// <summary>Waits for everything a resource needs, and describes it to the mocks.</summary>
    private async Task<(string Urn, MockResourceArgs Request)> PrepareAsync(
        Resource resource, ResourceArgs args, ResourceOptions options, bool remote)
    {
        var type = resource.GetResourceType();
        var name = resource.GetResourceName();
        if (options.DeletedWith is { } other)
        {
            await other.Urn.Data.ConfigureAwait(false);
        }

        var dependencies = await options.DependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false);
        var arguments = args.ToDictionary().Where(argument => argument.Key is not ("id" or "urn"));
        var inputs = await PropertyBag.OfArgumentsAsync($"resource:{name}[{type}]", arguments).ConfigureAwait(false);
        var parent = type == Stack.TypeToken ? null : options.Parent ?? Stack;
        var parentUrn = parent is null ? null : await parent.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var provider = await ProviderReferenceAsync(resource, options, remote).ConfigureAwait(false);
        await Dependencies.WaitAsync([.. dependencies, .. inputs.Dependencies]).ConfigureAwait(false);
        return (UrnOf(parentUrn, type, name), new() { Type = type, Name = name, Inputs = inputs.ToKnown(), Provider = provider });
    }

    /// <summary>A remote component waits for its providers too, but the mocks aren't told which they are.</summary>
    private static async Task<string> ProviderReferenceAsync(Resource resource, ResourceOptions options, bool remote)
    {
        if (resource is CustomResource)
        {
            return options.Provider is { } provider ? await provider.GetReferenceAsync().ConfigureAwait(false) : "";
        }

        foreach (var provider in remote && options is ComponentResourceOptions component ? component.Providers : [])
        {
            await provider.GetReferenceAsync().ConfigureAwait(false);
        }

        return "";
    }

    private string UrnOf(string? parentUrn, string type, string name)
    {
        return parentUrn is null
            ? $"urn:pulumi:{StackName}::{ProjectName}::{type}::{name}"
            : $"urn:pulumi:{StackName}::{ProjectName}::{RootTypeOf(parentUrn)}${type}::{name}";
    }

    /// <summary>The type of the outermost parent: what stands before the first <c>$</c> of the third part.</summary>
    private static ReadOnlySpan<char> RootTypeOf(ReadOnlySpan<char> urn)
    {
        var types = urn[(urn.IndexOf("::") + 2)..];
        types = types[(types.IndexOf("::") + 2)..];
        types = types[..types.IndexOf("::")];
        return types.IndexOf('$') is var end and >= 0 ? types[..end] : types;
    }

    private async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var values = await outputs.GetValueAsync(whenUnknown: default!).ConfigureAwait(false);
        var bag = await PropertyBag.OfArgumentsAsync("monitor.registerResourceOutputs(...)", values).ConfigureAwait(false);
        var request = new MockRegisterResourceOutputsRequest(
            urn, bag.Values.ToImmutableDictionary(value => value.Key, value => Output<object?>.From(value.Value with { Resources = [] })));
        await mocks.RegisterResourceOutputs(request).ConfigureAwait(false);
    }
}
