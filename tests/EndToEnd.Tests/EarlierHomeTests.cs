using System.Net.Http.Json;
using System.Text.Json;
using Catalyst.EndToEnd.Tests.Harness;

namespace Catalyst.EndToEnd.Tests;

/// <summary>Whoever installs this version over an earlier one loses nothing: what was built stays, what was at work goes on.</summary>
public sealed class EarlierHomeTests
{
    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact(Timeout = 420_000)]
    public async Task A_home_that_an_earlier_version_left_in_mid_work_goes_on()
    {
        await using var server = await CatalystServer.StartOnAsync(EarlierHome.RestoreAsync, Limit);

        var built = await WhatWasThereIsThere(server);
        await ThePreviewStartsAgain(server, built);
        var asked = server.Http.PostAsJsonAsync("/api/chat/send",
            new { message = "add a due date to tasks", conversation_id = EarlierHome.Conversation, message_id = Guid.CreateVersion7() },
            Limit);
        var resumed = await server.CompletedAsync(EarlierHome.Running, Limit);
        await TheTaskAtWorkWentOn(server, resumed);
        using var answer = await asked;
        var change = (await answer.Content.ReadFromJsonAsync<JsonElement>(Limit)).GetProperty("task_id").GetGuid();
        await TheChangeIsOneOfTheApplication(server, await server.CompletedAsync(change, Limit));
    }

    private static async Task<JsonElement> WhatWasThereIsThere(CatalystServer server)
    {
        var tasks = (await server.GetAsync("/api/tasks", Limit)).GetProperty("items").EnumerateArray().ToList();
        tasks.Select(task => task.GetProperty("id").GetGuid()).ShouldBe([EarlierHome.Running, EarlierHome.Completed]);
        var talk = await server.GetAsync($"/api/chat/conversations/{EarlierHome.Conversation}", Limit);
        talk.GetProperty("messages").EnumerateArray().Select(message => message.Text("content"))
            .ShouldContain("build a todo list with title and done");
        return tasks[1];
    }

    private static async Task ThePreviewStartsAgain(CatalystServer server, JsonElement built)
    {
        await server.UntilAsync($"/api/preview/{EarlierHome.Completed}", preview => preview.Text("health_status") == "healthy", Limit);
        await BuildTests.ThePreviewIsTheApplication(server, EarlierHome.Completed, built);
    }

    private static async Task TheTaskAtWorkWentOn(CatalystServer server, JsonElement task)
    {
        await BuildTests.ThePreviewIsTheApplication(server, EarlierHome.Running, task);
        await BuildTests.TheBranchHoldsOneCommitForEachStep(server, task);
        await BuildTests.TheEventsAreGapFreeAndInOrder(server, EarlierHome.Running);
    }

    private static async Task TheChangeIsOneOfTheApplication(CatalystServer server, JsonElement task)
    {
        task.GetProperty("base_task_id").GetGuid().ShouldBe(EarlierHome.Completed);
        var preview = await server.GetAsync($"/api/preview/{task.GetProperty("id").GetGuid()}", Limit);
        var url = preview.Text("fallback_url")!.Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        using var made = await server.Http.PostAsJsonAsync(
            new Uri($"{url}api/tasks"), new { title = "Pay rent", dueDate = "2031-05-04" }, Limit);
        (await made.Content.ReadFromJsonAsync<JsonElement>(Limit)).Text("dueDate").ShouldBe("2031-05-04");
    }
}
