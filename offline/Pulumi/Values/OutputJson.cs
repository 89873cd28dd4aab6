using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes values that hold outputs as JSON, and remembers what those outputs were like.</summary>
internal sealed class OutputJson : JsonConverterFactory
{
    private readonly Marks _marks = new();

    public static async Task<OutputData<string>> SerializeAsync<T>(Output<T> output, JsonSerializerOptions? options)
    {
        var data = await output.Data.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return new(data.Resources, "", IsKnown: false, data.IsSecret);
        }

        var factory = new OutputJson();
        return factory._marks.Give(JsonSerializer.Serialize(factory._marks.Take(data), factory.AddedTo(options)));
    }

    public override bool CanConvert(Type typeToConvert) => ContentType(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(
            typeof(Converter<,>).MakeGenericType(typeToConvert, ContentType(typeToConvert)!), _marks)!;

    private JsonSerializerOptions AddedTo(JsonSerializerOptions? options)
        => new(options ?? JsonSerializerOptions.Default) { Converters = { this } };

    private static Type? ContentType(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        return definition switch
        {
            _ when definition == typeof(Output<>) || definition == typeof(Input<>) => type.GenericTypeArguments[0],
            _ when definition == typeof(InputList<>) => typeof(ImmutableArray<>).MakeGenericType(type.GenericTypeArguments),
            _ when definition == typeof(InputMap<>)
                => typeof(ImmutableDictionary<,>).MakeGenericType(typeof(string), type.GenericTypeArguments[0]),
            _ => null,
        };
    }

    private sealed class Converter<TWrapper, TContent>(Marks marks) : JsonConverter<TWrapper>
    {
        public override TWrapper Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => throw new NotSupportedException("Outputs are only ever written.");

        public override void Write(Utf8JsonWriter writer, TWrapper value, JsonSerializerOptions options)
        {
            var output = value as IOutput ?? ((IInput)value!).ToOutput();

            // A JSON converter can't be asynchronous; the outputs of a running deployment are completed by other threads.
            var data = output.GetDataAsync().AsTask().GetAwaiter().GetResult();
            var content = marks.Take(data);
            if (data.IsKnown)
            {
                JsonSerializer.Serialize(writer, (TContent)content!, options);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
