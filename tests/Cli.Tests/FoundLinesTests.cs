using System.Text.Json;
using Catalyst.Cli.Commands;

namespace Catalyst.Cli.Tests;

public sealed class FoundLinesTests
{
    private const string Page = """
        {
          "items": [
            {"task_id": "01a1fdd9-4ec9-7a80-9ced-b0781a26bb36", "agent_name": "Tester", "level": "error", "message": "2 failed",
                "timestamp": "2026-01-02T10:00:00.5+00:00"},
            {"task_id": "01a1fdd9-4ec9-7a80-9ced-b0781a26bb36", "agent_name": "Coder", "level": "info", "message": "Generated a.ts",
                "timestamp": "2026-01-01T10:00:00+00:00"}],
          "next_cursor": "abc"
        }
        """;

    [Fact]
    public void Lines_found_stand_in_the_order_of_time() => FoundLines.Lines(JsonElement.Parse(Page), everyTask: false).ShouldBe(
    [
        "(only the newest 2; --limit shows more)",
        "2026-01-01 10:00:00  Coder     info    Generated a.ts",
        "2026-01-02 10:00:00  Tester    error   2 failed",
    ]);

    [Fact]
    public void A_search_through_all_tasks_says_whose_line_it_is() =>
        FoundLines.Lines(JsonElement.Parse(Page), everyTask: true).Last()
            .ShouldBe("2026-01-02 10:00:00  1a26bb36  Tester    error   2 failed");

    [Fact]
    public void Nothing_found_is_told() => FoundLines.Lines(JsonElement.Parse("""{"items":[]}"""), everyTask: true).ShouldHaveSingleItem()
        .ShouldContain("No line matches");

    [Fact]
    public void What_is_looked_for_reaches_the_server_as_it_is() =>
        new LogQuery(null, null, "error", "a&b=c ü", 7).ToQueryString().ShouldBe("level=error&text=a%26b%3Dc%20%C3%BC&limit=7");
}
