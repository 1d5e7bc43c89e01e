using Catalyst.Grains.Interfaces.Conversations;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Testing;
using TaskStatus = Catalyst.Grains.Interfaces.Tasks.TaskStatus;

namespace Catalyst.Grains.Tests.Conversations;

public sealed class ConversationGrainTests(PostgresServer postgres)
{
    private static readonly Guid Chat = Guid.Parse("0197a000-0000-7000-8000-000000000001");

    [Fact(Timeout = 120_000)]
    public async Task A_change_is_a_task_on_the_same_project_that_begins_where_the_last_one_ended()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var chat = node.Grains.GetGrain<IConversationGrain>(Chat);

        var first = await CompleteAsync(node, await SayAsync(chat, "build notes"));
        var second = await CompleteAsync(node, await SayAsync(chat, "add tags"));
        var third = await CompleteAsync(node, await SayAsync(chat, "add login"));

        (second.ProjectId, second.ProjectSlug).ShouldBe((first.ProjectId, first.ProjectSlug));
        second.BranchName.ShouldNotBe(first.BranchName);
        (first.BaseTaskId, second.BaseTaskId, third.BaseTaskId).ShouldBe((null, first.Id, second.Id));
        node.Agents.Runs.Where(r => r.TaskId == first.Id).ShouldAllBe(r => r.Base == null && r.Brief == "build notes");
        node.Agents.Runs.Where(r => r.TaskId == second.Id)
            .ShouldAllBe(r => r.Base == new TaskBase(first.Id, first.BranchName!, first.CommitSha!) && r.Brief == "build notes; add tags");
        node.Agents.Runs.Last().Brief.ShouldBe("build notes; add tags; add login");
        (await node.Grains.GetGrain<ITaskGrain>(second.Id).GetBriefAsync()).ShouldBe("build notes; add tags");
        var messages = (await chat.GetAsync())!.Messages;
        messages.Count(m => m.Content.Contains("is live", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact(Timeout = 120_000)]
    public async Task Another_application_is_another_project()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var chat = node.Grains.GetGrain<IConversationGrain>(Chat);

        var first = await CompleteAsync(node, await SayAsync(chat, "build notes"));
        var other = await CompleteAsync(node, await SayAsync(chat, "build a shop"));
        var change = await CompleteAsync(node, await SayAsync(chat, "add prices"));

        other.ProjectId.ShouldNotBe(first.ProjectId);
        other.BaseTaskId.ShouldBeNull();
        (change.ProjectId, change.BaseTaskId).ShouldBe((other.ProjectId, other.Id));
    }

    [Fact(Timeout = 120_000)]
    public async Task The_end_says_which_wishes_are_done()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        node.Agents.On(TaskPhase.Planning, _ => AgentScript.Answer(
            """{"wish_count":3,"wishes_done":2,"not_done":["remind me, because nothing is sent by itself yet"]}"""));
        var chat = node.Grains.GetGrain<IConversationGrain>(Chat);

        await CompleteAsync(node, await SayAsync(chat, "build notes"));

