using Xunit;

namespace AckKnativeSpot.Tests.Offline;

/// <summary>Environment variables belong to the whole process: tests that set them take turns.</summary>
[CollectionDefinition(nameof(ProcessEnvironment), DisableParallelization = true)]
public sealed class ProcessEnvironment
{
    /// <summary>Sets variables until disposed of.</summary>
    internal static IDisposable With(params (string Name, string? Value)[] variables) => new Setting(variables);

    private sealed class Setting : IDisposable
    {
        private readonly List<(string Name, string? Value)> _before = [];

        public Setting((string Name, string? Value)[] variables)
        {
            foreach (var (name, value) in variables)
            {
                _before.Add((name, Environment.GetEnvironmentVariable(name)));
                Environment.SetEnvironmentVariable(name, value);
            }
        }

        public void Dispose() => _before.ForEach(variable => Environment.SetEnvironmentVariable(variable.Name, variable.Value));
    }
}
