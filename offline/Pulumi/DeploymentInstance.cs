namespace Pulumi;

/// <summary>The deployment that is running.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(Engine engine)
    {
        Engine = engine;
    }

    public string StackName => Engine.StackName;

    public string ProjectName => Engine.ProjectName;

    public string OrganizationName => Engine.OrganizationName;

    public string RootDirectory => Engine.RootDirectory ?? throw new InvalidOperationException(
        "The root directory of the project isn't known to this deployment.");

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => Engine.IsDryRun;

    internal Engine Engine { get; }

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => new(Engine.InvokeAsync<T>(token, args, options));

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options)
        => new(Engine.InvokeAsync<T>(token, args, options));

    public async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => (await Engine.CallAsync<T>(token, args, options).ConfigureAwait(false)).Value;

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null)
        => Engine.CallAsync<object>(token, args, options);
}
