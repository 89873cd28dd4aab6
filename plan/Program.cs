using System.Text;
using AckKnativeSpot.Plan.Commands;
using AckKnativeSpot.Plan.Observation;

// The documents are UTF-8, wherever they go: a Windows console has another code page, and so may a locale.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await PlanCommand.RunAsync(args, Console.Out, Console.Error, PulumiPackages.OfThisBuild, TimeProvider.System).ConfigureAwait(false);
