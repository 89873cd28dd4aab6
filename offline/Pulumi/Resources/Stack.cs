using System.Reflection;

namespace Pulumi;

/// <summary>The root of a program's resources.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(
            TypeToken,
            $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}",
            new ComponentResourceOptions { ResourceTransformations = options?.ResourceTransformations ?? [] })
    {
        Deployment.Running.Stack = this;
    }

    /// <summary>Registers the outputs a stack class declares, once its constructor has assigned them.</summary>
    internal void RegisterPropertyOutputs()
    {
        var outputs = GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => !property.DeclaringType!.IsAssignableFrom(typeof(Stack)))
            .Select(property => (property, output: property.GetCustomAttribute<OutputAttribute>()))
            .Where(member => member.output is not null)
            .ToDictionary(member => member.output!.Name ?? member.property.Name, member => member.property.GetValue(this));
        var unassigned = outputs.Where(output => output.Value is null).Select(output => output.Key).ToList();
        if (unassigned.Count > 0)
        {
            throw new RunException($"Output(s) '{string.Join(", ", unassigned)}' have no value assigned. "
                + "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        var mistyped = outputs.Where(output => output.Value is not IOutput).Select(output => output.Key).ToList();
        if (mistyped.Count > 0)
        {
            throw RunException.OutputsHaveIncorrectType(mistyped);
        }

        RegisterOutputs(outputs);
    }
}
