using Catalyst.Grains.Interfaces.Conversations;
using Catalyst.Grains.Interfaces.Intake;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Testing;

namespace Catalyst.Grains.Tests.Conversations;

/// <summary>A brain that takes its time, or for ever.</summary>
public sealed class ThinkingTests(PostgresServer postgres)
{
    private static readonly Guid Chat = Guid.Parse("0197a000-0000-7000-8000-000000000002");
    private static readonly Guid Message = Guid.Parse("0197a000-0000-7000-8000-000000000003");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task While_the_brain_reads_the_conversation_shows_the_message_and_answers()
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        await using var node = await GrainNode.StartAsync(database);
        var thinking = new Brake(node.Brain);
        var chat = node.Grains.GetGrain<IConversationGrain>(Chat);

        (await SendAsync(chat)).IsThinking.ShouldBeTrue();
        var answer = chat.AnswerAsync(Message, Token);
        var meanwhile = (await chat.GetAsync())!;
        var repeated = await SendAsync(chat);
        var second = await chat.TellAsync("add tags");
        var deleted = await chat.DeleteAsync();
        thinking.Release();
        var reply = (await answer).Reply.ShouldNotBeNull();

        (meanwhile.Title, meanwhile.Messages.Count).ShouldBe(("build notes", 0));
        (meanwhile.Pending!.Message.Content, meanwhile.Pending.Trouble).ShouldBe(("build notes", null));
        repeated.IsThinking.ShouldBeTrue();
        second.Refusal.ShouldBe(ChatRefusal.Reading, "what it means depends on the answer to the one before it");
        deleted.Refusal.ShouldNotBeNull();
        var after = (await chat.GetAsync())!;
        (after.Pending, after.CurrentTaskId).ShouldBe((null, reply.TaskId));
        after.Messages.Take(2).Select(m => m.Id).ShouldBe([Message, reply.Reply.Id]);
        node.Brain.Asked.Count.ShouldBe(1);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_message_that_is_cancelled_starts_nothing_stays_and_can_be_sent_again()
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        await using var node = await GrainNode.StartAsync(database);
        var thinking = new Brake(node.Brain);
        var chat = node.Grains.GetGrain<IConversationGrain>(Chat);
        await SendAsync(chat);
        var answer = chat.AnswerAsync(Message, Token);
        await thinking.Asked.WaitAsync(Token);

        (await chat.CancelAsync()).ShouldBe(new ConversationCommandResult(true));
        (await answer).Refusal.ShouldBe(ChatRefusal.Cancelled);
        await thinking.Stopped.WaitAsync(Token);
        var cancelled = (await chat.GetAsync())!;
        (await chat.CancelAsync()).Refusal.ShouldNotBeNull();
        thinking.Release();
        var again = await chat.TellAsync("build notes", Message);

        (cancelled.Messages.Count, cancelled.CurrentTaskId).ShouldBe((0, null));
        cancelled.Pending!.Trouble.ShouldNotBeNull();
        again.Reply!.TaskId.ShouldNotBeNull();
        (await chat.GetAsync())!.Messages.Count(m => m.Id == Message).ShouldBe(1);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_brain_that_fails_leaves_the_message_with_the_reason_and_the_next_one_takes_its_place()
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        await using var node = await GrainNode.StartAsync(database);
        node.Brain.Before = (_, _) => throw new InvalidOperationException("The key is wrong.");
        var chat = node.Grains.GetGrain<IConversationGrain>(Chat);

        var failed = await chat.TellAsync("build notes", Message);
        var shown = (await chat.GetAsync())!.Pending;
        node.Brain.Before = null;
        var next = await chat.TellAsync("build a shop");

