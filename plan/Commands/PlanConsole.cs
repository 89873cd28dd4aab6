using System.Globalization;
using Spectre.Console;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>Chooses width and colours: those of the terminal, or fixed ones where there is none.</summary>
internal static class PlanConsole
{
    private const int PageWidth = 200;

    public static string Render(Action<IAnsiConsole> write)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(Create(writer, onTerminal: false));
        return writer.ToString();
    }

    public static void Write(Action<IAnsiConsole> write, TextWriter output)
    {
        if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected)
        {
            write(Create(output, onTerminal: true));
        }
        else
        {
            output.Write(Render(write));
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
