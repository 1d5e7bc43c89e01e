using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Catalyst.EndToEnd.Tests.Harness;

namespace Catalyst.EndToEnd.Tests;

/// <summary>A conversation that goes on: the second message changes what the first one built.</summary>
public sealed class FollowUpTests
{
    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact(Timeout = 420_000)]
    public async Task A_second_message_changes_the_same_application()
    {
        await using var server = await CatalystServer.StartAsync(Limit);
        var conversation = Guid.CreateVersion7();

        var first = await server.CompletedAsync(await StartAsync(server, conversation, "build a notes app with categories"), Limit);
        var question = await SendAsync(server, conversation, "how do I add a note?");
        question.Body.TryGetProperty("task_id", out var none).ShouldBe(none.ValueKind == JsonValueKind.Null);
        var message = Guid.CreateVersion7();
        var change = await SendAsync(server, conversation, "add a due date to notes and rename the content of notes to body text", message);
        var repeated = await SendAsync(server, conversation, "add a due date to notes and rename the content of notes to body text",
            message);
        var busy = await SendAsync(server, conversation, "also add comments");
        var second = await server.CompletedAsync(change.Body.GetProperty("task_id").GetGuid(), Limit);

        repeated.Body.ToString().ShouldBe(change.Body.ToString());
        busy.Status.ShouldBe(HttpStatusCode.Conflict);
        busy.Body.GetProperty("title").GetString().ShouldBe("Agents are running");
        second.GetProperty("project_id").GetGuid().ShouldBe(first.GetProperty("project_id").GetGuid());
        second.GetProperty("base_task_id").GetGuid().ShouldBe(first.GetProperty("id").GetGuid());
        second.GetProperty("preview_url").GetString().ShouldNotBe(first.GetProperty("preview_url").GetString());
        second.GetProperty("progress").GetProperty("tests_passed").GetInt32()
            .ShouldBeGreaterThanOrEqualTo(first.GetProperty("progress").GetProperty("tests_passed").GetInt32());
        await TheBranchHoldsTheChangeAlone(server, first, second);
        await ThePreviewHasTheNewField(server, second);
        (await StatusAsync(server, first)).ShouldBe("superseded");

        (await SendAsync(server, conversation, "undo")).Body.GetProperty("reply").GetProperty("content").GetString()!.ShouldContain("redo");

        await BuildTests.ThePreviewIsTheApplication(server, first.GetProperty("id").GetGuid(), first);
        (await StatusAsync(server, second)).ShouldBe("superseded");
    }

    private static async Task<string?> StatusAsync(CatalystServer server, JsonElement task) =>
        (await server.GetAsync($"/api/preview/{task.GetProperty("id").GetGuid()}", Limit)).GetProperty("status").GetString();

    private static async Task TheBranchHoldsTheChangeAlone(CatalystServer server, JsonElement first, JsonElement second)
    {
        var folder = Directory.CreateTempSubdirectory("clone-");
        try
        {
            var (before, after) = (first.GetProperty("branch_name").GetString()!, second.GetProperty("branch_name").GetString()!);
            await Shell.RunAsync("git", ["clone", "--quiet", "--branch", after,
                $"http://127.0.0.1:{server.Port}/git/{second.GetProperty("project_slug").GetString()}.git", folder.FullName]);
            (await Shell.RunAsync("git", ["merge-base", $"origin/{before}", "HEAD"], folder.FullName)).Trim()
                .ShouldBe(first.GetProperty("commit_sha").GetString());
            var runs = await Shell.RunAsync("git",
                ["log", "--format=%(trailers:key=Catalyst-Run,valueonly,separator=)", $"origin/{before}..HEAD"], folder.FullName);
            runs.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .ShouldAllBe(run => run.StartsWith(second.GetProperty("id").GetString()!, StringComparison.Ordinal));
            var changed = (await Shell.RunAsync("git", ["diff", "--name-status", $"origin/{before}", "HEAD"], folder.FullName))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace('\t', ' ')).ToList();
            changed.ShouldContain("M backend/src/schemas/notes.ts");
            changed.ShouldNotContain(line => line.Contains("categories", StringComparison.Ordinal)
                || line.Contains("package", StringComparison.Ordinal));
            var migrations = changed.Where(line => line.Contains("/migrations/", StringComparison.Ordinal)).ToList();
            migrations.ShouldHaveSingleItem().ShouldStartWith("A backend/src/db/migrations/003_");
            var sql = await File.ReadAllTextAsync(Path.Combine(folder.FullName, migrations[0][2..]), Limit);
            sql.ShouldContain("ADD COLUMN \"due_date\" date");
            sql.ShouldContain("RENAME COLUMN \"content\" TO \"body_text\"");
            (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "planning", "plan.yaml"), Limit)).ShouldContain("changes:");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ThePreviewHasTheNewField(CatalystServer server, JsonElement task)
    {
        var preview = await server.GetAsync($"/api/preview/{task.GetProperty("id").GetGuid()}", Limit);
        var url = preview.GetProperty("fallback_url").GetString()!.TrimEnd('/').Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        using var http = new HttpClient();

        using var made = await http.PostAsJsonAsync($"{url}/api/notes",
            new { title = "Pay rent", bodyText = "by transfer", dueDate = "2031-05-04" }, Limit);

        var note = await made.Content.ReadFromJsonAsync<JsonElement>(Limit);
        made.StatusCode.ShouldBe(HttpStatusCode.Created, note.ToString());
        note.GetProperty("dueDate").GetString().ShouldBe("2031-05-04");
        note.GetProperty("bodyText").GetString().ShouldBe("by transfer");
    }

    private static async Task<Guid> StartAsync(CatalystServer server, Guid conversation, string message) =>
        (await SendAsync(server, conversation, message)).Body.GetProperty("task_id").GetGuid();

    private static async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(CatalystServer server, Guid conversation, string message,
        Guid? id = null)
    {
        using var response = await server.Http.PostAsJsonAsync(
            "/api/chat/send", new { message, conversation_id = conversation, message_id = id ?? Guid.CreateVersion7() }, Limit);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(Limit));
    }
}
