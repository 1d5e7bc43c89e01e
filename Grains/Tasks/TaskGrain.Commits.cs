using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Telemetry;
using Catalyst.Persistence;

namespace Catalyst.Grains.Tasks;

/// <summary>Writing what was decided, and finding out what became of it when the database went away in between.</summary>
internal sealed partial class TaskGrain
{
    private Commit? _unanswered;
    private Task _committing = Task.CompletedTask;

    /// <summary>What the database holds is not known; at first it has not been asked.</summary>
    private bool _stale = true;
    private bool _hasLooked;

    private async Task EnsureReadAsync()
    {
        if (_document is not null || !_stale)
        {
            return;
        }

        await _gate.WaitAsync();
        try
        {
            await SettleAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// Applies what must not be lost: while the database is away it waits, and what was written without an answer counts as done.
    /// </summary>
    private async Task ApplyPatientlyAsync(TaskInput input, CancellationToken cancellationToken)
    {
        for (var waited = false; ; waited = true)
        {
            try
            {
                await ApplyAsync(input);
                return;
            }
            catch (DatabaseUnavailableException) when (!cancellationToken.IsCancellationRequested)
            {
                if (!waited)
                {
                    LogWaiting(Id, input.GetType().Name);
                }

                await store.AnswersAgainAsync(cancellationToken);
            }
        }
    }

    /// <summary>Answers the commit that the database had taken although nobody heard so; its effect takes place now.</summary>
    private async Task<Commit?> SettleAsync()
    {
        if (!_stale)
        {
            return null;
        }

        _hasLooked = true;
        var row = await store.FindAsync(Id);
        var taken = _unanswered is { } commit && await store.IsTakenAsync(row, commit.Document.Row, commit.Events) ? commit : null;
        (_unanswered, _stale) = (null, false);
        if (taken is null)
        {
            _document = row is null ? null : TaskDocument.From(row);
            return null;
        }

        Take(taken);
        return taken;
    }

    private async Task CommitAsync(TaskDocument document, Transition transition, TaskInput input)
    {
        if (!await TryCommitAsync(document, transition, input))
        {
            // Another activation wrote first: it is the one that counts, and this one starts over from what it wrote.
            LogLostRace(Id, document.Row.Version + 1);
            StopRun();
            DeactivateOnIdle();
            throw new InvalidOperationException(
                $"Task {Id} was changed elsewhere at the same time. Look at it again before repeating the command.");
        }
    }

    /// <summary>False when something else is written already, which is then to be read.</summary>
    private Task<bool> TryCommitAsync(TaskDocument document, Transition transition, TaskInput? input)
    {
        var committing = WriteAsync(document, transition, input);
        _committing = committing;
        return committing;
    }

    private async Task<bool> WriteAsync(TaskDocument document, Transition transition, TaskInput? input)
    {
        using var activity = TaskTracing.Commit(document.Row, transition.Events.Count);
        var (next, events) = document.Next(transition, store.Owner, options.Value.RepositoryOwner, TaskTracing.Metadata(activity), time);
        var commit = new Commit(input, transition, next, events);

        // Until the database has answered, what it holds is not known.
        (_unanswered, _stale, _hasLooked) = (commit, true, true);
        var keepsMetadata = ReferenceEquals(next.Row.Metadata, document.Row.Metadata);
        var won = await store.CommitAsync(next.Row, events, isNew: input is null, keepsMetadata);
        _unanswered = null;
        if (!won)
        {
            return false;
        }

        _stale = false;
        Take(commit);
        return true;
    }

    private void Take(Commit commit)
    {
        _document = commit.Document;
        store.Tell(commit.Document.Row, commit.Events);
        var ends = commit.Document.State.EndSeq == commit.Document.Row.Seq;
        if (ends)
        {
            LogEnded(Id, commit.Document.State.Status, commit.Document.State.Error);
            GrainMetrics.TaskEnded(commit.Document.State.Status);
            TaskTracing.Ended(commit.Document.Row);
            NotifyConversation(commit.Document);
        }

        Act(commit.Transition.Effect);
        if (ends)
        {
            _run = ClearAsync(commit.Document, _run);
        }
    }

    /// <summary>When the last run has let go; a retry waits for it as for a run.</summary>
    private async Task ClearAsync(TaskDocument ended, Task run)
    {
        await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await cleanup.CleanUpAsync(ended.Row, ended.State.Status);
    }

    /// <param name="Input">What led to it; null for the task's first.</param>
    private sealed record Commit(TaskInput? Input, Transition Transition, TaskDocument Document, IReadOnlyList<AgentEvent> Events);
}
