using Catalyst.Events;

namespace Catalyst.Testing;

/// <summary>Dead _letters of one process, without a database.</summary>
public sealed class MemoryDeadLetterStore : IDeadLetterStore, IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _replaying = new(1, 1);
    private readonly Dictionary<Guid, (DeadLetter Letter, Guid MessageId)> _letters = [];

    public Task AddAsync(DeadLetter letter, Guid messageId, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_letters.TryGetValue(letter.Id, out var known))
            {
                _letters.Add(letter.Id, (letter, messageId));
            }
            else if (known.MessageId != messageId)
            {
                var failures = known.Letter.Failures.Concat(letter.Failures).TakeLast(DeadLetter.MaxFailures);
                _letters[letter.Id] = (letter with { Failures = [.. failures] }, messageId);
            }
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<DeadLetter>> ListAsync(int limit, DeadLetterPosition? before, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<DeadLetter>>(
            [
                .. _letters.Values.Select(entry => entry.Letter)
                    .Where(letter => before is null || letter.DeadAt < before.DeadAt
                        || (letter.DeadAt == before.DeadAt && letter.Id.CompareTo(before.Id) < 0))
                    .OrderByDescending(letter => letter.DeadAt).ThenByDescending(letter => letter.Id).Take(limit),
            ]);
        }
    }

    public Task<DeadLetter?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_letters.TryGetValue(id, out var found) ? found.Letter : null);
        }
    }

    public async Task<ReplayResult> ReplayAsync(
        Guid id, Func<DeadLetter, CancellationToken, Task> send, CancellationToken cancellationToken)
    {
        await _replaying.WaitAsync(cancellationToken);
        try
        {
            if (await GetAsync(id, cancellationToken) is not { } letter)
            {
                return ReplayResult.NotFound;
            }

            if (letter is { Event: null } or { ReplayedAt: not null })
            {
                return letter.Event is null ? ReplayResult.NotReplayable : ReplayResult.AlreadyReplayed;
            }

            // Noted first: the event may be dead again before the sending has returned, and then it waits for a replay anew.
            Note(letter with { ReplayedAt = TimeProvider.System.GetUtcNow() });
            try
            {
                await send(letter, cancellationToken);
            }
            catch
            {
                Note(letter);
                throw;
            }

            return ReplayResult.Replayed;
        }
        finally
        {
            _replaying.Release();
        }
    }

    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_letters.Remove(id));
        }
    }

    public void Dispose() => _replaying.Dispose();

    private void Note(DeadLetter letter)
    {
        lock (_gate)
        {
            if (_letters.TryGetValue(letter.Id, out var known))
            {
                _letters[letter.Id] = (letter, known.MessageId);
            }
        }
    }
}
