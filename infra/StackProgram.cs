using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using Pulumi;

namespace AckKnativeSpot.Infra;

/// <summary>What happens when Pulumi runs the program: read the configuration, say everything that is wrong with it, or declare the stack.</summary>
internal static class StackProgram
{
    /// <summary>Builds the stack of the running deployment.</summary>
    /// <param name="bind">Options for what is read, for example hooks where a deployment runs. Default: none.</param>
    /// <exception cref="RunException">The configuration has errors; the message holds all of them, and nothing has been declared.</exception>
    public static AckKnativeStack Create(Func<StackSettings, StackOptions>? bind = null)
    {
        var check = CheckedStack.Of(PulumiConfiguration.Read(
            Environment.GetEnvironmentVariable(PulumiConfiguration.Variable) ?? "{}",
            Environment.GetEnvironmentVariable(PulumiConfiguration.SecretKeysVariable) ?? "[]",
            Written()));
        if (check.ErrorMessage() is { } errors)
        {
            throw new RunException(errors);
        }

        foreach (var group in FindingGroup.Of(check.Findings))
        {
            if (group.First.Severity == Severity.Warning)
            {
                Log.Warn(FindingText.Of(group));
            }
            else
            {
                Log.Info(FindingText.Of(group));
            }
        }

        foreach (var (group, reason) in FindingGroup.Of(check.Waived))
        {
            Log.Info(FindingText.Of(group, reason));
        }

        return new AckKnativeStack(check.Settings!, bind?.Invoke(check.Settings!));
    }

    /// <summary>What the files say, for positions; Pulumi runs the program in a folder of the project.</summary>
    private static StackConfiguration Written()
    {
        var project = ProjectFile.Find(new DirectoryInfo(Environment.CurrentDirectory));
        return (project?.StackFile(Deployment.Instance.StackName) is { Exists: true } file ? StackFileText.Read(file) : StackConfiguration.Unwritten)
            .With(project)
            with
        { Stack = Deployment.Instance.StackName };
    }
}
