using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Wire;

namespace Pulumi;

/// <summary>The outputs of one resource, from the moment it is constructed until its registration has completed them.</summary>
internal sealed class ResourceOutputs
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<Slot>> s_slots = new();

    private readonly List<(Slot Slot, ISource Source)> _pending = [];

    /// <summary>
    /// Gives a resource its outputs. Those a local component declares are its own business: it assigns them itself.
    /// </summary>
    public static ResourceOutputs Assign(Resource resource, bool remote)
    {
        var outputs = new ResourceOutputs();
        var isLocalComponent = resource is ComponentResource && !remote;
        foreach (var slot in s_slots.GetOrAdd(resource.GetType(), Find))
        {
            if (!isLocalComponent || slot.Property.DeclaringType == typeof(Resource))
            {
                outputs._pending.Add((slot, slot.Fill(resource)));
            }
        }

        return outputs;
    }

    public void Complete(Resource resource, Answer answer)
    {
        foreach (var (slot, source) in _pending)
        {
            switch (slot.Name)
            {
                case "urn":
                    source.Set(OutputData<object?>.Known(answer.Urn));
                    break;
                case "id" when resource is CustomResource:
                    source.Set(OutputData<object?>.Known(answer.Id) with { IsKnown = answer.Id.Length > 0 });
                    break;
                case var name when answer.State.TryGetValue(name, out var data):
                    var value = Converter.Convert($"{resource.GetType().FullName}.{name}", data.Value, slot.ValueType);
                    source.Set(data with { Resources = ImmutableHashSet<Resource>.Empty, Value = value });
                    break;
            }
        }
    }

    public void Fail(Exception exception) => _pending.ForEach(output => output.Source.Fail(exception));

    /// <summary>Completes what the answer had nothing about.</summary>
    public void CompleteRest(bool isKnown)
        => _pending.ForEach(output => output.Source.Set(OutputData<object?>.Known(null) with { IsKnown = isKnown }));

    private static ImmutableArray<Slot> Find(Type type)
        =>
        [
            .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
               let output = property.GetCustomAttribute<OutputAttribute>()
               where output is not null
               select Slot.For(type, property, output.Name),
        ];

    private interface ISource
    {
        object Output { get; }

        void Set(OutputData<object?> data);

        void Fail(Exception exception);
    }

    /// <summary>A property that holds an output.</summary>
    private sealed record Slot(PropertyInfo Property, string Name, Type ValueType, MethodInfo Setter, ConstructorInfo Source)
    {
        public static Slot For(Type type, PropertyInfo property, string? name)
        {
            var label = $"[Output] {type.FullName}.{property.Name}";
            if (!property.PropertyType.Is(typeof(Output<>)))
            {
                throw RunException.OutputsHaveIncorrectType([name ?? property.Name]);
            }

            const BindingFlags Any = BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance;
            var setter = property.DeclaringType!.GetMethod($"set_{property.Name}", Any)
                ?? throw new InvalidOperationException($"{label} did not have a 'set' method");
            var valueType = property.PropertyType.GenericTypeArguments[0];
            TargetType.Check(label, valueType);
            var source = typeof(Source<>).MakeGenericType(valueType).GetConstructors().Single();
            return new(property, name ?? property.Name, valueType, setter, source);
        }

        public ISource Fill(Resource resource)
        {
            var source = (ISource)Source.Invoke([resource]);
            Setter.Invoke(resource, [source.Output]);
            return source;
        }
    }

    private sealed class Source<T> : ISource
    {
        private readonly TaskCompletionSource<OutputData<T>> _completion = new();
        private readonly Resource _resource;

        public Source(Resource resource)
        {
            _resource = resource;
            Output = new Output<T>(_completion);
        }

        public object Output { get; }

        public void Set(OutputData<object?> data)
            => _completion.TrySetResult(new(
                data.Resources.Add(_resource), data.Value is T value ? value : default!, data.IsKnown, data.IsSecret));

        public void Fail(Exception exception) => _completion.TrySetException(exception);
    }
}
