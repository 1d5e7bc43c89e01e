using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Catalyst.Cli.Progress;

/// <summary>What the messages so far say, and how it looks.</summary>
internal sealed class ProgressState
{
    private static readonly (string Phase, string Label)[] Phases =
        [("planning", "Plan"), ("architecture", "Design"), ("coding", "Code"), ("testing", "Test"), ("review", "Review"),
            ("deployment", "Deploy")];

    private const int BarWidth = 40;

    private readonly DateTimeOffset _started;
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private readonly TimeSpan _before;

    // A task that was retried has ended before; those ends are part of what is told again.
    private readonly long? _endSeq;
    private readonly long _toldBefore;
    private string _phase;
    private string _step;
    private double _fraction;
    private int _files;
    private int? _tests;
    private int? _passed;

    public ProgressState(TaskView task)
    {
        _started = task.CreatedAt;
        _before = TimeProvider.System.GetUtcNow() - _started;
        _phase = task.CurrentPhase;
        _step = task.Progress.Step;
        _fraction = task.Progress.Fraction;
        _endSeq = task.EndSeq;
        _toldBefore = task.Seq;
    }

    /// <summary>The last message seen; a new connection goes on behind it.</summary>
    public long Seq { get; private set; }

    public bool HasEnded { get; private set; }

    /// <summary>Takes a message; answers the line to print, as markup, if it is one. A message seen before changes nothing.</summary>
    public string? Take(TaskMessage message)
    {
        if (message.Seq <= Seq)
        {
            return null;
        }

        Seq = message.Seq;
        _phase = message.Phase ?? _phase;
        _step = message.Step ?? _step;
        _fraction = message.Progress ?? _fraction;
        _files = message.FilesCreated ?? _files;
        _tests = message.TestsTotal ?? _tests;
        _passed = message.TestsPassed ?? _passed;
        HasEnded = _endSeq is { } end ? Seq >= end : message.Type == "task_complete" && Seq > _toldBefore;
        if (message.Type != "agent_log" || message.Message is not { Length: > 0 } text)
        {
            return null;
        }

        var line = Markup.Escape(OneLine(text));
        return message.Level switch
        {
            "error" => $"[red]{line}[/]",
            "warning" => $"[yellow]{line}[/]",
            "success" => $"[green]{line}[/]",
            _ when message.File is not null => $"[grey]{line}[/]",
            _ => line,
        };
    }

    public IRenderable Render()
    {
        var culture = CultureInfo.InvariantCulture;
        var current = Array.FindIndex(Phases, p => p.Phase == _phase);
        var phases = string.Join("  ",
            Phases.Select((p, i) => i < current ? $"[green]✓ {p.Label}[/]" : i == current ? $"[bold cyan]● {p.Label}[/]"
                : $"[grey]○ {p.Label}[/]"));
        var filled = (int)Math.Round(Math.Clamp(_fraction, 0, 1) * BarWidth);
        var bar = $"[cyan]{new string('━', filled)}[/][grey]{new string('─', BarWidth - filled)}[/]";
        var elapsed = _before + _since.Elapsed;
        var figures = $"{_fraction.ToString("P0", culture)}  {elapsed.ToString(elapsed.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", culture)}"
            + (_files > 0 ? $"  {_files} files" : string.Empty)
            + (_tests is { } total ? $"  {_passed ?? 0}/{total} tests" : string.Empty);
        return new Rows(
            new Markup(string.Empty),
            new Markup(phases),
            new Markup($"{bar} {Markup.Escape(figures)}"),
            new Markup($"[grey]{Markup.Escape(OneLine(_step))}  ·  Ctrl-C detaches[/]"));
    }

    private static string OneLine(string text) => Output.Printable(text.ReplaceLineEndings(" "));
}
