using System.Collections.Immutable;
using Pulumi.Testing;
using Pulumi.Wire;

namespace Pulumi;

internal sealed partial class Engine
{
    /// <summary>Calls a provider function whose arguments are known, whatever became of the rest.</summary>
    public async Task<OutputData<T>> CallAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
        => await CallAsync<T>(token, await SerializeAsync(token, args).ConfigureAwait(false), options).ConfigureAwait(false);

    /// <summary>
    /// Calls a provider function once everything it depends on is there. What a preview doesn't know yet makes the result unknown,
    /// without a call.
    /// </summary>
    public async Task<OutputData<T>> InvokeAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        PropertyBag inputs;
        try
        {
            inputs = await SerializeAsync(token, args).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Tell($"Error serializing arguments for invoke {token}: {e}", isError: true);
            throw;
        }

        if (inputs.HasUnknown)
        {
            return OutputData<T>.Unknown(default!);
        }

        var explicitly = options is InvokeOutputOptions { DependsOn: var resources }
            ? await resources.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false)
            : [];
        foreach (var resource in Dependencies.Expand([.. inputs.Dependencies, .. explicitly]).OfType<CustomResource>())
        {
            if (resource.Id is { } id && !(await id.Data.ConfigureAwait(false)).IsKnown)
            {
                return OutputData<T>.Unknown(default!);
            }
        }

        var result = await CallAsync<T>(token, inputs, options).ConfigureAwait(false);
        return result with { Resources = [.. inputs.Dependencies, .. explicitly] };
    }

    private static Task<PropertyBag> SerializeAsync(string token, InvokeArgs? args)
        => PropertyBag.OfArgumentsAsync($"invoke:{token}", (args ?? InvokeArgs.Empty).ToDictionary());

    private async Task<OutputData<T>> CallAsync<T>(string token, PropertyBag inputs, InvokeOptions? options)
    {
        var provider = options?.Provider ?? options?.Parent?.GetProvider(token);
        var reference = provider is null ? "" : await provider.GetReferenceAsync().ConfigureAwait(false);
        var answer = await mocks.CallAsync(new MockCallArgs { Token = token, Args = inputs.ToKnown(), Provider = reference })
            .ConfigureAwait(false);
        var results = await PropertyBag.OfAnswerAsync(answer).ConfigureAwait(false);
        TargetType.Check($"{token} result", typeof(T));
        var marks = new Marks();
        var values = results.Values.ToImmutableDictionary(result => result.Key, result => marks.Take(result.Value));
        var converted = Converter.Convert($"{token} result", values, typeof(T));
        return marks.Give(converted is T value ? value : default!);
    }
}
