using System.Threading.Channels;
using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Broker.Tests;

/// <summary>What a handler was given, for the test to await.</summary>
internal sealed class Inbox
{
    private readonly Channel<Delivery> deliveries = Channel.CreateUnbounded<Delivery>();

    public Task TakeAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        deliveries.Writer.TryWrite(delivery);
        return Task.CompletedTask;
    }

    /// <summary>A handler that fails the first <paramref name="times"/> deliveries (of one event, if given) and then takes them.</summary>
    public Func<Delivery, CancellationToken, Task> FailAsync(int times, AgentEvent? of = null)
    {
        var failed = 0;
        return (delivery, token) =>
        {
            deliveries.Writer.TryWrite(delivery);
            return (of is null || delivery.Event.EventId == of.EventId) && Interlocked.Increment(ref failed) <= times
                ? throw new InvalidOperationException("poison")
                : Task.CompletedTask;
        };
    }

    public async Task<Delivery> NextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        return await deliveries.Reader.ReadAsync(patience.Token);
    }
}

internal static class Envelope
{
    public static AgentEvent Of(string type, Guid? task = null, string payload = "{}") => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), task ?? Guid.CreateVersion7(), 1, Actors.Orchestrator, type,
        "catalyst-generated/todo-app",
        "feature/task-1a2b3c4d", "", new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), new JsonPayload(payload), JsonPayload.Empty);
}
