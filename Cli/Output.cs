using System.Text.RegularExpressions;
using Spectre.Console;

namespace Catalyst.Cli;

/// <summary>Lines on the terminal; plain when it is not one.</summary>
internal static partial class Output
{
    /// <summary>Far wider than any line, so that what a program reads is never wrapped.</summary>
    private const int Unwrapped = 10_000;

    /// <summary>For whole lines: the terminal itself breaks a long one, so that an address is still copied in one piece.</summary>
    private static readonly IAnsiConsole Lines = AnsiConsole.Create(new AnsiConsoleSettings());

    /// <summary>Without a terminal there are no colours and no line breaks but those of the text.</summary>
    public static void Prepare()
    {
        Lines.Profile.Width = Unwrapped;
        if (Console.IsOutputRedirected)
        {
            foreach (var profile in new[] { AnsiConsole.Profile, Lines.Profile })
            {
                profile.Capabilities.Ansi = false;
                profile.Capabilities.ColorSystem = ColorSystem.NoColors;
                profile.Capabilities.Interactive = false;
                profile.Width = Unwrapped;
            }
        }
    }

    public static void Line(string text) => Coloured(Markup.Escape(Printable(text)));

    public static void Dim(string text) => Coloured($"[grey]{Markup.Escape(text)}[/]");

    public static void Good(string text) => Coloured($"[green]✓[/] {Markup.Escape(text)}");

    public static void Warn(string text) => Coloured($"[yellow]![/] {Markup.Escape(text)}");

    /// <summary>A line with its colours.</summary>
    public static void Coloured(string markup) => Lines.MarkupLine(markup);

    /// <summary>To standard error, so that a script's output stays clean.</summary>
    public static void Error(string text) => Console.Error.WriteLine($"✗ {Printable(text)}");

    /// <summary>The text without what would command the terminal: a generated application's output reaches these lines.</summary>
    public static string Printable(string text) => ControlCharacters().Replace(text, string.Empty);

    // Escape sequences as a whole (colours, titles, cursor moves), then every control character but tab and line ends.
    [GeneratedRegex(@"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(\x07|\x1b\\)?|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")]
    private static partial Regex ControlCharacters();
}
