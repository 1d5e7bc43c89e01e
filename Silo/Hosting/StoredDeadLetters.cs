using System.Text.Json;
using Catalyst.Events;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Silo.Hosting;

/// <summary>Keeps dead letters in the database, where every silo sees them, whichever broker they come from.</summary>
internal sealed class StoredDeadLetters(DeadLetterRepository rows) : IDeadLetterStore
{
    public Task AddAsync(DeadLetter letter, Guid messageId, CancellationToken cancellationToken) => rows.AddAsync(
        new DeadLetterRow(
            letter.Id, letter.Queue, letter.Event is null ? null : JsonSerializer.Serialize(letter.Event, WireJson.Options), letter.Body,
            JsonSerializer.Serialize(letter.Failures, WireJson.Options), letter.DeadAt, null, messageId),
        DeadLetter.MaxFailures,
        cancellationToken);

    public async Task<IReadOnlyList<DeadLetter>> ListAsync(int limit, DeadLetterPosition? before, CancellationToken cancellationToken) =>
        [.. (await rows.ListAsync(limit, before?.DeadAt, before?.Id, cancellationToken)).Select(FromRow)];

    public async Task<DeadLetter?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await rows.FindAsync(id, cancellationToken) is { } row ? FromRow(row) : null;

    public async Task<ReplayResult> ReplayAsync(Guid id, Func<DeadLetter, CancellationToken, Task> send,
        CancellationToken cancellationToken) =>
        await rows.ReplayAsync(id, (row, token) => send(FromRow(row), token), cancellationToken) switch
        {
            DeadLetterReplay.Sent => ReplayResult.Replayed,
            DeadLetterReplay.SentBefore => ReplayResult.AlreadyReplayed,
            DeadLetterReplay.NoEvent => ReplayResult.NotReplayable,
            _ => ReplayResult.NotFound,
        };

    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) => rows.DeleteAsync(id, cancellationToken);

    private static DeadLetter FromRow(DeadLetterRow row) => new(
        row.Id, row.Queue, row.Event is null ? null : JsonSerializer.Deserialize<AgentEvent>(row.Event, WireJson.Options), row.Body,
        JsonSerializer.Deserialize<List<FailedDelivery>>(row.Failures, WireJson.Options)!, row.DeadAt, row.ReplayedAt);
}