        failed.Refusal.ShouldBe(ChatRefusal.NoAnswer);
        failed.Detail!.ShouldContain("The key is wrong.");
        (shown!.Message.Id, shown.Trouble).ShouldBe((Message, failed.Detail));
        next.Reply!.TaskId.ShouldNotBeNull();
        (await chat.GetAsync())!.Pending.ShouldBeNull();
    }

    [Fact(Timeout = 120_000)]
    public async Task A_reading_that_a_stop_cut_short_goes_on_with_the_next_start_and_is_answered_once()
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        var home = TestFolders.Create();
        await using (var node = await GrainNode.StartAsync(database, home: home))
        {
            _ = new Brake(node.Brain);
            await SendAsync(node.Grains.GetGrain<IConversationGrain>(Chat));
        }

        await using var restarted = await GrainNode.StartAsync(database, home: home);
        var chat = restarted.Grains.GetGrain<IConversationGrain>(Chat);
        (await chat.GetAsync()).ShouldNotBeNull();
        var reply = (await chat.AnswerAsync(Message, Token)).Reply.ShouldNotBeNull();

        restarted.Brain.Asked.Count.ShouldBe(1);
        (await restarted.EventsToTheEndAsync(reply.TaskId!.Value))[0].TaskId.ShouldBe(reply.TaskId!.Value);
        (await chat.TellAsync("build notes", Message)).Reply.ShouldBe(reply);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_message_that_was_answered_twice_at_once_starts_one_task()
    {
        // A silo that the cluster has given up may still be about to answer what its successor answers too.
        await using var database = await postgres.CreateDatabaseAsync(Token);
        await using var node = await GrainNode.StartAsync(database);
        var chat = node.Grains.GetGrain<IConversationGrain>(Chat);
        var first = (await chat.TellAsync("build notes", Message)).Reply.ShouldNotBeNull();
        await node.EventsToTheEndAsync(first.TaskId!.Value);

        (await chat.DeleteAsync()).ShouldBe(new ConversationCommandResult(true));
        var second = (await node.Grains.GetGrain<IConversationGrain>(Chat).TellAsync("build notes", Message)).Reply.ShouldNotBeNull();

        second.TaskId.ShouldBe(first.TaskId);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_message_is_read_again_when_a_task_ended_meanwhile()
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        await using var node = await GrainNode.StartAsync(database);
        var go = new TaskCompletionSource();
        node.Agents.On(TaskPhase.Planning, async (run, _, stop) =>
        {
            await go.Task.WaitAsync(stop);
            return AgentScript.Success(run.Phase);
        });
        var chat = node.Grains.GetGrain<IConversationGrain>(Chat);
        var first = (await chat.TellAsync("build notes")).Reply!.TaskId!.Value;
        var thinking = new Brake(node.Brain);
        await SendAsync(chat, "add tags");
        var answer = chat.AnswerAsync(Message, Token);
        await thinking.Asked.WaitAsync(Token);

        go.SetResult();
        await node.EventsToTheEndAsync(first);
        thinking.Release();
        var second = (await answer).Reply.ShouldNotBeNull().TaskId.ShouldNotBeNull();

        (await node.Grains.GetGrain<ITaskGrain>(second).GetAsync())!.BaseTaskId.ShouldBe(first);
        node.Brain.Asked.Last().Discussed!.IsBuilt.ShouldBeTrue();
    }

    private static Task<ChatAnswer> SendAsync(IConversationGrain chat, string text = "build notes") =>
        chat.SendAsync(new OutgoingMessage(Message, text, Requester.Owner));

    /// <summary>Holds the brain up until it is released, or told to stop.</summary>
    private sealed class Brake
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Brake(ScriptedBrain brain) => brain.Before = async (_, stop) =>
        {
            _asked.TrySetResult();
            try
            {
                await _go.Task.WaitAsync(stop);
            }
            catch (OperationCanceledException)
            {
                _stopped.TrySetResult();
                throw;
            }
        };

        public Task Asked => _asked.Task;

        public Task Stopped => _stopped.Task;

        public void Release() => _go.TrySetResult();
    }
}
