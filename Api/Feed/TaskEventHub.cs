using System.Runtime.CompilerServices;
using Catalyst.Api.Backend;

namespace Catalyst.Api.Feed;

/// <summary>
/// Fans a task's events out to any number of clients with one reader for each task: it starts with the first client and stops with the last.
/// </summary>
internal sealed partial class TaskEventHub(IEventSource source, TimeProvider time, ILogger<TaskEventHub> logger) : IAsyncDisposable
{
    private const int PageSize = 500;

    /// <summary>Clients that read history at the same time; the others wait their turn rather than take every database connection.</summary>
    private const int ConcurrentCatchUps = 4;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Reader> _readers = [];
    private readonly SemaphoreSlim _catchUps = new(ConcurrentCatchUps);

    /// <summary>Tasks followed now.</summary>
    public int FollowedTasks
    {
        get
        {
            lock (_lock)
            {
                return _readers.Count;
            }
        }
    }

    /// <summary>Batches of events above <paramref name="after"/> in order, without gap or duplicate, until cancelled.</summary>
    public async IAsyncEnumerable<IReadOnlyList<FeedItem>> FollowAsync(
        Guid taskId, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = Join(taskId, after);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                var batch = reader.Task.After(after, out var grown);
                if (batch is null)
                {
                    batch = await CatchUpAsync(taskId, after, cancellationToken);
                    if (batch.Length == 0)
                    {
                        // That part of the history is no longer kept: go on with what there is.
                        after = Math.Max(after, reader.Task.Base);
                        continue;
                    }
                }

                if (batch.Length == 0)
                {
                    await grown.WaitAsync(cancellationToken);
                    continue;
                }

                after = batch[^1].Seq;
                yield return batch;
            }
        }
        finally
        {
            Leave(taskId, reader);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Reader[] readers;
        lock (_lock)
        {
            readers = [.. _readers.Values];
            _readers.Clear();
        }

        foreach (var reader in readers)
        {
            reader.Stop.Cancel();
            await reader.Run;
        }

        _catchUps.Dispose();
    }

    private async Task<FeedItem[]> CatchUpAsync(Guid taskId, long after, CancellationToken cancellationToken)
    {
        await _catchUps.WaitAsync(cancellationToken);
        try
        {
            var page = await source.ListAsync(taskId, after, PageSize, cancellationToken);
            return [.. page.Select(e => new FeedItem(e))];
        }
        finally
        {
            _catchUps.Release();
        }
    }

    private Reader Join(Guid taskId, long after)
    {
        lock (_lock)
        {
            if (!_readers.TryGetValue(taskId, out var reader))
            {
                reader = new Reader(new FollowedTask(after));
                reader.Run = Task.Run(() => ReadAsync(taskId, after, reader));
                _readers.Add(taskId, reader);
            }

            reader.Clients++;
            return reader;
        }
    }

    private void Leave(Guid taskId, Reader reader)
    {
        lock (_lock)
        {
            if (--reader.Clients > 0)
            {
                return;
            }

            if (_readers.GetValueOrDefault(taskId) == reader)
            {
                _readers.Remove(taskId);
            }
        }

        reader.Stop.Cancel();
    }

    private async Task ReadAsync(Guid taskId, long after, Reader reader)
    {
        var stop = reader.Stop.Token;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await foreach (var committed in source.FollowAsync(taskId, after, stop))
                {
                    after = committed.Seq;
                    reader.Task.Append(committed);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // Clients wait; they miss nothing, because reading goes on after the last event that they got.
                ReadFailed(logger, taskId, after, failure);
            }

            await Task.Delay(RetryDelay, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private sealed class Reader(FollowedTask task)
    {
        public FollowedTask Task { get; } = task;

        public CancellationTokenSource Stop { get; } = new();

        public int Clients { get; set; }

        public Task Run { get; set; } = System.Threading.Tasks.Task.CompletedTask;
    }
}
