namespace Pulumi;

/// <summary>A value that is, or will be, known once resources have been registered, or that stays unknown in a preview.</summary>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> data)
    {
        Data = data;
        if (!data.IsCompletedSuccessfully)
        {
            Deployment.Current?.Tasks.Add(data);
        }
    }

    /// <summary>An output that the registration of its resource completes, which is watched itself.</summary>
    internal Output(TaskCompletionSource<OutputData<T>> registration) => Data = registration.Task;

    internal Task<OutputData<T>> Data { get; }

    public static Output<T> Create(Task<T> value)
        => From(value ?? throw new ArgumentNullException(nameof(value)), isSecret: false);

    public Output<ValueTuple> Apply(Func<T, Task> func)
        => Apply(async value =>
        {
            await func(value).ConfigureAwait(false);
            return ValueTuple.Create();
        });

    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
        => Then(value => new ValueTask<OutputData<TResult>>(OutputData<TResult>.Known(func(value))));

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
        => Then(async value => OutputData<TResult>.Known(await func(value).ConfigureAwait(false)));

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
        => Apply(value => func(value).ToOutput());

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
        => Then(value => func(value) is { } inner
            ? new ValueTask<OutputData<TResult>>(inner.Data)
            : new ValueTask<OutputData<TResult>>(OutputData<TResult>.Known(default!)));

    /// <summary>Not the value: an output has none that a synchronous call could give.</summary>
    public override string ToString()
    {
        const string Message = "An Output<T> can't be turned into text by ToString: "
            + "use Apply or Output.Format, which give an Output<string>. See https://www.pulumi.com/docs/concepts/inputs-outputs.";
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is { } wanted
            && (wanted == "1" || string.Equals(wanted, "true", StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException(Message);
        }

        Log.Warn(Message);
        return Message;
    }

    async ValueTask<OutputData<object?>> IOutput.GetDataAsync() => (await Data.ConfigureAwait(false)).Untyped();

    internal static Output<T> From(OutputData<T> data) => new(Task.FromResult(data));

    internal static Output<T> From(Task<T> value, bool isSecret)
    {
        return new(Wait());

        async Task<OutputData<T>> Wait() => OutputData<T>.Known(await value.ConfigureAwait(false), isSecret);
    }

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await Data.ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    /// <summary>The same output with something else said about it.</summary>
    internal Output<T> With(Func<OutputData<T>, OutputData<T>> change)
    {
        return new(Wait());

        async Task<OutputData<T>> Wait() => change(await Data.ConfigureAwait(false));
    }

    private Output<TResult> Then<TResult>(Func<T, ValueTask<OutputData<TResult>>> next)
    {
        return new(Wait());

        async Task<OutputData<TResult>> Wait()
        {
            var data = await Data.ConfigureAwait(false);
            if (!data.IsKnown)
            {
                return new(data.Resources, default!, IsKnown: false, data.IsSecret);
            }

            var inner = await next(data.Value).ConfigureAwait(false);
            return inner with
            {
                Resources = data.Resources.IsEmpty ? inner.Resources : data.Resources.Union(inner.Resources),
                IsSecret = data.IsSecret || inner.IsSecret,
            };
        }
    }
}
