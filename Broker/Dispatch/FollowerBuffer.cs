using System.Threading.Channels;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.Logging;

namespace Catalyst.Broker.Dispatch;

/// <summary>
/// What stands between the fan-out and a follower: a bounded buffer that loses its oldest event when the follower is too slow.
/// </summary>
internal sealed partial class FollowerBuffer : IAsyncDisposable
{
    private readonly Func<AgentEvent, CancellationToken, Task> handler;
    private readonly ILogger log;
    private readonly Channel<AgentEvent> buffer;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task pump;
    private int disposed;

    public FollowerBuffer(int capacity, Func<AgentEvent, CancellationToken, Task> handler, ILogger log)
    {
        this.handler = handler;
        this.log = log;
        buffer = Channel.CreateBounded<AgentEvent>(new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.DropOldest,
            SingleReader = true });
        pump = Task.Run(PumpAsync);
    }

    public void Offer(AgentEvent e) => buffer.Writer.TryWrite(e);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
        {
            return;
        }

        buffer.Writer.TryComplete();
        await stopping.CancelAsync();
        await pump;
        stopping.Dispose();
    }

    private async Task PumpAsync()
    {
        try
        {
            await foreach (var e in buffer.Reader.ReadAllAsync(stopping.Token))
            {
                try
                {
                    await handler(e, stopping.Token);
                }
                catch (Exception failure) when (failure is not OperationCanceledException || !stopping.IsCancellationRequested)
                {
                    // Also one that fails because it is being left: whoever leaves is not to hear of it.
                    LogFollowerFailed(failure, e.EventType, e.EventId);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    [LoggerMessage(210, LogLevel.Warning, "A follower failed on {EventType} {EventId}; it goes on with the next one")]
    private partial void LogFollowerFailed(Exception exception, string eventType, Guid eventId);
}
