using System.Text.RegularExpressions;
using Spectre.Console;

namespace Catalyst.Cli;

/// <summary>Lines on the terminal; plain when it is not one.</summary>
internal static partial class Output
{
    /// <summary>Far wider than any line, so that what a program reads is never wrapped.</summary>
    private const int Unwrapped = 10_000;

    /// <summary>Without a terminal there are no colours and no line breaks but those of the text.</summary>
    public static void Prepare()
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Capabilities.Ansi = false;
            AnsiConsole.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
            AnsiConsole.Profile.Capabilities.Interactive = false;
            AnsiConsole.Profile.Width = Unwrapped;
        }
    }

    public static void Line(string text) => AnsiConsole.MarkupLine(Markup.Escape(Printable(text)));

    public static void Dim(string text) => AnsiConsole.MarkupLine($"[grey]{Markup.Escape(text)}[/]");

    public static void Good(string text) => AnsiConsole.MarkupLine($"[green]✓[/] {Markup.Escape(text)}");

    public static void Warn(string text) => AnsiConsole.MarkupLine($"[yellow]![/] {Markup.Escape(text)}");

    /// <summary>To standard error, so that a script's output stays clean.</summary>
    public static void Error(string text) => Console.Error.WriteLine($"✗ {Printable(text)}");

    /// <summary>The text without what would command the terminal: a generated application's output reaches these lines.</summary>
    public static string Printable(string text) => ControlCharacters().Replace(text, string.Empty);

    // Escape sequences as a whole (colours, titles, cursor moves), then every control character but tab and line ends.
    [GeneratedRegex(@"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(\x07|\x1b\\)?|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")]
    private static partial Regex ControlCharacters();
}
