using System.Net;
using System.Text;
using Catalyst.Api.Tests.Support;
using Catalyst.Grains.Interfaces.Intake;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Persistence;
using Orleans.Runtime;
using TaskStatus = Catalyst.Grains.Interfaces.Tasks.TaskStatus;

namespace Catalyst.Api.Tests;

public sealed class TasksTests
{
    [Fact]
    public async Task A_request_for_an_application_starts_a_task()
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.SendAsync(HttpMethod.Post, "/api/tasks", new { prompt = "build a todo app" });

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var task = await response.JsonAsync();
        var id = task.GetProperty("id").GetGuid();
        response.Headers.Location!.ToString().ShouldBe($"/api/tasks/{id}");
        task.GetProperty("user_prompt").GetString().ShouldBe("build a todo app");
        task.GetProperty("status").GetString().ShouldBe("pending");
        (await (await host.SendAsync(HttpMethod.Get, $"/api/tasks/{id}")).JsonAsync()).GetProperty("project_slug").GetString()
            .ShouldBe("todo-app");
    }

    [Theory]
    [InlineData("asdf")]
    [InlineData("   ")]
    public async Task A_request_that_cannot_be_built_gets_help_and_no_task(string prompt)
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.SendAsync(HttpMethod.Post, "/api/tasks", new { prompt });

        (await response.ShouldBeProblemAsync(422)).ShouldContain("todo app");
        host.Backend.Tasks.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_idempotency_key_is_the_same_task()
    {
        await using var host = await ApiHost.StartAsync();
        var key = ("Idempotency-Key", "order-66");

        var first = await host.SendAsync(HttpMethod.Post, "/api/tasks", new { prompt = "build a todo app" }, key);
        var second = await host.SendAsync(HttpMethod.Post, "/api/tasks", new { prompt = "build a todo app" }, key);
        var other = await host.SendAsync(HttpMethod.Post, "/api/tasks", new { prompt = "build a blog" }, key);

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await second.JsonAsync()).GetProperty("id").GetGuid().ShouldBe((await first.JsonAsync()).GetProperty("id").GetGuid());
        await other.ShouldBeProblemAsync(409);
        host.Backend.Tasks.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_asks_how_urgent_and_under_which_key_goes_with_the_request()
    {
        await using var host = await ApiHost.StartAsync();

        const string prompt = "build a todo app";
        await host.SendAsync(
            HttpMethod.Post, "/api/tasks", new { prompt, priority = "high", project_name = " Todos " }, ("Idempotency-Key", "order-66"));
        await host.SendAsync(HttpMethod.Post, "/api/tasks", new { prompt });
        await (await host.SendAsync(HttpMethod.Post, "/api/tasks", new { prompt, priority = "urgent" })).ShouldBeProblemAsync(400);

        var (first, second) = (host.Backend.Requests.First(), host.Backend.Requests.Last());
        (first.By, first.Priority, first.ProjectName).ShouldBe((Requester.Owner, TaskPriority.High, "Todos"));
        first.Key.ShouldBe(new IntakeKey("rest", "owner", "order-66"));
        (second.Priority, second.ProjectName).ShouldBe((TaskPriority.Normal, null));
        second.Key.Value.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_brain_that_gives_no_answer_is_a_503()
    {
        await using var host = await ApiHost.StartAsync();
        host.Backend.Refusal = IntakeRefusal.NoAnswer;

        var response = await host.SendAsync(HttpMethod.Post, "/api/tasks", new { prompt = "build a todo app" });

        (await response.ShouldBeProblemAsync(503)).ShouldContain("wait");
    }

    [Fact]
    public async Task A_command_the_state_forbids_says_why()
    {
        await using var host = await ApiHost.StartAsync();
        var task = host.Backend.AddTask(TaskStatus.Completed);

        (await (await host.SendAsync(HttpMethod.Post, $"/api/tasks/{task.Id}/pause")).ShouldBeProblemAsync(409)).ShouldContain("Completed");
    }

    [Fact]
    public async Task Pause_resume_and_cancel_answer_the_changed_task()
    {
        await using var host = await ApiHost.StartAsync();
        var task = host.Backend.AddTask();

        foreach (var (command, status) in new[] { ("pause", "paused"), ("resume", "running"), ("cancel", "cancelled") })
        {
            var response = await host.SendAsync(HttpMethod.Post, $"/api/tasks/{task.Id}/{command}");
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await response.JsonAsync()).GetProperty("status").GetString().ShouldBe(status);
        }
    }

    [Fact]
    public async Task The_list_can_be_narrowed_and_refuses_an_unknown_status()
    {
        await using var host = await ApiHost.StartAsync();
        host.Backend.AddTask(TaskStatus.Failed);
        host.Backend.AddTask(TaskStatus.Running);

        var failed = await (await host.SendAsync(HttpMethod.Get, "/api/tasks?status=failed&limit=100000")).JsonAsync();
        failed.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await (await host.SendAsync(HttpMethod.Get, "/api/tasks?status=asleep")).ShouldBeProblemAsync(400)).ShouldContain("cancelled");
        await (await host.SendAsync(HttpMethod.Get, "/api/tasks?limit=many")).ShouldBeProblemAsync(400);
    }

    [Fact]
    public async Task Errors_say_what_to_do()
    {
        await using var host = await ApiHost.StartAsync();

        (await (await host.SendAsync(HttpMethod.Get, "/api/tasks/not-a-guid")).ShouldBeProblemAsync(400)).ShouldContain("UUID");
        await (await host.SendAsync(HttpMethod.Get, $"/api/tasks/{Guid.NewGuid()}")).ShouldBeProblemAsync(404);
        (await (await host.SendAsync(HttpMethod.Delete, $"/api/tasks/{Guid.NewGuid()}")).ShouldBeProblemAsync(405)).ShouldContain("GET");
        (await (await host.SendAsync(HttpMethod.Get, "/api/nothing")).ShouldBeProblemAsync(404)).ShouldContain("/docs");

        using var broken = new StringContent("{\n  \"prompt\": build\n}", Encoding.UTF8, "application/json");
        (await (await host.Client.PostAsync("/api/tasks", broken)).ShouldBeProblemAsync(400)).ShouldContain("line 2, column 13");
        using var text = new StringContent("build a todo app", Encoding.UTF8, "text/plain");
        (await (await host.Client.PostAsync("/api/tasks", text)).ShouldBeProblemAsync(415)).ShouldContain("application/json");
        await (await host.SendAsync(HttpMethod.Post, "/api/tasks", new { prompt = 7 })).ShouldBeProblemAsync(400);
        await (await host.SendAsync(HttpMethod.Post, "/api/tasks", new { })).ShouldBeProblemAsync(400);
        await (await host.SendAsync(HttpMethod.Post, "/api/tasks")).ShouldBeProblemAsync(400);
    }

    [Fact]
    public async Task A_database_that_is_away_is_a_503_that_says_when_to_return()
    {
        await using var host = await ApiHost.StartAsync();
        var task = host.Backend.AddTask();
        host.Backend.Failure = new DatabaseUnavailableException("PostgreSQL does not answer. Start it.");

        var response = await host.SendAsync(HttpMethod.Get, $"/api/tasks/{task.Id}");

        (await response.ShouldBeProblemAsync(503)).ShouldContain("Start it");
        response.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_role_that_no_silo_has_is_a_503_that_says_what_to_start()
    {
        await using var host = await ApiHost.StartAsync();
        var task = host.Backend.AddTask();
        host.Backend.Failure = new SiloUnavailableException("No silo with the role 'agents' is in the cluster.");

        var response = await host.SendAsync(HttpMethod.Get, $"/api/tasks/{task.Id}");

        (await response.ShouldBeProblemAsync(503)).ShouldContain("the role 'agents'");
        response.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public async Task What_nobody_expected_shows_a_trace_id_and_no_stack()
    {
        await using var host = await ApiHost.StartAsync();
        var task = host.Backend.AddTask();
        host.Backend.Failure = new InvalidOperationException("the secret is 42");

        var response = await host.SendAsync(HttpMethod.Get, $"/api/tasks/{task.Id}");

        var detail = await response.ShouldBeProblemAsync(500);
        detail.ShouldContain("trace id");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("42");
    }
}
