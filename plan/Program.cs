using AckKnativeSpot.Plan;

return await PlanCommand.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
