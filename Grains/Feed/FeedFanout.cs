using Catalyst.Broker;
using Microsoft.Extensions.Hosting;

namespace Catalyst.Grains.Feed;

/// <summary>
/// Lets the feed know at once what other silos have published, where a broker joins them. Only that there is something to read, never what:
/// anybody may publish, but only what is committed is shown. The silo does not wait for it: while the broker is away the feed looks for itself,
/// and follows as soon as the broker is there.
/// </summary>
internal sealed class FeedFanout(IEventTransport transport, TaskFeed feed) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!transport.IsDurable)
        {
            return;
        }

        await using var subscription = await transport.SubscribeFanoutAsync(
            "catalyst.#",
            (e, _) =>
            {
                feed.Published(e.TaskId, e.Seq);
                return Task.CompletedTask;
            },
            stoppingToken);
        await Task.Delay(Timeout.Infinite, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
