using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Persistence;

namespace Catalyst.Grains.Tasks;

/// <summary>A task's row with its state read; immutable, replaced by each commit.</summary>
internal sealed record TaskDocument(TaskRow Row, TaskState State)
{
    public static TaskDocument From(TaskRow row) => new(row, TaskStateJson.Read(row));

    public static TaskDocument New(Guid id, Guid traceId, StartTask command, TaskState state, string leaseOwner, DateTimeOffset now) => new(
        new TaskRow(
            id, command.ProjectId, command.ProjectName, command.ProjectSlug, command.ConversationId, traceId, command.Prompt,
            string.Empty, string.Empty, Identifiers.Branch(id), null, null, null, 0m, "{}", "{}", 0, 0, leaseOwner, now, now, null),
        state);

    /// <summary>The row and the events that <paramref name="transition"/> asks to commit; seq goes on without a gap.</summary>
    /// <param name="metadata">Of each of the events.</param>
    public (TaskDocument Document, IReadOnlyList<AgentEvent> Events) Next(
        Transition transition, string leaseOwner, string repositoryOwner, JsonPayload metadata, TimeProvider time)
    {
        var now = time.GetUtcNow();
        var count = transition.Events.Count;
        var state = transition.State with
        {
            EndSeq = !transition.State.Status.IsTerminal() ? null : State.Status.IsTerminal() ? State.EndSeq ?? Row.Seq : Row.Seq + count,
        };
        var events = new AgentEvent[count];
        for (var i = 0; i < events.Length; i++)
        {
            var draft = transition.Events[i];
            events[i] = new AgentEvent(
                Identifiers.New(time), Row.TraceId, Row.Id, Row.Seq + i + 1, draft.Actor, draft.EventType,
                $"{repositoryOwner}/{Row.ProjectSlug}", Row.BranchName ?? string.Empty, state.Commit ?? string.Empty, now,
                draft.Payload, metadata);
        }

        var row = Row with
        {
            Status = state.Status.ToString().ToLowerInvariant(),
            CurrentPhase = state.Phase.Wire(),
            CommitSha = state.Commit,
            PreviewUrl = state.PreviewUrl,
            Error = state.Error,
            CostTotal = state.Cost,
            Metadata = ReferenceEquals(state.Outcomes, State.Outcomes) ? Row.Metadata : TaskStateJson.WriteOutcomes(state.Outcomes),
            State = TaskStateJson.Write(state),
            Version = Row.Version + 1,
            Seq = Row.Seq + events.Length,
            LeaseOwner = state.Status.IsTerminal() && state.Merge?.Status != MergeStatus.Pending ? null : leaseOwner,
            UpdatedAt = now,
            CompletedAt = state.Status.IsTerminal() ? Row.CompletedAt ?? now : null,
        };
        return (new TaskDocument(row, state), events);
    }

    /// <summary>What the worker of the current phase is given.</summary>
    public PhaseAttempt Run() => new(
        Row.Id, Row.TraceId, State.Phase, State.Attempt, State.Round, Row.UserPrompt, Row.ProjectId, Row.ProjectName, Row.ProjectSlug,
        Row.BranchName!, State.Report, new JsonPayload(Row.Metadata), Base: State.Base, Priority: State.Priority);

    public TaskSnapshot Snapshot() => new(
        Row.Id, Row.ProjectId, Row.ProjectName, Row.ProjectSlug, Row.ConversationId, Row.TraceId, Row.UserPrompt, State.Status, State.Phase,
        Row.BranchName, State.Commit, State.PreviewUrl, State.Error, State.Cost, Row.Seq, Row.CreatedAt, Row.UpdatedAt, Row.CompletedAt,
        new TaskProgress(
            State.Phase, TaskNarration.Fraction(State), State.Progress.Step, State.Progress.FilesCreated,
            State.Progress.TotalEstimatedFiles,
            State.Attempt, State.Round, State.Progress.TestsTotal, State.Progress.TestsPassed, State.Progress.ReviewScore),
        new JsonPayload(Row.Metadata), State.Base?.TaskId, State.Cause?.Next(), State.Merge,
        State.EndSeq ?? (State.Status.IsTerminal() ? Row.Seq : null));
}
