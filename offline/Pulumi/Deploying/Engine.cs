using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>One run of a program against mocks.</summary>
internal sealed partial class Engine(IMocks mocks, TestOptions? options)
{
    // What the Pulumi CLI takes as: the user has been told.
    private const int ExitCodeOfReportedError = 32;

    private readonly Lock _lock = new();
    private readonly List<string> _errors = [];
    private readonly List<Resource> _resources = [];
    private Stack? _stack;

    public string ProjectName { get; } = options?.ProjectName ?? "project";

    public string StackName { get; } = options?.StackName ?? "stack";

    public string OrganizationName { get; } = options?.OrganizationName ?? "organization";

    public string? RootDirectory { get; } = options?.RootDirectory;

    public bool IsDryRun { get; } = options?.IsPreview ?? true;

    public ImmutableDictionary<string, string> Configuration { get; } = ConfigEnvironment.Read();

    public TaskMonitor Tasks { get; } = new();

    public Stack Stack
    {
        get => _stack ?? throw new InvalidOperationException("Trying to acquire Deployment.Stack before 'Run' was called.");
        set => _stack = value;
    }

    public void Tell(string message, bool isError)
    {
        if (isError)
        {
            lock (_lock)
            {
                _errors.Add(message);
            }
        }
    }

    /// <summary>Runs a program to its end and gives the resources it registered, in the order of their registration.</summary>
    public async Task<ImmutableArray<Resource>> RunAsync(Func<Stack> createStack)
    {
        try
        {
            createStack().RegisterPropertyOutputs();
            Report(await Tasks.SettleAsync().ConfigureAwait(false));
        }
        catch (Exception e)
        {
            Report([e]);
        }

        lock (_lock)
        {
            return _errors switch
            {
                [] => [.. _resources],
                [var error] => throw new RunException(error),
                _ => throw new AggregateException(_errors.Select(error => new RunException(error))),
            };
        }
    }

    private void Report(ImmutableArray<Exception> exceptions)
    {
        foreach (var exception in exceptions)
        {
            Tell(Describe(exception), isError: true);
            Environment.ExitCode = ExitCodeOfReportedError;
        }
    }

    private static string Describe(Exception exception)
        => exception switch
        {
            RunException => exception.Message,
            ResourceException { HideStack: true } => exception.Message,
            ResourceException => exception.ToString(),
            _ => $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{exception}",
        };
}
