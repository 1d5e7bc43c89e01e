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
        Guid.CreateVersion7(), Guid.CreateVersion7(), task ?? Guid.CreateVersion7(), 1, Actors.Orchestrator, type, "catalyst-generated/todo-app",
        "feature/task-1a2b3c4d", "", new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), new JsonPayload(payload), JsonPayload.Empty);
}

internal static class Eventually
{
    public static Task<T> FindAsync<T>(Func<Task<T?>> ask, string otherwise)
        where T : class => FindAsync(ask, () => otherwise);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Asks until there is an answer: for what only an outside process knows, and does not tell by itself.</summary>
    public static async Task<T> FindAsync<T>(Func<Task<T?>> ask, Func<string> otherwise)
        where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            if (await ask() is { } found)
            {
                return found;
            }

            patience.IsCancellationRequested.ShouldBeFalse(otherwise());
            await Task.Yield();
        }
    }

    public static async Task<QueueStatus> StatusAsync(
        this IEventTransport transport, string queue, Func<QueueStatus, bool> expected, CancellationToken cancellationToken)
    {
        QueueStatus? last = null;
        return await FindAsync(
            async () =>
            {
                last = (await transport.StatusAsync(cancellationToken)).Single(status => status.Name == queue);
                return expected(last) ? last : null;
            },
            () => $"{queue} stayed at {last}");
    }

    /// <summary>The same across a time when the broker does not answer.</summary>
    public static Task<QueueStatus> StatusUnlessAwayAsync(
        this IEventTransport transport, string queue, Func<QueueStatus, bool> expected, CancellationToken cancellationToken) => FindAsync(
            async () =>
            {
                try
                {
                    var status = (await transport.StatusAsync(cancellationToken)).Single(status => status.Name == queue);
                    return expected(status) ? status : null;
                }
                catch (BrokerUnavailableException)
                {
                    return null;
                }
            },
            () => $"{queue} did not come to the expected state");
}
