using AckKnativeSpot.MockEngine;
using Pulumi;
using Pulumi.Testing;

// Reads what a plan in JSON declares and registers it under Pulumi's mock engine: about what a plan would take that decides nothing.
if (args is not [var plan])
{
    await Console.Error.WriteLineAsync("Name one file: a plan in JSON.").ConfigureAwait(false);
    return 2;
}

var resources = PlanResource.ReadAll(plan);
var registered = await Deployment.TestAsync(new EchoMocks(), new TestOptions { IsPreview = true }, () => Registration.Of(resources)).ConfigureAwait(false);
Console.WriteLine(registered.Length);
return 0;
