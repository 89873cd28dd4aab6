using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>Ways to make, mark and combine outputs.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => Output<T>.From(OutputData<T>.Known(value));

    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    public static Output<T> CreateSecret<T>(T value) => Output<T>.From(OutputData<T>.Known(value, isSecret: true));

    public static Output<T> CreateSecret<T>(Task<T> value)
        => Output<T>.From(value ?? throw new ArgumentNullException(nameof(value)), isSecret: true);

    public static Output<T> CreateSecret<T>(Output<T> value)
        => (value ?? throw new ArgumentNullException(nameof(value))).With(data => data with { IsSecret = true });

    public static Output<T> Unsecret<T>(Output<T> output) => output.With(data => data with { IsSecret = false });

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.Data.ConfigureAwait(false)).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => Gather(inputs.Select(input => (Output<T>)input));

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => Gather(outputs);

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => Gather(outputs);

    public static Output<string> Format(FormattableString formattableString)
        => Gather(formattableString.GetArguments().Select(Untyped))
            .Apply(values => string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));

    /// <summary>JSON text of a value that may hold further outputs: unknown if one of them is, secret if one of them is.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
        => new(OutputJson.SerializeAsync(value ?? throw new ArgumentNullException(nameof(value)), options));

    private static Output<ImmutableArray<T>> Gather<T>(IEnumerable<Output<T>> outputs)
    {
        return new(Wait([.. outputs]));

        static async Task<OutputData<ImmutableArray<T>>> Wait(ImmutableArray<Output<T>> outputs)
        {
            var marks = new Marks();
            var values = ImmutableArray.CreateBuilder<T>(outputs.Length);
            foreach (var output in outputs)
            {
                values.Add(marks.Take(await output.Data.ConfigureAwait(false)));
            }

            return marks.Give(values.MoveToImmutable());
        }
    }

    private static Output<object?> Untyped(object? argument)
    {
        return (argument is IInput input ? input.ToOutput() : argument as IOutput) is { } output
            ? new(output.GetDataAsync().AsTask())
            : Create(argument);
    }
}
