using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>How a value of a stack configuration is read and described. The same object drives the parser, the JSON schema and the documentation.</summary>
/// <typeparam name="T">What the value means.</typeparam>
public abstract class SettingType<T>
{
    /// <summary>What is allowed, as it completes "must be …": <c>a duration from 1s to 10m, such as 90s</c>.</summary>
    public abstract string Allowed { get; }

    /// <summary>Reads a value and reports everything that is wrong with it.</summary>
    /// <param name="node">The value as written.</param>
    /// <param name="context">Where it stands, and where findings go.</param>
    /// <param name="value">What it means.</param>
    /// <returns>Whether it means anything.</returns>
    public abstract bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out T value);

    /// <summary>What is allowed, as a JSON schema for editors. It accepts every legal value; what a schema cannot say is left to the parser.</summary>
    public abstract JsonObject ToSchema();
}
