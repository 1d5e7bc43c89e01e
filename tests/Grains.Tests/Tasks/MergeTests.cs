using Catalyst.Git;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tasks;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Testing;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using TaskStatus = Catalyst.Grains.Interfaces.Tasks.TaskStatus;

namespace Catalyst.Grains.Tests.Tasks;

public sealed class MergeTests(PostgresServer postgres)
{
    private const string Slug = "it";

    [Fact(Timeout = 60_000)]
    public async Task An_approved_task_is_merged_once_however_often_it_is_asked()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await StartAsync(database);
        var id = await node.BeginAsync();
        await node.EventsToTheEndAsync(id);
        var task = node.Grains.GetGrain<ITaskGrain>(id);
        var ended = (await task.GetAsync())!;

        var answers = await Task.WhenAll(task.MergeAsync(), task.MergeAsync(), task.MergeAsync());
        var again = await task.MergeAsync();

        answers.Append(again).ShouldAllBe(answer => answer.Accepted && answer.Task!.Merge!.Status == MergeStatus.Merged);
        var git = node.Services.GetRequiredService<GitRepositories>();
        again.Task!.Merge!.Commit.ShouldBe(await git.ResolveAsync(Slug, "main", Ct));
        (await git.FileAsync(Slug, "main", "app.txt", Ct)).Text.ShouldBe("app");
        (again.Task.Status, again.Task.EndSeq, again.Task.CompletedAt).ShouldBe((TaskStatus.Completed, ended.Seq, ended.CompletedAt));
        (await EventsAsync(node, id)).Count(type => type == EventTypes.CodeMerged).ShouldBe(1);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_a_person_has_pushed_to_the_branch_is_merged_too()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await StartAsync(database);
        var id = await node.BeginAsync();
        await node.EventsToTheEndAsync(id);
        var task = node.Grains.GetGrain<ITaskGrain>(id);
        await task.MergeAsync();

        var pushed = await CommitAsync(node, id, Identifiers.Branch(id), "hand.txt", "by hand");
        var merged = await task.MergeAsync();

        merged.Task!.Merge!.Head.ShouldBe(pushed);
        (await node.Services.GetRequiredService<GitRepositories>().FileAsync(Slug, "main", "hand.txt", Ct)).Text.ShouldBe("by hand");
        (await EventsAsync(node, id)).Count(type => type == EventTypes.CodeMerged).ShouldBe(2);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_conflict_names_the_files_and_overwrites_nothing()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await StartAsync(database);
        var (first, second) = (await node.BeginAsync(), await node.BeginAsync("another"));
        await node.EventsToTheEndAsync(first);
        await node.EventsToTheEndAsync(second);
        await CommitAsync(node, second, Identifiers.Branch(second), "app.txt", "other");
        await node.Grains.GetGrain<ITaskGrain>(first).MergeAsync();

        var refused = await node.Grains.GetGrain<ITaskGrain>(second).MergeAsync();

        refused.Accepted.ShouldBeFalse();
        refused.Refusal.ShouldNotBeNull().ShouldContain("app.txt");
        refused.Task!.Merge!.Status.ShouldBe(MergeStatus.Conflict);
        refused.Task.Merge.Conflicts.ShouldBe(["app.txt"]);
        (await node.Services.GetRequiredService<GitRepositories>().FileAsync(Slug, "main", "app.txt", Ct)).Text.ShouldBe("app");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_merge_that_git_has_made_before_a_crash_is_told_once_afterwards()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var home = TestFolders.Create();
        Guid id;
        string head;
        await using (var node = await StartAsync(database, home))
        {
            id = await node.BeginAsync();
            await node.EventsToTheEndAsync(id);
            head = (await node.Grains.GetGrain<ITaskGrain>(id).GetAsync())!.CommitSha!;

            // As the process leaves it that is killed between git and the database: the wish is committed, the merge is made, the outcome
            // is not told.
            await node.Services.GetRequiredService<GitRepositories>().MergeAsync(Slug, head, "Merge", Ct);
        }

