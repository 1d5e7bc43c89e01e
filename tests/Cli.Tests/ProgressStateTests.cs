using Catalyst.Cli.Progress;
using Catalyst.Cli.Tests.Harness;
using Spectre.Console;

namespace Catalyst.Cli.Tests;

public sealed class ProgressStateTests
{
    private readonly ProgressState _state = new(Tasks.View(phase: "planning"));

    [Theory]
    [InlineData(null, null, "wrote it")]
    [InlineData("info", null, "wrote it")]
    [InlineData("info", "a.ts", "[grey]wrote it[/]")]
    [InlineData("success", null, "[green]wrote it[/]")]
    [InlineData("warning", null, "[yellow]wrote it[/]")]
    [InlineData("error", "a.ts", "[red]wrote it[/]")]
    public void A_log_message_becomes_a_line_in_the_colour_of_its_level(string? level, string? file, string expected) =>
        _state.Take(Tasks.Message(1, message: "wrote it", level: level, file: file)).ShouldBe(expected);

    [Theory]
    [InlineData("progress")]
    [InlineData("preview_ready")]
    [InlineData("task_complete")]
    public void Other_messages_are_no_lines(string type) => _state.Take(Tasks.Message(1, type, "hello")).ShouldBeNull();

    [Fact]
    public void A_message_seen_before_changes_nothing()
    {
        _state.Take(Tasks.Message(5, message: "first")).ShouldBe("first");
        var before = Drawn.Text(_state.Render());

        _state.Take(Tasks.Message(5, message: "again") with { Progress = 1, Phase = "deployment" }).ShouldBeNull();
        _state.Take(Tasks.Message(4, "task_complete")).ShouldBeNull();

        _state.Seq.ShouldBe(5);
        _state.HasEnded.ShouldBeFalse();
        Figures(Drawn.Text(_state.Render())).ShouldBe(Figures(before));
    }

    [Fact]
    public void The_figures_of_the_last_message_that_had_them_are_shown()
    {
        _state.Take(Tasks.Message(1, "progress") with { Phase = "testing", Step = "Running the tests", Progress = 0.6251, FilesCreated = 41,
            TestsTotal = 30, TestsPassed = 7 });
        _state.Take(Tasks.Message(2, "progress") with { TestsPassed = 9 });

        var drawn = Drawn.Text(_state.Render());

        drawn.ShouldContain("✓ Plan  ✓ Design  ✓ Code  ● Test  ○ Review  ○ Deploy");
        Figures(drawn).ShouldContain("63 %");
        drawn.ShouldContain("41 files");
        drawn.ShouldContain("9/30 tests");
        drawn.ShouldContain("Running the tests");
        drawn.Count(c => c == '━').ShouldBe(25);
        drawn.Count(c => c == '─').ShouldBe(15);
    }

    [Theory]
    [InlineData(-3, 0)]
    [InlineData(17, 40)]
    [InlineData(double.PositiveInfinity, 40)]
    public void The_bar_keeps_its_width_whatever_the_server_says(double fraction, int filled)
    {
        _state.Take(Tasks.Message(1, "progress") with { Progress = fraction });

        Drawn.Text(_state.Render()).Count(c => c == '━').ShouldBe(filled);
    }

    [Theory]
    [InlineData("task_complete", true)]
    [InlineData("preview_ready", false)]
    public void Only_the_last_message_ends_it(string type, bool ends)
    {
        _state.Take(Tasks.Message(1, type));

        _state.HasEnded.ShouldBe(ends);
    }

    [Fact]
    public void The_end_before_a_retry_is_not_the_end()
    {
        var again = new ProgressState(Tasks.View() with { Seq = 7 });
        again.Take(Tasks.Message(5, "task_complete"));
        again.HasEnded.ShouldBeFalse();
        again.Take(Tasks.Message(9, "task_complete"));
        again.HasEnded.ShouldBeTrue();

        var ended = new ProgressState(Tasks.View(status: "completed") with { Seq = 11, EndSeq = 9 });
        ended.Take(Tasks.Message(5, "task_complete"));
        ended.HasEnded.ShouldBeFalse();
        ended.Take(Tasks.Message(9, "task_complete"));
        ended.HasEnded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("[red]x[/]")]
    [InlineData("[link=http://evil]x[/]")]
    [InlineData("]]][[[ [/] [")]
    [InlineData("[unknown style]")]
    public void Text_that_looks_like_markup_is_shown_as_it_is(string hostile)
    {
        var line = _state.Take(Tasks.Message(1, message: hostile, level: "error") with { Step = hostile });

        Drawn.Text(new Markup(line!)).Trim().ShouldBe(hostile);
        Drawn.Text(_state.Render()).ShouldContain(hostile);
    }

    [Theory]
    [InlineData("a\u001b[2J\u001b[Hb", "ab")]
    [InlineData("\u001b]0;owned\u0007title", "title")]
    [InlineData("\u001b]8;;http://evil\u001b\\click\u001b]8;;\u001b\\", "click")]
    [InlineData("bell\u0007 back\bspace\u009b31m", "bell backspace31m")]
    [InlineData("two\r\nlines\u2028three", "two lines three")]
    [InlineData("\u001b[32m✓\u001b[39m passes", "✓ passes")]
    public void Text_cannot_command_the_terminal(string hostile, string shown)
    {
        var line = _state.Take(Tasks.Message(1, message: hostile) with { Step = hostile });

        line.ShouldBe(shown);
        Drawn.Text(_state.Render()).ShouldContain(shown);
        Output.Printable(hostile).ShouldNotContain("\u001b");
    }

    /// <summary>The line with the bar, without the time that passes.</summary>
    private static string Figures(string drawn) =>
        System.Text.RegularExpressions.Regex.Replace(drawn.Split('\n').Single(l => l.Contains('─') || l.Contains('━')), @"[\d:]+:\d\d",
            "T");
}
