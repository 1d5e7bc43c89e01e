using System.Threading.Channels;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.Logging;

namespace Catalyst.Broker.Memory;

/// <summary>One follower of the fan-out with its buffer.</summary>
internal sealed partial class MemoryFollower : IAsyncDisposable
{
    private readonly string pattern;
    private readonly Func<AgentEvent, CancellationToken, Task> handler;
    private readonly ILogger log;
    private readonly Action<MemoryFollower> forget;
    private readonly Channel<AgentEvent> buffer;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task pump;
    private int disposed;

    public MemoryFollower(
        string pattern, int capacity, Func<AgentEvent, CancellationToken, Task> handler, ILogger log, Action<MemoryFollower> forget)
    {
        this.pattern = pattern;
        this.handler = handler;
        this.log = log;
        this.forget = forget;
        buffer = Channel.CreateBounded<AgentEvent>(new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        pump = Task.Run(PumpAsync);
    }

    public void Offer(AgentEvent e, IReadOnlyList<string> keys)
    {
        if (keys.Any(key => TopicPattern.Matches(pattern, key)))
        {
            buffer.Writer.TryWrite(e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
        {
            return;
        }

        forget(this);
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
                catch (Exception failure) when (!stopping.IsCancellationRequested)
                {
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
