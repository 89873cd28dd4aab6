using AckKnativeSpot.Containers;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;
using Pulumi;

namespace AckKnativeSpot.Resources;

/// <summary>Values of other resources as far as they are known; one that is not leaves that of the specification.</summary>
internal sealed record LateValues
{
    public static LateValues None { get; } = new();

    public string? Image { get; init; }

    public string? Namespace { get; init; }

    public string? ServiceAccount { get; init; }

    public ValueList<string>? Vswitches { get; init; }

    public ValueList<string>? SecurityGroups { get; init; }

    /// <summary>The containers with them; of variables only the names are known, and no rule looks at their values.</summary>
    /// <typeparam name="T">Type of the containers.</typeparam>
    /// <param name="containers">The containers of the specification.</param>
    /// <param name="variables">Variables of the first one.</param>
    public ValueList<T> Of<T>(ValueList<T> containers, IDictionary<string, Input<string>> variables)
        where T : PodContainer => containers.Select((container, i) => i > 0 ? container : container with
        {
            Image = Image ?? container.Image,
            Env = new(container.Env
                .Where(written => !variables.ContainsKey(written.Key))
                .Concat(variables.Keys.Select(name => KeyValuePair.Create(name, (EnvironmentValue)"")))),
        }).ToValueList();

    /// <summary>The capacity with them.</summary>
    /// <param name="capacity">The capacity of the specification.</param>
    public CapacityOptions Of(CapacityOptions capacity) => capacity with
    {
        Vswitches = Vswitches ?? capacity.Vswitches,
        SecurityGroups = SecurityGroups ?? capacity.SecurityGroups,
    };
}
