using Spectre.Console;

namespace Catalyst.Cli;

/// <summary>Lines on the terminal; plain when it is not one.</summary>
internal static class Output
{
    public static void Line(string text) => AnsiConsole.MarkupLine(Markup.Escape(text));

    public static void Dim(string text) => AnsiConsole.MarkupLine($"[grey]{Markup.Escape(text)}[/]");

    public static void Good(string text) => AnsiConsole.MarkupLine($"[green]✓[/] {Markup.Escape(text)}");

    public static void Warn(string text) => AnsiConsole.MarkupLine($"[yellow]![/] {Markup.Escape(text)}");

    /// <summary>To standard error, so that a script's output stays clean.</summary>
    public static void Error(string text) => Console.Error.WriteLine($"✗ {text}");
}
