using System.Net;
using System.Text.Json;
using Catalyst.EndToEnd.Tests.Harness;
using Catalyst.Testing;

namespace Catalyst.EndToEnd.Tests;

/// <summary>A database that hangs, and one that is killed, while agents are at work.</summary>
public sealed class DatabaseFaultTests
{
    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact(Timeout = 480_000)]
    public async Task A_task_waits_for_a_database_that_goes_away_and_loses_and_doubles_nothing()
    {
        await using var server = await CatalystServer.StartAsync(Limit);
        var id = await server.BuildAsync("a tip calculator", Limit);
        var messages = ListenAsync(server, id);

        await server.ReachedAsync(id, "coding", Limit);
        using (FrozenProcess.WithChildren(server.DatabaseProcessId()))
        {
            // Longer than any statement, connection or request may take.
            var since = TimeProvider.System.GetTimestamp();
            while (TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromMinutes(1))
            {
                await TheOutageIsTold(server, "/api/tasks");
                await TheOutageIsTold(server, $"/api/tasks/{Guid.NewGuid()}");
            }

            using var health = await server.Http.GetAsync("/health", Limit);
            health.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await health.Content.ReadAsStringAsync(Limit)).ShouldContain("does not answer");
        }

        await server.ReachedAsync(id, "testing", Limit);
        var killed = server.DatabaseProcessId();
        await Shell.RunAsync("kill", ["-9", killed.ToString(System.Globalization.CultureInfo.InvariantCulture)]);

        var heard = await messages;
        heard[^1].Text("status").ShouldBe("completed", heard[^1].ToString());
        server.DatabaseProcessId().ShouldNotBe(killed);
        var task = await server.GetAsync($"/api/tasks/{id}", Limit);
        await BuildTests.ThePreviewIsTheApplication(server, id, task);
        await BuildTests.TheBranchHoldsOneCommitForEachStep(server, task);
        await BuildTests.TheEventsAreGapFreeAndInOrder(server, id);

        // One connection from before the first outage to the end, and each file told once.
        heard.Select(message => message.GetProperty("seq").GetInt64()).ShouldBe(Enumerable.Range(1, heard.Count).Select(seq => (long)seq));
        var files = heard.Where(message => message.Text("phase") == "coding").Select(message => message.Text("file")).OfType<string>()
            .ToList();
        files.ShouldBeUnique();
        files.Count.ShouldBe(task.GetProperty("progress").GetProperty("files_created").GetInt32());
    }

    private static async Task TheOutageIsTold(CatalystServer server, string path)
    {
        var since = TimeProvider.System.GetTimestamp();
        using var response = await server.Http.GetAsync(path, Limit);
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Limit));

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, problem.ToString());
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        response.Headers.RetryAfter.ShouldNotBeNull();
        problem.Text("detail").ShouldNotBeNull().ShouldContain("tasks wait and go on by themselves");

        // Far below the 30 s that a statement may take.
        TimeProvider.System.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    private static async Task<List<JsonElement>> ListenAsync(CatalystServer server, Guid id)
    {
        var heard = new List<JsonElement>();
        await foreach (var message in server.MessagesAsync(id, 0, Limit))
        {
            heard.Add(message);
            if (message.Text("type") == "task_complete")
            {
                break;
            }
        }

        return heard;
    }
}
