using System.Security.Cryptography;
using System.Text;
using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Broker.Memory;

/// <summary>The dead letters of one process.</summary>
internal sealed class MemoryDeadLetters(TimeProvider time, int capacity, Func<string, AgentEvent, CancellationToken, Task> resend) : IDeadLetters
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, DeadLetter> letters = [];

    /// <summary>Takes an event that used up its deliveries.</summary>
    public void Add(string queue, AgentEvent e, IReadOnlyList<DeliveryFailure> failures)
    {
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{queue}/{e.EventId}")).AsSpan(0, 16));
        lock (gate)
        {
            var earlier = letters.TryGetValue(id, out var known) ? known.Failures : [];
            letters[id] = new DeadLetter(id, queue, e, [.. earlier, .. failures], time.GetUtcNow(), null);
            if (letters.Count > capacity)
            {
                letters.Remove(letters.Values.MinBy(letter => letter.DeadAt)!.Id);
            }
        }
    }

    public Task<IReadOnlyList<DeadLetter>> ListAsync(int limit, int skip, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<DeadLetter>>(
                [.. letters.Values.OrderByDescending(letter => letter.DeadAt).ThenBy(letter => letter.Id).Skip(Math.Max(0, skip)).Take(Math.Clamp(limit, 1, 1000))]);
        }
    }

    public Task<DeadLetter?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(letters.GetValueOrDefault(id));
        }
    }

    public async Task<ReplayResult> ReplayAsync(Guid id, CancellationToken cancellationToken)
    {
        DeadLetter letter;
        lock (gate)
        {
            if (!letters.TryGetValue(id, out var found))
            {
                return ReplayResult.NotFound;
            }

            if (found.ReplayedAt is not null)
            {
                return ReplayResult.AlreadyReplayed;
            }

            letter = found;
            letters[id] = found with { ReplayedAt = time.GetUtcNow() };
        }

        try
        {
            await resend(letter.Queue, letter.Event, cancellationToken);
        }
        catch
        {
            lock (gate)
            {
                letters[id] = letter;
            }

            throw;
        }

        return ReplayResult.Replayed;
    }

    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(letters.Remove(id));
        }
    }
}
