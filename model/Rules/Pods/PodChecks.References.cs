using System.Text.RegularExpressions;
using AckKnativeSpot.Containers;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class PodChecks
{
    /// <summary>Values that refer to variables which are not there, or which need each other.</summary>
    /// <param name="containers">The containers.</param>
    /// <param name="isGiven">Whether Kubernetes knows a variable that the container does not have, when it fills in values.</param>
    /// <param name="comesLater">Who adds a variable behind the container's own; <see langword="null"/> when nobody does.</param>
    public static IEnumerable<Violation> VariableReferences(
        IEnumerable<(string Path, PodContainer Value)> containers, Func<string, bool> isGiven, Func<string, string?>? comesLater = null) =>
        containers.SelectMany(container => Undefined(container.Path, container.Value.Env, isGiven, comesLater)
            .Concat(EnvironmentReferences.Circles(container.Value.Env).Select(circle => new Violation(
                $"{container.Path}.env.{circle[0]}",
                circle.Count == 1
                    ? $"'{circle[0]}' refers to itself, so the reference stays as text."
                    : $"{string.Join(", ", circle)} need each other's values, so a reference stays as text.",
                "Write one of the values out."))));

    /// <summary>Whether Kubernetes makes variables of such a name for its services.</summary>
    /// <param name="name">Name of a variable.</param>
    public static bool IsServiceLink(string name) => ServiceLink().IsMatch(name);

    private static IEnumerable<Violation> Undefined(
        string path, ValueMap<EnvironmentValue> environment, Func<string, bool> isGiven, Func<string, string?>? comesLater) =>
        from variable in environment
        from name in EnvironmentReferences.In(variable.Value).Distinct(StringComparer.Ordinal)
        where !environment.ContainsKey(name) && !isGiven(name)
        select new Violation(
            $"{path}.env.{variable.Key}",
            comesLater?.Invoke(name) is { } later
                ? $"'$({name})' stays as text, because {later} adds '{name}' behind the variables that are written here."
                : $"'$({name})' stays as text, because the container has no variable '{name}'.",
            NearestText.Of(name, environment.Keys.Where(key => key != variable.Key)) is { } near
                ? $"Did you mean '$({near})'?"
                : $"Add the variable, or write '$$({name})' where the text is meant.");

    [GeneratedRegex(@"^[A-Z][A-Z0-9_]*_(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?|PORT(_[0-9]+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)\z")]
    private static partial Regex ServiceLink();
}
