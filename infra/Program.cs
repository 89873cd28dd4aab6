using AckKnativeSpot.Infra;
using AckKnativeSpot.Infra.Rollouts;
using Pulumi;

var hooks = new DeploymentHooks(TimeProvider.System);
await using (hooks.ConfigureAwait(false))
{
    return await Deployment.RunAsync<AckKnativeStack>(new StackServices(() => StackProgram.Create(hooks.Bind))).ConfigureAwait(false);
}
