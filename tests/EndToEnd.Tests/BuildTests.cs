using System.Net;
using System.Text.Json;
using Catalyst.EndToEnd.Tests.Harness;

namespace Catalyst.EndToEnd.Tests;

/// <summary>From a sentence to a running, tested application, with nothing replaced.</summary>
public sealed class BuildTests
{
    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact(Timeout = 300_000)]
    public async Task A_sentence_becomes_a_tested_application_with_a_live_url()
    {
        await using var server = await CatalystServer.StartAsync(Limit);

        var id = await server.BuildAsync("build a todo app with user authentication", Limit);
        var task = await server.CompletedAsync(id, Limit);

        var progress = task.GetProperty("progress");
        progress.GetProperty("tests_total").GetInt32().ShouldBeGreaterThan(10);
        progress.GetProperty("tests_passed").GetInt32().ShouldBe(progress.GetProperty("tests_total").GetInt32());
        progress.GetProperty("review_score").GetDouble().ShouldBeInRange(75, 100);
        await ThePreviewIsTheApplication(server, id, task);
        await TheBranchHoldsOneCommitForEachStep(server, task);
        await TheEventsAreGapFreeAndInOrder(server, id);
    }

    [Fact(Timeout = 420_000)]
    public async Task Three_requests_at_once_each_get_their_own_branch_preview_and_log()
    {
        await using var server = await CatalystServer.StartAsync(Limit);
        string[] requests = ["build a blog with comments", "make a tip calculator", "a recipe box where I can save recipes with a cooking time"];

        var ids = await Task.WhenAll(requests.Select(request => server.BuildAsync(request, Limit)));
        var tasks = await Task.WhenAll(ids.Select(id => server.CompletedAsync(id, Limit)));

        tasks.Select(t => t.GetProperty("branch_name").GetString()).ShouldBeUnique();
        tasks.Select(t => t.GetProperty("project_slug").GetString()).ShouldBeUnique();
        tasks.Select(t => t.GetProperty("preview_url").GetString()).ShouldBeUnique();
        foreach (var (task, id) in tasks.Zip(ids))
        {
            await ThePreviewIsTheApplication(server, id, task);
            await TheEventsAreGapFreeAndInOrder(server, id);
        }
    }

    [Fact(Timeout = 180_000)]
    public async Task Deleting_a_preview_ends_its_process_and_frees_its_port()
    {
        await using var server = await CatalystServer.StartAsync(Limit);
        var id = await server.BuildAsync("a counter app", Limit);
        await server.CompletedAsync(id, Limit);
        var preview = await server.GetAsync($"/api/preview/{id}", Limit);
        var url = preview.GetProperty("fallback_url").GetString()!.Replace("localhost", "127.0.0.1", StringComparison.Ordinal);

        using var deleted = await server.Http.DeleteAsync($"/api/preview/{id}", Limit);

        deleted.IsSuccessStatusCode.ShouldBeTrue();
        using var client = new HttpClient();
        await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(url, Limit));
        Processes.OfTask(id).ShouldBeEmpty();
    }

    internal static async Task ThePreviewIsTheApplication(CatalystServer server, Guid id, JsonElement task)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{server.Port}/");
        request.Headers.Host = new Uri(task.GetProperty("preview_url").GetString()!).Authority;
        using var page = await server.Http.SendAsync(request, Limit);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await page.Content.ReadAsStringAsync(Limit);
        html.ShouldContain(task.GetProperty("project_name").GetString()!);
        var preview = await server.GetAsync($"/api/preview/{id}", Limit);
        preview.GetProperty("status").GetString().ShouldBe("deployed");
        preview.GetProperty("health_status").GetString().ShouldBe("healthy");
    }

    internal static async Task TheBranchHoldsOneCommitForEachStep(CatalystServer server, JsonElement task)
    {
        var folder = Directory.CreateTempSubdirectory("clone-");
        try
        {
            var slug = task.GetProperty("project_slug").GetString();
            await Shell.RunAsync("git", ["clone", "--quiet", "--branch", task.GetProperty("branch_name").GetString()!, $"http://127.0.0.1:{server.Port}/git/{slug}.git", folder.FullName]);
            var commits = await Shell.RunAsync(
                "git", ["log", "--format=%(trailers:key=Catalyst-Run,valueonly,separator=)|%(trailers:key=Catalyst-Step,valueonly,separator=)", "origin/main..HEAD"], folder.FullName);

            // task/phase/attempt|round/step: the attempt may differ, the step of a phase may not appear twice.
            var steps = commits.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('|'))
                .Select(parts => $"{parts[0].Split('/')[1]} {parts[1]}")
                .ToList();
            steps.Count.ShouldBeGreaterThan(3);
            steps.ShouldBeUnique();
            File.Exists(Path.Combine(folder.FullName, "planning", "plan.yaml")).ShouldBeTrue();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal static async Task TheEventsAreGapFreeAndInOrder(CatalystServer server, Guid id)
    {
        var seqs = new List<long>();
        while (true)
        {
            var page = await server.GetAsync($"/api/events/{id}?after={(seqs.Count == 0 ? 0 : seqs[^1])}&limit=500", Limit);
            var items = page.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("seq").GetInt64()).ToList();
            if (items.Count == 0)
            {
                break;
            }

            seqs.AddRange(items);
        }

        seqs.ShouldBe(Enumerable.Range(1, seqs.Count).Select(i => (long)i));
    }
}
