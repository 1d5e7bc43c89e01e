using System.Threading.Channels;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.Logging;

namespace Catalyst.Events;

/// <summary>A follower and its bounded buffer, which drops its oldest event when the follower is too slow.</summary>
internal sealed partial class FollowerBuffer : IAsyncDisposable
{
    private readonly Func<AgentEvent, CancellationToken, Task> _handler;
    private readonly ILogger _log;
    private readonly Channel<AgentEvent> _buffer;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _pump;

    public FollowerBuffer(int capacity, Func<AgentEvent, CancellationToken, Task> handler, ILogger log)
    {
        (_handler, _log) = (handler, log);
        _buffer = Channel.CreateBounded<AgentEvent>(
            new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        _pump = Task.Run(PumpAsync);
    }

    /// <summary>What fills the buffer; disposed with it.</summary>
    public IAsyncDisposable? Following { get; set; }

    public void Offer(AgentEvent e) => _buffer.Writer.TryWrite(e);

    public async ValueTask DisposeAsync()
    {
        if (Following is { } following)
        {
            await following.DisposeAsync();
        }

        await _stopping.CancelAsync();
        await _pump;
    }

    private async Task PumpAsync()
    {
        try
        {
            await foreach (var e in _buffer.Reader.ReadAllAsync(_stopping.Token))
            {
                try
                {
                    await _handler(e, _stopping.Token);
                }
                catch (Exception failure) when (failure is not OperationCanceledException || !_stopping.IsCancellationRequested)
                {
                    LogFollowerFailed(failure, e.EventType, e.EventId);
                }
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The follower has left.
        }
    }

    [LoggerMessage(210, LogLevel.Warning, "A follower failed on {EventType} {EventId}; it goes on with the next one")]
    private partial void LogFollowerFailed(Exception exception, string eventType, Guid eventId);
}
