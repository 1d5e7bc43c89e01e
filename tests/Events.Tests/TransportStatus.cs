using Catalyst.Testing;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events.Tests;

/// <summary>Waits for what a transport says of its queues.</summary>
internal static class TransportStatus
{
    public static async Task<QueueStatus> StatusAsync(
        this IEventTransport transport, string queue, Func<QueueStatus, bool> expected, CancellationToken cancellationToken)
    {
        QueueStatus? last = null;
        return await Eventually.FindAsync(
            async () =>
            {
                last = (await transport.StatusAsync(cancellationToken)).Single(status => status.Name == queue);
                return expected(last) ? last : null;
            },
            () => $"{queue} stayed at {last}");
    }

    /// <summary>The same across a time when the broker does not answer.</summary>
    public static Task<QueueStatus> StatusUnlessAwayAsync(
        this IEventTransport transport, string queue, Func<QueueStatus, bool> expected, CancellationToken cancellationToken) =>
            Eventually.FindAsync(
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
