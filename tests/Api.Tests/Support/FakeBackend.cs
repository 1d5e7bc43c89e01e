using System.Collections.Concurrent;
using System.Net;
using Catalyst.Api.Backend;
using Catalyst.Grains.Feed;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Conversations;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Intake;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Interfaces.Projects;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Brains;
using Catalyst.Persistence;
using Catalyst.Testing;
using TaskStatus = Catalyst.Grains.Interfaces.Tasks.TaskStatus;

namespace Catalyst.Api.Tests.Support;

/// <summary>Grains, readers and brain in memory: what the API does with them is real, what they do is this.</summary>
internal sealed class FakeBackend(TimeProvider time)
    : ReadingBrain, ITaskReader, IEventHistory, ITaskLogs, IPreviewReader, IConversationReader
{
    private readonly Lock _lock = new();

    public ConcurrentDictionary<Guid, TaskSnapshot> Tasks { get; } = new();

    public ConcurrentDictionary<Guid, ConversationSnapshot> Conversations { get; } = new();

    public ConcurrentDictionary<Guid, ChatAnswer> Answers { get; } = new();

    public ConcurrentDictionary<Guid, PreviewSnapshot> Previews { get; } = new();

    /// <summary>Of previews on other machines.</summary>
    public ConcurrentDictionary<Guid, IPEndPoint> Relays { get; } = new();

    public Dictionary<Guid, List<AgentEvent>> Events { get; } = [];

    /// <summary>Thrown by whatever is asked next, until cleared.</summary>
    public Exception? Failure { get; set; }

    public ConcurrentQueue<IntakeRequest> Requests { get; } = new();

    public ConcurrentDictionary<string, TaskSnapshot> ByKey { get; } = new();

    public ConcurrentDictionary<Guid, OutgoingMessage> Sent { get; } = new();

    /// <summary>Why requests for tasks are refused, whatever they say.</summary>
    public IntakeRefusal? Refusal { get; set; }

    /// <summary>What the brain takes before it answers a message.</summary>
    public Task Brain { get; set; } = Task.CompletedTask;

    /// <summary>Told of every event, as a task tells it; null when another silo publishes.</summary>
    public TaskFeed? Feed { get; set; }

    public ConcurrentDictionary<Guid, FlowLogView> Logs { get; } = new();

    public FakeAgentLogs AgentLogs { get; } = new();

    public FakeProjects Projects { get; } = new();

    public FakeCosts Costs { get; } = new();

    /// <summary>History pages read.</summary>
    public int Reads { get; set; }

    public override string Name => "fake";

    public TaskSnapshot AddTask(TaskStatus status = TaskStatus.Running, string prompt = "build a todo app")
    {
        var id = Guid.CreateVersion7();
        return Tasks[id] = Snapshot(id, new StartTask(prompt, Guid.NewGuid(), "Todo App", "todo-app", null), status);
    }

    public void Publish(Guid taskId, string type, string payload)
    {
        lock (_lock)
        {
            var events = Events.TryGetValue(taskId, out var list) ? list : Events[taskId] = [];
            var published = new AgentEvent(
                Guid.CreateVersion7(), Guid.NewGuid(), taskId, events.Count + 1, Actors.Coder, type, "catalyst-generated/todo-app",
                "feature/task-1", "",
                DateTimeOffset.UnixEpoch, new JsonPayload(payload), JsonPayload.Empty);
            events.Add(published);
            Tasks[taskId] = Tasks[taskId] with { Seq = events.Count };
            Feed?.Committed(taskId, [published]);
        }
    }

    public Task<IReadOnlyList<AgentEvent>> ListAsync(Guid taskId, long afterSeq, int limit, CancellationToken cancellationToken)
    {
        Fail();
        lock (_lock)
        {
            Reads++;
            return Task.FromResult(After(taskId, afterSeq, limit));
        }
    }

    public Task<FlowLogView?> ReadAsync(TaskSnapshot task, int lines, CancellationToken cancellationToken) =>
        Task.FromResult(Logs.GetValueOrDefault(task.Id));

    Task<Listing<TaskSnapshot>> ITaskReader.ListAsync(
        TaskStatus? status, Guid? projectId, int limit, string? cursor, CancellationToken cancellationToken)
    {
        Fail();
        var all = Tasks.Values.Where(t => status is null || t.Status == status).Where(t => projectId is null || t.ProjectId == projectId);
        return Task.FromResult(new Listing<TaskSnapshot>([.. all.Take(limit)], null));
    }

    Task<Listing<ConversationSummary>> IConversationReader.ListAsync(int limit, string? cursor, CancellationToken cancellationToken) =>
        Task.FromResult(new Listing<ConversationSummary>(
            [.. Conversations.Values.Take(limit)
                .Select(c => new ConversationSummary(c.Id, c.Title, c.Messages.Count, c.CurrentTaskId, c.CreatedAt, c.UpdatedAt))], null));

    public Task<IReadOnlyList<PreviewSnapshot>> ListActiveAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PreviewSnapshot>>([.. Previews.Values]);

    public Task<IReadOnlyList<Guid>> ListExpiredAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>([.. Previews.Values.Where(p => p.ExpiresAt < time.GetUtcNow()).Select(p => p.TaskId)]);

    public Task<LocatedPreview?> FindByHostAsync(string projectSlug, string shortTaskId, CancellationToken cancellationToken)
    {
        Fail();
        return Task.FromResult(Previews.Values
            .Where(p => p.ProjectSlug == projectSlug && Identifiers.Short(p.TaskId) == shortTaskId)
            .Select(p => new LocatedPreview(p, Relays.GetValueOrDefault(p.TaskId)))
            .FirstOrDefault());
    }

    public Task<LocatedPreview?> FindCurrentAsync(string projectSlug, CancellationToken cancellationToken) => Task.FromResult(
        Previews.Values.Where(p => p.ProjectSlug == projectSlug).OrderByDescending(p => p.DeployedAt)
            .Select(p => new LocatedPreview(p, Relays.GetValueOrDefault(p.TaskId))).FirstOrDefault());

    /// <summary>The versions of projects, oldest first.</summary>
    public ConcurrentDictionary<Guid, List<ProjectVersion>> Versions { get; } = new();

    public override Task<Thought<Interpretation>> InterpretAsync(InterpretationRequest request, CancellationToken cancellationToken)
    {
        var intent = request.Message.Contains("build", StringComparison.Ordinal) ? Intent.Build : Intent.Unclear;
        return Task.FromResult(new Thought<Interpretation>(
            new Interpretation(
                intent, intent == Intent.Build ? "Todo App" : "", "A todo app.", [], "Say what to build, for example a todo app."),
            BrainCost.Free("fake"), []));
    }

    /// <summary>The grain of <paramref name="contract"/> with that key.</summary>
    public object Grain(Type contract, object key) => contract.Name switch
    {
        nameof(ITaskGrain) => new TaskGrain(this, (Guid)key),
        nameof(IConversationGrain) => new ConversationGrain(this, (Guid)key),
        nameof(IIntakeGrain) => new IntakeGrain(this, (string)key),
        nameof(IPreviewGrain) => new PreviewGrain(this, (Guid)key),
        nameof(IProjectGrain) => new FakeProjectGrain(this, (Guid)key),
        var other => throw new NotSupportedException(other),
    };

    private void Fail()
    {
        if (Failure is { } failure)
        {
            throw failure;
        }
    }

    private IReadOnlyList<AgentEvent> After(Guid taskId, long afterSeq, int limit) =>
        Events.TryGetValue(taskId, out var events) ? [.. events.Where(e => e.Seq > afterSeq).Take(limit)] : [];

    private static TaskSnapshot Snapshot(Guid id, StartTask command, TaskStatus status) => new(
        id, command.ProjectId, command.ProjectName, command.ProjectSlug, command.ConversationId, Guid.NewGuid(), command.Prompt, status,
        TaskPhase.Planning, Identifiers.Branch(id), null, null, null, 0m, 0, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, null,
        new TaskProgress(TaskPhase.Planning, 0.1, "Reading the request", 0, 0, 1, 0, null, null, null), JsonPayload.Empty);

    private sealed class TaskGrain(FakeBackend backend, Guid id) : ITaskGrain
    {
        public Task<TaskSnapshot> StartAsync(StartTask command) => throw new NotSupportedException();

        public Task<TaskSnapshot?> GetAsync()
        {
            backend.Fail();
            return Task.FromResult(backend.Tasks.GetValueOrDefault(id));
        }

        public Task<string> GetBriefAsync() => Task.FromResult("");

        public Task<TaskCommandResult> PauseAsync() => MoveAsync(TaskStatus.Running, TaskStatus.Paused);

        public Task<TaskCommandResult> ResumeAsync() => MoveAsync(TaskStatus.Paused, TaskStatus.Running);

        public Task<TaskCommandResult> CancelAsync(string reason) => MoveAsync(TaskStatus.Running, TaskStatus.Cancelled);

        public Task<TaskCommandResult> MergeAsync() => MoveAsync(TaskStatus.Completed, TaskStatus.Completed);

        public Task<TaskCommandResult> RetryAsync() => MoveAsync(TaskStatus.Failed, TaskStatus.Running);

        public Task DeliverAsync(AgentEvent delivered) => throw new NotSupportedException();

        public Task ReportAsync(PhaseAttempt run, IReadOnlyList<AgentReport> reports) => throw new NotSupportedException();

        public Task WakeAsync() => throw new NotSupportedException();

        private Task<TaskCommandResult> MoveAsync(TaskStatus from, TaskStatus to)
        {
            var task = backend.Tasks[id];
            return Task.FromResult(task.Status == from
                ? new TaskCommandResult(true, null, backend.Tasks[id] = task with { Status = to })
                : new TaskCommandResult(false, $"The task is {task.Status}.", task));
        }
    }

    private sealed class IntakeGrain(FakeBackend backend, string key) : IIntakeGrain
    {
        public async Task<IntakeAnswer> SubmitAsync(IntakeRequest request, CancellationToken cancellationToken)
        {
            backend.Requests.Enqueue(request);
            if (backend.Refusal is { } refusal)
            {
                return new IntakeAnswer(null, Refusal: refusal, Detail: "The brain says so; wait.");
            }

            if (backend.ByKey.TryGetValue(key, out var known))
            {
                return known.UserPrompt == request.Prompt
                    ? new IntakeAnswer(known, IsRepeat: true)
                    : new IntakeAnswer(null, Refusal: IntakeRefusal.KeyTaken, Detail: "Use a new key.");
            }

            var thought = await backend.InterpretAsync(new InterpretationRequest(request.Prompt, []), cancellationToken);
            return thought.Value.Intent == Intent.Build
                ? new IntakeAnswer(backend.ByKey[key] = backend.AddTask(TaskStatus.Pending, request.Prompt))
                : new IntakeAnswer(null, Refusal: IntakeRefusal.NotBuildable, Detail: thought.Value.Reply);
        }
    }

    /// <summary>Answers at once, or, where the backend is slow, when its brain is let go.</summary>
    private sealed class ConversationGrain(FakeBackend backend, Guid id) : IConversationGrain
    {
        public Task<ChatAnswer> SendAsync(OutgoingMessage message)
        {
            if (backend.Answers.TryGetValue(message.Id, out var repeated))
            {
                return Task.FromResult(repeated);
            }

            backend.Sent[message.Id] = message;
            return Task.FromResult(ChatAnswer.Thinking);
        }

        public async Task<ChatAnswer> AnswerAsync(Guid messageId, CancellationToken cancellationToken)
        {
            await backend.Brain.WaitAsync(cancellationToken);
            if (backend.Answers.TryGetValue(messageId, out var repeated))
            {
                return repeated;
            }

            var content = backend.Sent[messageId].Content;
            var thought = await backend.InterpretAsync(new InterpretationRequest(content, []), default);
            if (thought.Value.Intent == Intent.Build && backend.Conversations.TryGetValue(id, out var busy)
                && busy.CurrentTaskId is { } running)
            {
                return new ChatAnswer(null, ChatRefusal.AtWork, $"Task {running} is at work.");
            }

            Guid? taskId = thought.Value.Intent == Intent.Build ? Guid.CreateVersion7() : null;
            var user = new ChatMessage(messageId, ChatRole.User, content, DateTimeOffset.UnixEpoch, taskId);
            var reply = new ChatMessage(Guid.NewGuid(), ChatRole.Assistant, thought.Value.Reply, DateTimeOffset.UnixEpoch, taskId);
            var before = backend.Conversations.GetValueOrDefault(id)
                ?? new ConversationSnapshot(id, content, [], null, null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
            backend.Conversations[id] =
                before with { Messages = [.. before.Messages, user, reply], CurrentTaskId = taskId ?? before.CurrentTaskId };
            return backend.Answers[messageId] = new ChatAnswer(new ChatReply(id, user, reply, taskId));
        }

        public Task<ConversationCommandResult> CancelAsync() => CommandAsync("Nothing is being read.");

        public Task<ConversationSnapshot?> GetAsync() => Task.FromResult(backend.Conversations.GetValueOrDefault(id));

        public Task ConcludeAsync(Guid messageId) => throw new NotSupportedException();

        public Task NotifyEndAsync(Guid taskId) => Task.CompletedTask;

        public async Task<ConversationCommandResult> DeleteAsync()
        {
            var running = backend.Conversations.GetValueOrDefault(id)?.CurrentTaskId;
            var result = await CommandAsync(running is null ? null : $"Task {running} is at work.");
            if (result is { Exists: true, Refusal: null })
            {
                backend.Conversations.TryRemove(id, out _);
            }

            return result;
        }

        private Task<ConversationCommandResult> CommandAsync(string? refusal) => Task.FromResult(
            backend.Conversations.ContainsKey(id) ? new ConversationCommandResult(true, refusal) : new ConversationCommandResult(false));
    }

    private sealed class PreviewGrain(FakeBackend backend, Guid id) : IPreviewGrain
    {
        public Task<PreviewSnapshot> DeployAsync(PreviewSpec spec) => throw new NotSupportedException();

        public Task<PreviewSnapshot?> GetAsync() => Task.FromResult(backend.Previews.GetValueOrDefault(id));

        public Task<PreviewSnapshot?> RestartAsync() => GetAsync();

        public Task<bool> SupersedeAsync(Guid projectId, string? copyTo) => throw new NotSupportedException();

        public Task<PreviewSnapshot?> ResumeAsync() => throw new NotSupportedException();

        public Task WithdrawAsync() => throw new NotSupportedException();

        public Task<bool> DeleteAsync(PreviewStatus final) => Task.FromResult(backend.Previews.TryRemove(id, out _));

        public Task ReconcileAsync() => throw new NotSupportedException();
    }
}
