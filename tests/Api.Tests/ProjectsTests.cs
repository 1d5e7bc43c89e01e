using Catalyst.Api.Tests.Support;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Projects;
using Catalyst.Grains.Projects;

namespace Catalyst.Api.Tests;

public sealed class ProjectsTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private static readonly GeneratedProject Project = new(
        Guid.NewGuid(), "Todo App", "todo-app", "Todos", new JsonPayload("""{"stack":"node-express-react","data_model_count":2}"""),
        [new GeneratedFile("src/a.ts", 7)],
        "/repos/todo-app.git", "feature/task-1", "c0ffee", Guid.NewGuid(), At, At);

    [Fact]
    public async Task A_project_is_answered_with_what_it_is_made_of()
    {
        await using var host = await ApiHost.StartAsync();
        host.Backend.Projects.Items.Add(Project);

        var project = await (await host.SendAsync(HttpMethod.Get, $"/api/projects/{Project.Id}")).JsonAsync();

        project.GetProperty("git_commit").GetString().ShouldBe("c0ffee");
        project.GetProperty("architecture").GetProperty("stack").GetString().ShouldBe("node-express-react");
        project.GetProperty("files")[0].GetProperty("path").GetString().ShouldBe("src/a.ts");
        (await (await host.SendAsync(HttpMethod.Get, $"/api/projects/{Guid.NewGuid()}")).ShouldBeProblemAsync(404)).ShouldContain(
            "/api/projects");
        await (await host.SendAsync(HttpMethod.Get, "/api/projects/x")).ShouldBeProblemAsync(400);
    }

    [Fact]
    public async Task A_project_goes_back_and_forward_between_its_versions()
    {
        await using var host = await ApiHost.StartAsync();
        var (id, first, second) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        host.Backend.Versions[id] =
        [
            new ProjectVersion(first, null, "build a todo app", "feature/task-1", "c0ffee", At, false),
            new ProjectVersion(second, first, "add tags", "feature/task-2", "decade", At, true),
        ];

        var versions = await (await host.SendAsync(HttpMethod.Get, $"/api/projects/{id}/versions")).JsonAsync();
        var back = await (await host.SendAsync(HttpMethod.Post, $"/api/projects/{id}/undo")).JsonAsync();

        versions.GetProperty("versions")[1].GetProperty("request").GetString().ShouldBe("add tags");
        back.GetProperty("to").GetProperty("task_id").GetGuid().ShouldBe(first);
        back.GetProperty("preview_url").GetString().ShouldNotBeNull();
        (await (await host.SendAsync(HttpMethod.Post, $"/api/projects/{id}/undo")).ShouldBeProblemAsync(409)).ShouldContain("no such");
        (await host.SendAsync(HttpMethod.Post, $"/api/projects/{id}/redo")).EnsureSuccessStatusCode();
        var restored = await (await host.SendAsync(HttpMethod.Post, $"/api/projects/{id}/restore", new { task_id = first })).JsonAsync();
        restored.GetProperty("to").GetProperty("branch").GetString().ShouldBe("feature/task-1");
        await (await host.SendAsync(HttpMethod.Post, $"/api/projects/{id}/restore", new { task_id = "x" })).ShouldBeProblemAsync(400);
        await (await host.SendAsync(HttpMethod.Post, $"/api/projects/{Guid.NewGuid()}/undo")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task The_list_goes_without_files()
    {
        await using var host = await ApiHost.StartAsync();
        host.Backend.Projects.Items.AddRange([Project, Project with { Id = Guid.NewGuid() }]);

        var page = await (await host.SendAsync(HttpMethod.Get, "/api/projects?limit=1")).JsonAsync();

        page.GetProperty("items")[0].GetProperty("name").GetString().ShouldBe("Todo App");
        page.GetProperty("items")[0].GetProperty("files").GetArrayLength().ShouldBe(0);
        page.GetProperty("next_cursor").GetString().ShouldBe("more");
    }
}
