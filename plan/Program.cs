using AckKnativeSpot.Plan.Commands;
using AckKnativeSpot.Plan.Observation;

return await PlanCommand.RunAsync(args, Console.Out, Console.Error, PulumiPackages.OfThisBuild, TimeProvider.System).ConfigureAwait(false);
