using AckKnativeSpot.Infra;
using Pulumi;

return await Deployment.RunAsync<AckKnativeStack>(new StackServices(StackProgram.Create)).ConfigureAwait(false);
