using AckKnativeSpot.Plan.Commands;

return await PlanCommand.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
