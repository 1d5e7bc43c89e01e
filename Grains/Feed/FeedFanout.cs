using Catalyst.Events;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.Hosting;

namespace Catalyst.Grains.Feed;

/// <summary>
/// Lets the feed know at once what other silos have published, where a broker joins them. Only that there is something to read, never what:
/// anybody may publish, but only what is committed is shown. The silo does not wait for it: while the broker is away the feed looks for
/// itself, and follows as soon as the broker is there. Where nobody follows a task the broker has nothing to send: every event would come
/// to every silo.
/// </summary>
internal sealed class FeedFanout(IEventTransport transport, TaskFeed feed, TimeProvider time) : BackgroundService
{
    /// <summary>A browser that loads its page anew leaves and comes back.</summary>
    internal static readonly TimeSpan Linger = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (transport.IsDurable)
        {
            await feed.WhenFollowedAsync(true, stoppingToken);
            await using var subscription = await transport.SubscribeFanoutAsync("catalyst.#", TellAsync, stoppingToken);
            feed.LookAtAll();
            await WhileFollowedAsync(stoppingToken);
        }
    }

    private Task TellAsync(AgentEvent e, CancellationToken cancellationToken)
    {
        feed.Published(e.TaskId, e.Seq);
        return Task.CompletedTask;
    }

    private async Task WhileFollowedAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await feed.WhenFollowedAsync(false, cancellationToken);
                await feed.WhenFollowedAsync(true, cancellationToken).WaitAsync(Linger, time, cancellationToken);
            }
        }
        catch (TimeoutException)
        {
            // Nobody came back.
        }
    }
}
