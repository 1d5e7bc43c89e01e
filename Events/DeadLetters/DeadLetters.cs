using Catalyst.Grains.Interfaces.Events;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events;

/// <summary>Dead letters of a store, replayed to the queue of the broker that they came from.</summary>
internal sealed class DeadLetters(IDeadLetterStore store, IStreamBroker broker) : IDeadLetters, IDisposable
{
    /// <summary>A store may hold one of the process's database connections while a letter is sent, and tasks need those more.</summary>
    internal const int ReplaysAtOnce = 4;

    private const int MaxPage = 200;

    private readonly SemaphoreSlim _places = new(ReplaysAtOnce, ReplaysAtOnce);

    public async Task<DeadLetterPage> ListAsync(int limit, string? cursor, CancellationToken cancellationToken)
    {
        limit = Math.Clamp(limit, 1, MaxPage);
        var found = await store.ListAsync(limit + 1, cursor is null ? null : DeadLetterPosition.Parse(cursor), cancellationToken);
        return found.Count > limit
            ? new DeadLetterPage([.. found.Take(limit)], new DeadLetterPosition(found[limit - 1].DeadAt, found[limit - 1].Id).ToString())
            : new DeadLetterPage(found, null);
    }

    public Task<DeadLetter?> GetAsync(Guid id, CancellationToken cancellationToken) => store.GetAsync(id, cancellationToken);

    public async Task<ReplayResult> ReplayAsync(Guid id, CancellationToken cancellationToken)
    {
        if (Refusal(await store.GetAsync(id, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        RequireBroker();
        await _places.WaitAsync(cancellationToken);
        try
        {
            // It may have gone while others were being sent.
            RequireBroker();
            return await store.ReplayAsync(id, (letter, token) => ResendAsync(letter.Queue, letter.Event!, token), cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) => store.DeleteAsync(id, cancellationToken);

    public void Dispose() => _places.Dispose();

    /// <summary>Why the letter is not to be sent; null when it is.</summary>
    internal static ReplayResult? Refusal(DeadLetter? letter) => letter switch
    {
        null => ReplayResult.NotFound,
        { Event: null } => ReplayResult.NotReplayable,
        { ReplayedAt: not null } => ReplayResult.AlreadyReplayed,
        _ => null,
    };

    private Task ResendAsync(string queue, AgentEvent e, CancellationToken cancellationToken) => broker.Topology.Queues.Contains(queue)
        ? broker.PublishAsync(EventMessage.For(queue, e), cancellationToken)
        : throw new BrokerUnavailableException($"The queue '{queue}' that this event came from is not in use any more.");

    /// <summary>Nobody waits for a broker that is known to be away: it may stay so for long, and whoever asks can ask again.</summary>
    private void RequireBroker()
    {
        if (broker.Trouble is { } reason)
        {
            throw new BrokerUnavailableException($"The letter was not sent and stays where it is. {reason}");
        }
    }
}
