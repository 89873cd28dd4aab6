using System.Globalization;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using Spectre.Console;

namespace AckKnativeSpot.Plan;

/// <summary>Chooses width and colours: those of the terminal, or fixed ones where there is none.</summary>
internal static class PlanConsole
{
    private const int PageWidth = 200;

    public static string Render(StackPlan plan)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        TextPlan.Write(plan, Create(writer, onTerminal: false));
        return writer.ToString();
    }

    public static void Write(StackPlan plan, TextWriter output)
    {
        if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected)
        {
            TextPlan.Write(plan, Create(output, onTerminal: true));
        }
        else
        {
            output.Write(Render(plan));
        }
    }

    private static IAnsiConsole Create(TextWriter writer, bool onTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = onTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = onTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = onTerminal ? Math.Max(console.Profile.Width, 80) : PageWidth;
        return console;
    }
}
