using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Wire;

namespace Pulumi;

/// <summary>Reads the members of args classes that are marked with <see cref="InputAttribute"/>.</summary>
internal static class InputMembers
{
    private const BindingFlags Members = BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<Member>> s_members = new();

    public static IReadOnlyDictionary<string, object?> Read(InputArgs args)
    {
        var members = s_members.GetOrAdd(args.GetType(), Find);
        var values = new Dictionary<string, object?>(members.Length);
        foreach (var member in members)
        {
            var value = member.Read(args);
            if (value is null && member.Input.IsRequired)
            {
                throw new ArgumentNullException(member.Name, $"{Label(member)} is required but was not given a value");
            }

            values.Add(member.Input.Name, value is not null && member.Input.Json ? ToJson(Label(member), value) : value);
        }

        return values;

        string Label(Member member) => $"[Input] {args.GetType().FullName}.{member.Name}";
    }

    private static ImmutableArray<Member> Find(Type type)
    {
        var fields = from field in type.GetFields(Members)
                     let input = field.GetCustomAttribute<InputAttribute>()
                     where input is not null
                     select new Member(field.Name, input, field.GetValue);
        var properties = from property in type.GetProperties(Members)
                         let input = property.GetCustomAttribute<InputAttribute>()
                         where input is not null
                         select new Member(property.Name, input, property.GetValue);
        return [.. fields, .. properties];
    }

    private static Output<string> ToJson(string label, object value)
    {
        return value is IInput input ? new(FromOutput(input.ToOutput())) : Output.Create(JsonText.WriteAsync(label, value));

        async Task<OutputData<string>> FromOutput(IOutput output)
        {
            var data = await output.GetDataAsync().ConfigureAwait(false);
            var text = data.IsKnown ? await JsonText.WriteAsync(label, data.Value).ConfigureAwait(false) : "";
            return new(data.Resources, text, data.IsKnown, data.IsSecret);
        }
    }

    private sealed record Member(string Name, InputAttribute Input, Func<object, object?> Read);
}