        (await chat.GetAsync())!.Messages[^1].Content.ShouldContain(
            "2 of 3 done; not done: remind me, because nothing is sent by itself yet");
    }

    [Fact(Timeout = 120_000)]
    public async Task An_answer_to_a_question_starts_the_task_with_the_whole_request()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var chat = node.Grains.GetGrain<IConversationGrain>(Chat);
        await chat.TellAsync("notes with zorbles");

        var task = await CompleteAsync(node, await SayAsync(chat, "yes"));

        task.UserPrompt.ShouldBe("build notes with tags");
        (await chat.GetAsync())!.Messages[^3].Content.ShouldBe("yes");
    }

    [Fact(Timeout = 120_000)]
    public async Task One_task_at_a_time_and_questions_at_any_time()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var go = new TaskCompletionSource();
        node.Agents.On(TaskPhase.Planning, async (run, _, stop) =>
        {
            await go.Task.WaitAsync(stop);
            return AgentScript.Success(run.Phase);
        });
        var chat = node.Grains.GetGrain<IConversationGrain>(Chat);
        var message = Guid.CreateVersion7();

        var started = await chat.TellAsync("build notes", message);
        var again = await chat.TellAsync("build notes", message);
        var refused = new[] { await chat.TellAsync("build a shop"), await chat.TellAsync("add tags") };
        var asked = await chat.TellAsync("how long?");

        again.ShouldBe(started);
        refused.ShouldAllBe(r => r.Refusal == ChatRefusal.AtWork && r.Detail!.Contains(started.Reply!.TaskId.ToString()!));
        asked.Reply!.TaskId.ShouldBeNull();
        (await chat.GetAsync())!.Messages.Count.ShouldBe(4);
        node.Brain.Asked.Count.ShouldBe(4, "each message that is new is interpreted once");
        node.Brain.Asked.First().TaskId.ShouldBe(started.Reply!.TaskId, "what reading costs is the task's");
        go.SetResult();
        await CompleteAsync(node, started.Reply!.TaskId!.Value);
        (await chat.TellAsync("add tags")).Reply!.TaskId.ShouldNotBeNull();
    }

    [Fact(Timeout = 120_000)]
    public async Task Two_messages_at_the_same_moment_start_one_task()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        node.Agents.On(TaskPhase.Planning, async (_, _, stop) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, stop);
            return AgentScript.Success(TaskPhase.Planning);
        });
        var chat = node.Grains.GetGrain<IConversationGrain>(Chat);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => chat.TellAsync($"build app {i}")));

        answers.Count(a => a.Reply?.TaskId is not null).ShouldBe(1);
        answers.Count(a => a.Refusal is not null).ShouldBe(7);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_change_after_a_failed_build_restates_it_from_the_beginning()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        node.Agents.On(TaskPhase.Coding,
            run => run.Brief == "build notes" ? AgentScript.Failure("no idea", retryable: false) : AgentScript.Success(run.Phase));
        var chat = node.Grains.GetGrain<IConversationGrain>(Chat);

        var failed = await SayAsync(chat, "build notes");
        await node.EventsToTheEndAsync(failed);
        var next = await CompleteAsync(node, await SayAsync(chat, "add tags"));

        next.Id.ShouldNotBe(failed);
        next.BaseTaskId.ShouldBeNull();
        next.ProjectId.ShouldBe((await node.Grains.GetGrain<ITaskGrain>(failed).GetAsync())!.ProjectId);
        node.Agents.Runs.Last().Brief.ShouldBe("build notes; add tags");
        node.Brain.Asked.Last().Discussed.ShouldNotBeNull().IsBuilt.ShouldBeFalse();
    }

    [Fact(Timeout = 120_000)]
    public async Task A_failed_change_is_not_what_the_next_one_begins_with()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        node.Agents.On(TaskPhase.Coding, run => run.Brief.EndsWith("add magic", StringComparison.Ordinal)
            ? AgentScript.Failure("no idea", retryable: false) : AgentScript.Success(run.Phase));
        var chat = node.Grains.GetGrain<IConversationGrain>(Chat);

        var first = await CompleteAsync(node, await SayAsync(chat, "build notes"));
        await node.EventsToTheEndAsync(await SayAsync(chat, "add magic"));
        var next = await CompleteAsync(node, await SayAsync(chat, "add tags"));

        next.BaseTaskId.ShouldBe(first.Id);
        node.Agents.Runs.Last().Brief.ShouldBe("build notes; add tags");
    }

    [Fact(Timeout = 120_000)]
    public async Task Trying_again_runs_the_failed_task_again_and_tells_of_both_ends()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var tries = 0;
        node.Agents.On(TaskPhase.Coding, run => Interlocked.Increment(ref tries) == 1
            ? AgentScript.Failure("no idea", retryable: false) : AgentScript.Success(run.Phase));
        var chat = node.Grains.GetGrain<IConversationGrain>(Chat);

        var task = await SayAsync(chat, "build notes");
        await node.EventsToTheEndAsync(task);
        var message = Guid.CreateVersion7();
        var reply = (await chat.TellAsync("again", message)).Reply!;
        var done = await CompleteAsync(node, task, ends: 2);
        var repeated = (await chat.TellAsync("again", message)).Reply!;

        (reply.TaskId, repeated.TaskId).ShouldBe((task, task));
        done.Status.ShouldBe(TaskStatus.Completed);
        tries.ShouldBe(2, "a repeated message must not run it once more");
        var closings = (await chat.GetAsync())!.Messages.Where(m => m.Role == ChatRole.Assistant && m.TaskId == task).ToList();
        closings.Count(m => m.Content.Contains("could not finish", StringComparison.Ordinal)).ShouldBe(1);
        closings.Count(m => m.Content.Contains("is live", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_task_that_someone_retries_counts_as_at_work()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var tries = 0;
        node.Agents.On(TaskPhase.Coding, async (run, _, stop) =>
        {
            if (Interlocked.Increment(ref tries) == 1)
            {
                return AgentScript.Failure("no idea", retryable: false);
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, stop);
            return AgentScript.Success(run.Phase);
        });
        var chat = node.Grains.GetGrain<IConversationGrain>(Chat);
        var task = await SayAsync(chat, "build notes");
        await node.EventsToTheEndAsync(task);
        (await chat.GetAsync())!.CurrentTaskId.ShouldBeNull();

        (await node.Grains.GetGrain<ITaskGrain>(task).RetryAsync()).Accepted.ShouldBeTrue();

        (await chat.GetAsync())!.CurrentTaskId.ShouldBe(task);
        (await chat.TellAsync("build a shop")).Refusal.ShouldBe(ChatRefusal.AtWork);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_conversation_goes_on_after_a_restart()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var home = TestFolders.Create();
        Guid first;
        await using (var node = await GrainNode.StartAsync(database, home: home))
        {
            first = (await CompleteAsync(node, await SayAsync(node.Grains.GetGrain<IConversationGrain>(Chat), "build notes"))).Id;
        }

        await using var restarted = await GrainNode.StartAsync(database, home: home);
        var chat = restarted.Grains.GetGrain<IConversationGrain>(Chat);
        var next = await CompleteAsync(restarted, await SayAsync(chat, "add tags"));

        next.BaseTaskId.ShouldBe(first);
        restarted.Agents.Runs.ShouldAllBe(r => r.Brief == "build notes; add tags");
        (await chat.GetAsync())!.Messages.Count(m => m.Content.Contains("is live", StringComparison.Ordinal)).ShouldBe(2);
    }

    private static async Task<Guid> SayAsync(IConversationGrain chat, string text) =>
        (await chat.TellAsync(text)).Reply.ShouldNotBeNull().TaskId.ShouldNotBeNull();

    private static async Task<TaskSnapshot> CompleteAsync(GrainNode node, Guid task, int ends = 1)
    {
        await node.EventsToTheEndAsync(task, ends);
        var snapshot = (await node.Grains.GetGrain<ITaskGrain>(task).GetAsync())!;
        snapshot.Status.ShouldBe(TaskStatus.Completed, snapshot.Error);
        return snapshot;
    }
}
