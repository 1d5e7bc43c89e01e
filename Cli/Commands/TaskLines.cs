using System.Globalization;
using Spectre.Console;

namespace Catalyst.Cli.Commands;

/// <summary>Tasks as lines: one for each where that fits, else a few. An id or an address is never broken over two.</summary>
internal static class TaskLines
{
    private const int RequestWidth = 50;
    private const int NarrowestRequest = 20;
    private const string Gap = "  ";

    private static readonly string[] Headings = ["task", "status", "phase", "progress", "preview", "request"];

    /// <param name="width">Of the terminal, in characters.</param>
    /// <returns>Lines with colours as markup.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<TaskView> tasks, int width)
    {
        var rows = tasks.Select(task => Cells(task, RequestWidth)).Prepend(Headings).ToList();
        var widths = Enumerable.Range(0, Headings.Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        return widths.Sum() + (Gap.Length * (widths.Count - 1)) <= width
            ? [.. rows.Select((row, i) => InOneLine(row, widths, isHeading: i == 0))]
            : [.. tasks.SelectMany(task => Stacked(Cells(task, Math.Clamp(width - Gap.Length, NarrowestRequest, RequestWidth))))];
    }

    private static string[] Cells(TaskView task, int requestWidth) =>
    [
        task.Id.ToString(), task.Status, task.CurrentPhase, task.Progress.Fraction.ToString("P0", CultureInfo.InvariantCulture),
        task.PreviewUrl ?? string.Empty,
        Shortened(Output.Printable(task.UserPrompt.ReplaceLineEndings(" ")), requestWidth),
    ];

    private static string InOneLine(string[] cells, List<int> widths, bool isHeading) =>
        string.Join(Gap, cells.Select((cell, i) => Coloured(cell.PadRight(widths[i]), isStatus: !isHeading && i == 1))).TrimEnd();

    private static IEnumerable<string> Stacked(string[] cells) => cells switch
    {
        [var id, var status, var phase, var progress, .. var rest] =>
        [
            id, $"{Gap}{Coloured(status, isStatus: true)}{Gap}{Markup.Escape(phase)}{Gap}{progress}",
            .. rest.Where(cell => cell.Length > 0).Select(cell => Gap + Markup.Escape(cell)),
        ],
        _ => [],
    };

    private static string Shortened(string text, int width)
    {
        var shown = new StringInfo(text);
        return shown.LengthInTextElements > width ? shown.SubstringByTextElements(0, width - 1) + "…" : text;
    }

    private static string Coloured(string text, bool isStatus) => (isStatus ? text.TrimEnd() : string.Empty) switch
    {
        "completed" => $"[green]{text}[/]",
        "failed" => $"[red]{text}[/]",
        "running" => $"[cyan]{text}[/]",
        _ => Markup.Escape(text),
    };
}
