using Catalyst.Cli.Commands;
using Catalyst.Cli.Server;
using Catalyst.Cli.Tests.Harness;
using Spectre.Console;

namespace Catalyst.Cli.Tests;

public sealed class TaskLinesTests
{
    private static readonly TaskView Long = Tasks.View(status: "completed", phase: "deployment") with
    {
        PreviewUrl = "http://inventory-of-the-household-1a2b3c4d.localhost:8001/",
        UserPrompt = "an inventory of [everything]\nin the house, room by room, with photos and values and receipts",
    };

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(10_000)]
    public void An_id_and_an_address_are_whole_in_one_line_however_narrow_the_terminal(int width)
    {
        var lines = Shown(width);

        foreach (var task in new[] { Long, Short })
        {
            lines.Count(line => line.Contains($"{task.Id}", StringComparison.Ordinal)).ShouldBe(1);
            lines.Count(line => line.Contains(task.PreviewUrl!, StringComparison.Ordinal)).ShouldBe(1);
        }

        lines.Where(line => line.Length > width).ShouldAllBe(line => line.Trim() == Long.PreviewUrl, "an address has no place to break");
    }

    [Fact]
    public void Where_there_is_room_a_task_is_a_line()
    {
        Shown(10_000).ShouldBe(
        [
            $"{"task",-36}  status     phase       progress  {"preview",-58}  request",
            $"{Long.Id}  completed  deployment  50 %      {Long.PreviewUrl}  an inventory of [everything] in the house, room b…",
            $"{Short.Id}  running    coding      50 %      {Short.PreviewUrl}                               a todo app",
        ]);
    }

    [Fact]
    public void Where_there_is_none_it_is_a_few() =>
        Shown(40).Take(4).ShouldBe(
            [$"{Long.Id}", "  completed  deployment  50 %", $"  {Long.PreviewUrl}", "  an inventory of [everything] in the h…"]);

    private static readonly TaskView Short = Tasks.View();

    private static List<string> Shown(int width) => [.. TaskLines.Of([Long, Short], width).Select(line => Markup.Remove(line))];
}
