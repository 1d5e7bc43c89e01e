using System.Net;
using System.Text.Json;
using Catalyst.EndToEnd.Tests.Harness;

namespace Catalyst.EndToEnd.Tests;

/// <summary>From a sentence to a running, tested application, with nothing replaced.</summary>
public sealed class BuildTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly CatalystServer _server = shared.Server;

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact(Timeout = 420_000)]
    public async Task A_sentence_becomes_a_tested_application_with_a_live_url_before_the_eyes_of_a_thousand()
    {
        var id = await _server.BuildAsync("build a todo app with user authentication", Limit);
        var memory = Processes.ResidentBytes(_server.ProcessId);
        await using var crowd = await Crowd.GatherAsync(_server, id, listeners: 1000, sleepers: 20, Limit);
        var task = await _server.CompletedAsync(id, Limit);

        var progress = task.GetProperty("progress");
        progress.GetProperty("tests_total").GetInt32().ShouldBeGreaterThan(10);
        progress.GetProperty("tests_passed").GetInt32().ShouldBe(progress.GetProperty("tests_total").GetInt32());
        progress.GetProperty("review_score").GetDouble().ShouldBeInRange(75, 100);
        await ThePreviewIsTheApplication(_server, id, task);
        await TheBranchHoldsOneCommitForEachStep(_server, task);
        await TheEventsAreGapFreeAndInOrder(_server, id);

        // Everyone heard every message once and in order, though some never took theirs.
        var everything = task.GetProperty("seq").GetInt64();
        (await crowd.HeardAsync()).ShouldAllBe(last => last == everything);
        (Processes.ResidentBytes(_server.ProcessId) - memory).ShouldBeLessThan(512L << 20);
        await DeploymentGuide.WorksAsWrittenAsync(_server, task, Limit);
    }

    [Fact(Timeout = 420_000)]
    public async Task Three_requests_at_once_each_get_their_own_branch_preview_and_log()
    {
        string[] requests = ["build a blog with comments", "make a tip calculator",
            "a recipe box where I can save recipes with a cooking time"];

        var ids = await Task.WhenAll(requests.Select(request => _server.BuildAsync(request, Limit)));
        var tasks = await Task.WhenAll(ids.Select(id => _server.CompletedAsync(id, Limit)));

        tasks.Select(t => t.Text("branch_name")).ShouldBeUnique();
        tasks.Select(t => t.Text("project_slug")).ShouldBeUnique();
        tasks.Select(t => t.Text("preview_url")).ShouldBeUnique();
        foreach (var (task, id) in tasks.Zip(ids))
        {
            var others = tasks.Where(other => other.Text("id") != task.Text("id"))
                .SelectMany(other => new[] { other.Text("project_slug")!, other.Text("project_name")! }).ToList();
            await ThePreviewIsTheApplication(_server, id, task, others);
            await TheEventsAreGapFreeAndInOrder(_server, id, others);
            (await _server.GetAsync($"/api/git/repos/{task.Text("project_slug")}", Limit)).GetProperty("branches").GetArrayLength()
                .ShouldBe(2);
        }
    }

    internal static async Task ThePreviewIsTheApplication(CatalystServer server, Guid id, JsonElement task,
        IReadOnlyList<string>? others = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{server.Port}/");
        request.Headers.Host = new Uri(task.GetProperty("preview_url").GetString()!).Authority;
        using var page = await server.Http.SendAsync(request, Limit);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await page.Content.ReadAsStringAsync(Limit);
        html.ShouldContain(task.GetProperty("project_name").GetString()!);
        foreach (var other in others ?? [])
        {
            html.ShouldNotContain(other);
        }

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
            await Shell.RunAsync("git", ["clone", "--quiet", "--branch", task.GetProperty("branch_name").GetString()!,
                $"http://127.0.0.1:{server.Port}/git/{slug}.git", folder.FullName]);
            var commits = await Shell.RunAsync(
                "git", ["log",
                    "--format=%(trailers:key=Catalyst-Run,valueonly,separator=)|%(trailers:key=Catalyst-Step,valueonly,separator=)",
                    "origin/main..HEAD"], folder.FullName);

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

    internal static async Task TheEventsAreGapFreeAndInOrder(CatalystServer server, Guid id, IReadOnlyList<string>? others = null)
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

            page.GetProperty("items").EnumerateArray().ShouldAllBe(e => e.GetProperty("task_id").GetGuid() == id);
            foreach (var other in others ?? [])
            {
                page.ToString().ShouldNotContain(other);
            }

            seqs.AddRange(items);
        }

        seqs.ShouldBe(Enumerable.Range(1, seqs.Count).Select(i => (long)i));
    }
}