        await using var connection = await database.Database.DataSource.OpenConnectionAsync(Ct);
        await connection.ExecuteAsync(
            $$$"""
            UPDATE tasks SET lease_owner = 'gone', version = version + 1,
                state = regexp_replace(state, '\}$', ',"merge":{"status":"pending","head":"{{{head}}}"}}') WHERE id = '{{{id}}}'
            """);
        await using var next = await StartAsync(database, home);
        await UntilMergedAsync(next, id);

        (await next.Services.GetRequiredService<GitRepositories>().CommitsAsync(Slug, "main", 10, 0, Ct))
            .Count(commit => commit.Parents.Count == 2).ShouldBe(1);
        (await EventsAsync(next, id)).Count(type => type == EventTypes.CodeMerged).ShouldBe(1);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_completed_task_is_merged_by_itself_where_that_is_wanted()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await StartAsync(database, configure: options => options.AutoMerge = true);
        var id = await node.BeginAsync();

        await UntilMergedAsync(node, id);

        (await node.Grains.GetGrain<ITaskGrain>(id).GetAsync())!.Merge!.Status.ShouldBe(MergeStatus.Merged);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_task_that_nobody_has_approved_is_not_merged()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await StartAsync(database);
        var atWork = node.Agents.StayAt(TaskPhase.Testing);
        var id = await node.BeginAsync();
        await atWork.Within("the run");

        var refused = await node.Grains.GetGrain<ITaskGrain>(id).MergeAsync();

        (refused.Accepted, refused.Task!.Merge).ShouldBe((false, null));
        refused.Refusal.ShouldNotBeNull().ShouldContain("approved");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A node whose Coder commits a file to the task's branch; the agents after it change nothing.</summary>
    private static async Task<GrainNode> StartAsync(TestDatabase database, string? home = null, Action<TaskGrainOptions>? configure = null)
    {
        var node = await GrainNode.StartAsync(database, configure: configure, home: home);
        foreach (var phase in TaskPhases.All)
        {
            node.Agents.On(phase, async (run, _, _) => AgentScript.Success(phase) with
            {
                Commit = phase == TaskPhase.Coding ? await CommitAsync(node, run.TaskId, run.Branch, "app.txt", "app") : string.Empty,
            });
        }

        return node;
    }

    private static async Task<string> CommitAsync(GrainNode node, Guid task, string branch, string path, string content)
    {
        await node.Services.GetRequiredService<GitRepositories>().EnsureAsync(Slug, "It", Ct);
        var worktrees = node.Services.GetRequiredService<Worktrees>();

        // Of its own, for the task's is put away when it has ended.
        var place = Guid.CreateVersion7();
        var worktree = await worktrees.OpenAsync(Slug, place, branch, Ct);
        var made = await worktree.CommitStepAsync(
            new StepCommitRequest(task, "coding", 1, 0, $"{path} {content}", $"feat: {path}", "", "coder", [(path, content)]), Ct);
        await worktrees.CloseAsync(Slug, place, Ct);
        return made.Commit;
    }

    private static async Task UntilMergedAsync(GrainNode node, Guid id)
    {
        await foreach (var batch in node.Feed.FollowAsync(id, 0, Ct))
        {
            if (batch.Any(e => e.EventType == EventTypes.CodeMerged))
            {
                break;
            }
        }
    }

    private static async Task<IReadOnlyList<string>> EventsAsync(GrainNode node, Guid id)
    {
        var seq = (await node.Grains.GetGrain<ITaskGrain>(id).GetAsync())!.Seq;
        var types = new List<string>();
        await foreach (var batch in node.Feed.FollowAsync(id, 0, Ct))
        {
            types.AddRange(batch.Select(e => e.EventType));
            if (batch[^1].Seq >= seq)
            {
                break;
            }
        }

        return types;
    }
}
