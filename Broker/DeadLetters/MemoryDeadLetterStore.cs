namespace Catalyst.Broker;

/// <summary>The dead letters of one process; the oldest one goes when there is no room.</summary>
public sealed class MemoryDeadLetterStore(TimeProvider time, int capacity) : IDeadLetterStore, IDisposable
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim replaying = new(1, 1);
    private readonly Dictionary<Guid, (DeadLetter Letter, Guid Burial)> letters = [];

    public Task AddAsync(DeadLetter letter, Guid burial, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!letters.TryGetValue(letter.Id, out var known))
            {
                letters.Add(letter.Id, (letter, burial));
            }
            else if (known.Burial != burial)
            {
                letters[letter.Id] =
                    (letter with { Failures = [.. known.Letter.Failures.Concat(letter.Failures).TakeLast(DeadLetter.MaxFailures)] },
                        burial);
            }

            if (letters.Count > capacity)
            {
                letters.Remove(letters.Values.MinBy(entry => entry.Letter.DeadAt).Letter.Id);
            }
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<DeadLetter>> ListAsync(int limit, DeadLetterPosition? before, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<DeadLetter>>(
            [
                .. letters.Values.Select(entry => entry.Letter)
                    .Where(letter => before is null || letter.DeadAt < before.DeadAt
                        || (letter.DeadAt == before.DeadAt && letter.Id.CompareTo(before.Id) < 0))
                    .OrderByDescending(letter => letter.DeadAt).ThenByDescending(letter => letter.Id).Take(limit),
            ]);
        }
    }

    public Task<DeadLetter?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(letters.TryGetValue(id, out var found) ? found.Letter : null);
        }
    }

    public async Task<ReplayResult> ReplayAsync(Guid id, Func<DeadLetter, CancellationToken, Task> send,
        CancellationToken cancellationToken)
    {
        await replaying.WaitAsync(cancellationToken);
        try
        {
            var letter = await GetAsync(id, cancellationToken);
            if (DeadLetters.Refusal(letter) is { } refusal)
            {
                return refusal;
            }

            // Noted first: the event may be dead again before the sending has returned, and then it waits for a replay anew.
            Note(letter! with { ReplayedAt = time.GetUtcNow() });
            try
            {
                await send(letter!, cancellationToken);
            }
            catch
            {
                Note(letter!);
                throw;
            }

            return ReplayResult.Replayed;
        }
        finally
        {
            replaying.Release();
        }
    }

    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(letters.Remove(id));
        }
    }

    public void Dispose() => replaying.Dispose();

    private void Note(DeadLetter letter)
    {
        lock (gate)
        {
            if (letters.TryGetValue(letter.Id, out var known))
            {
                letters[letter.Id] = (letter, known.Burial);
            }
        }
    }
}
