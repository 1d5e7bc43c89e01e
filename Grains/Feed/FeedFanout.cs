using Catalyst.Broker;
using Microsoft.Extensions.Hosting;

namespace Catalyst.Grains.Feed;

/// <summary>
/// Lets the feed know at once what other silos have published, where a broker joins them. Only that there is something to read, never what:
/// anybody may publish, but only what is committed is shown.
/// </summary>
internal sealed class FeedFanout(IEventTransport transport, TaskFeed feed) : IHostedService
{
    private IAsyncDisposable? _subscription;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (transport.IsDurable)
        {
            _subscription = await transport.SubscribeFanoutAsync(
                "catalyst.#",
                (e, _) =>
                {
                    feed.Published(e.TaskId, e.Seq);
                    return Task.CompletedTask;
                },
                cancellationToken);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_subscription is not null)
        {
            await _subscription.DisposeAsync();
        }
    }
}
