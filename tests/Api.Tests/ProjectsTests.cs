using Catalyst.Api.Tests.Support;
using Catalyst.Grains.Interfaces.Events;
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
