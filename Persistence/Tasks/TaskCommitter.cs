using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Catalyst.Persistence;

/// <summary>
/// Writes tasks and their events. Commits of different tasks are grouped: two loops drain whatever waits into one statement, with no timer,
/// so a lone commit waits for nobody and many share one flush of the log. A commit that cannot be fails alone.
/// </summary>
public sealed partial class TaskCommitter : IAsyncDisposable
{
    private const int Loops = 2;
    private const int LargestGroup = 256;

    private readonly Database _database;
    private readonly ILogger<TaskCommitter> _log;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Channel<Pending> _waiting = Channel.CreateBounded<Pending>(4096);
    private readonly Task[] _loops;

    public TaskCommitter(Database database, ILogger<TaskCommitter> log)
    {
        _database = database;
        _log = log;
        _loops = [.. Enumerable.Range(0, Loops).Select(_ => Task.Run(DrainAsync))];
    }

    /// <summary>
    /// Writes the row and appends the events, both or neither. False when another writer was first: the stored version is not the expected
    /// one, or a new task exists already; reload then.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">Whether it was written is not known; reload before the next try.</exception>
    /// <exception cref="CommitRejectedException">The database cannot hold it.</exception>
    public async Task<bool> CommitAsync(TaskCommit commit, CancellationToken cancellationToken = default)
    {
        Check(commit);
        var pending = new Pending(commit, new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            await _waiting.Writer.WriteAsync(pending, cancellationToken);
        }
        catch (ChannelClosedException e)
        {
            throw new DatabaseUnavailableException(
                "Catalyst is shutting down and takes no more changes. Start it again; the task goes on where it was.", e);
        }

        // Not cancellable from here on: a caller that left would not know whether its task moved on.
        return await pending.Done.Task;
    }

    /// <summary>Writes what waits, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await Task.WhenAll(_loops);
        _stopping.Dispose();
    }

    private static void Check(TaskCommit commit)
    {
        var expected = commit.Row.Seq - commit.Events.Count;
        foreach (var e in commit.Events)
        {
            if (e.TaskId != commit.Row.Id || e.Seq != ++expected)
            {
                throw new ArgumentException(
                    $"Event {e.EventId} of a commit of task {commit.Row.Id} must be of that task and carry seq {expected}, not {e.Seq}: "
                        + $"the events end at the row's seq {commit.Row.Seq}.",
                    nameof(commit));
            }
        }

        if (commit.IsNew && expected != commit.Events.Count)
        {
            throw new ArgumentException($"A new task's events begin at seq 1; {commit.Events.Count} events cannot end at {commit.Row.Seq}.",
                nameof(commit));
        }
    }

    private async Task DrainAsync()
    {
        var group = new List<Pending>();
        var tasks = new HashSet<Guid>();
        var next = new List<Pending>();
        while (next.Count > 0 || await _waiting.Reader.WaitToReadAsync())
        {
            // One statement sees the database as it was before it, so two commits of one task go into two groups.
            foreach (var held in next)
            {
                tasks.Add(held.Commit.Row.Id);
                group.Add(held);
            }

            next.Clear();
            while (group.Count < LargestGroup && _waiting.Reader.TryRead(out var pending))
            {
                if (tasks.Add(pending.Commit.Row.Id))
                {
                    group.Add(pending);
                }
                else
                {
                    next.Add(pending);
                    break;
                }
            }

            if (group.Count > 0)
            {
                await CommitGroupAsync(group);
            }

            group.Clear();
            tasks.Clear();
        }
    }

    private async Task CommitGroupAsync(List<Pending> group)
    {
        // In one order everywhere, so that two groups with the same tasks wait for one another instead of deadlocking.
        group.Sort(static (a, b) => a.Commit.Row.Id.CompareTo(b.Commit.Row.Id));
        try
        {
            var won = await _database.CommitOnceAsync(
                (connection, token) => CommitStatement.ExecuteAsync(connection, [.. group.Select(pending => pending.Commit)], token),
                _stopping.Token);
            foreach (var pending in group)
            {
                pending.Done.TrySetResult(won.Contains(pending.Commit.Row.Id));
            }
        }
        catch (Exception e)
        {
            if (e is not DatabaseUnavailableException)
            {
                LogGroupFailed(e, group.Count);
            }

            await CommitSinglyAsync(group);
        }
    }

    private async Task CommitSinglyAsync(List<Pending> group)
    {
        Exception? unavailable = null;
        foreach (var pending in group)
        {
            if (unavailable is not null)
            {
                pending.Done.TrySetException(new DatabaseUnavailableException(unavailable.Message, unavailable.InnerException));
                continue;
            }

            try
            {
                pending.Done.TrySetResult(await _database.RunAsync((connection, token) => CommitOneAsync(connection, pending.Commit, token),
                    _stopping.Token));
            }
            catch (DatabaseUnavailableException e)
            {
                unavailable = e;
                pending.Done.TrySetException(e);
            }
            catch (PostgresException e)
            {
                pending.Done.TrySetException(new CommitRejectedException(Explain(pending.Commit, e), e));
            }
            catch (Exception e)
            {
                pending.Done.TrySetException(e);
            }
        }
    }

    private static async Task<bool> CommitOneAsync(NpgsqlConnection connection, TaskCommit commit, CancellationToken cancellationToken)
    {
        // The group's answer may have been lost after it was written, so it may be there already; then the first try won.
        if (await IsWrittenAsync(connection, commit, cancellationToken))
        {
            return true;
        }

        var won = await CommitStatement.ExecuteAsync(connection, [commit], cancellationToken);
        return won.Count == 1 || await IsWrittenAsync(connection, commit, cancellationToken);
    }

    private static Task<bool> IsWrittenAsync(NpgsqlConnection connection, TaskCommit commit, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<bool>(Database.Sql(
            """
            SELECT EXISTS (SELECT 1 FROM tasks WHERE id = @id AND version >= @version)
               AND (SELECT count(*) FROM agent_events WHERE task_id = @id AND event_id = ANY(@events)) = cardinality(@events)
               AND (cardinality(@events) > 0
                    OR EXISTS (SELECT 1 FROM tasks WHERE id = @id AND version = @version AND updated_at = @updatedAt AND state = @state))
            """,
            new
            {
                id = commit.Row.Id,
                version = commit.Row.Version,
                events = commit.Events.Select(e => e.EventId).ToArray(),
                updatedAt = commit.Row.UpdatedAt,
                state = StorableText.Json(commit.Row.State),
            },
            cancellationToken));

    private static string Explain(TaskCommit commit, PostgresException e) =>
        $"The database refused version {commit.Row.Version} of task {commit.Row.Id}: {e.MessageText}"
        + (e.ConstraintName is null ? "." : $" ({e.ConstraintName}).");

    [LoggerMessage(120, LogLevel.Warning, "A group of {Count} commits failed; trying them one by one")]
    private partial void LogGroupFailed(Exception exception, int count);

    private sealed record Pending(TaskCommit Commit, TaskCompletionSource<bool> Done);
}
