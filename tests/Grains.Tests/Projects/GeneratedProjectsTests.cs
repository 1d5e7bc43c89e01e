using Catalyst.Git;
using Catalyst.Grains.Interfaces.Projects;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Projects;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Persistence;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Grains.Tests.Projects;

public sealed class GeneratedProjectsTests(PostgresServer postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task What_a_completed_task_generated_is_noted()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var documents = new SignallingDocuments();
        await using var node = await GrainNode.StartAsync(database, replace: services => services.AddSingleton<IDocumentStore>(documents));
        node.Agents.On(TaskPhase.Architecture, _ => AgentScript.Answer("""{"stack":"node-express-react","data_model_count":2}"""));
        node.Agents.On(TaskPhase.Coding, async (run, _, ct) =>
        {
            var worktree = await node.Services.GetRequiredService<Worktrees>().OpenAsync(run.ProjectSlug, run.TaskId, run.Branch, ct);
            await worktree.CommitStepAsync(
                new StepCommitRequest(run.TaskId, "coding", run.Attempt, run.Round, "files", "feat: Add files", "", "coder",
                    [("src/a.ts", "let a = 1;"), ("b", "")]), ct);
            return AgentScript.Success(run.Phase);
        });
        var (id, projectId) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var project = await node.Grains.GetGrain<IProjectGrain>(projectId).CreateAsync("Todo App", "Todos of a family");

        await node.Grains.GetGrain<ITaskGrain>(id).StartAsync(new StartTask("build it", projectId, "Todo App", project.Slug, null));
        var generated = await documents.Put.Task.WaitAsync(Ct);

        (generated.Id, generated.TaskId, generated.Name, generated.Description,
            generated.Slug).ShouldBe((projectId, id, "Todo App", "Todos of a family", project.Slug));
        generated.Architecture.Property("stack")!.Value.GetString().ShouldBe("node-express-react");
        generated.Files.Select(file => (file.Path, file.Size))
            .ShouldBe([("README.md", generated.Files[0].Size), ("b", 0L), ("src/a.ts", 10L)]);
        generated.GitRepoPath.ShouldBe(project.RepoPath);
        generated.GitCommit.ShouldBe(await node.Services.GetRequiredService<GitRepositories>().ResolveAsync(project.Slug,
            generated.GitBranch, Ct));
    }

    /// <summary>Holds nothing but says what was put.</summary>
    private sealed class SignallingDocuments : IDocumentStore
    {
        public TaskCompletionSource<GeneratedProject> Put { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Kind => "test";

        public Task<T?> GetAsync<T>(string collection, string id, CancellationToken cancellationToken)
            where T : class => Task.FromResult<T?>(null);

        public Task PutAsync<T>(string collection, string id, T document, CancellationToken cancellationToken)
            where T : class
        {
            if (collection == "generated_projects")
            {
                Put.TrySetResult((GeneratedProject)(object)document);
            }

            return Task.CompletedTask;
        }

        public Task<Page<T>> ListAsync<T>(string collection, int limit, string? cursor, CancellationToken cancellationToken)
            where T : class => Task.FromResult(new Page<T>([], null));

        public Task<bool> DeleteAsync(string collection, string id, CancellationToken cancellationToken) => Task.FromResult(false);
    }
}
