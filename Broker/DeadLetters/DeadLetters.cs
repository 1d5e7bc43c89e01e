using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Broker;

/// <summary>Dead letters of a store, replayed through a transport.</summary>
internal sealed class DeadLetters(IDeadLetterStore store, Func<string, AgentEvent, CancellationToken, Task> resend) : IDeadLetters
{
    private const int MaxPage = 200;

    public async Task<DeadLetterPage> ListAsync(int limit, string? cursor, CancellationToken cancellationToken)
    {
        limit = Math.Clamp(limit, 1, MaxPage);
        var found = await store.ListAsync(limit + 1, cursor is null ? null : DeadLetterPosition.Parse(cursor), cancellationToken);
        return found.Count > limit
            ? new DeadLetterPage([.. found.Take(limit)], new DeadLetterPosition(found[limit - 1].DeadAt, found[limit - 1].Id).ToString())
            : new DeadLetterPage(found, null);
    }

    public Task<DeadLetter?> GetAsync(Guid id, CancellationToken cancellationToken) => store.GetAsync(id, cancellationToken);

    public Task<ReplayResult> ReplayAsync(Guid id, CancellationToken cancellationToken) =>
        store.ReplayAsync(id, (letter, token) => resend(letter.Queue, letter.Event!, token), cancellationToken);

    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) => store.DeleteAsync(id, cancellationToken);
}
