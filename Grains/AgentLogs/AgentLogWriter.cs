using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Retention;
using Catalyst.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.AgentLogs;

/// <summary>
/// Puts every line of every agent where it can be searched. Whoever has committed lines leaves them in a bounded queue and goes on; one
/// reader writes whatever has come up while the last batch was being written, so a lone line waits for nothing and a flood goes in few
/// statements. It never holds up or fails a task: what does not fit, or was lost in a crash, is read again from the history.
/// </summary>
public sealed partial class AgentLogWriter : BackgroundService
{
    private static readonly TimeSpan LastWrite = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(15);

    private readonly IAgentLogStore _store;
    private readonly AgentLogArrears _arrears;
    private readonly AgentLogOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<AgentLogWriter> _logger;
    private readonly Channel<object> _queue;
    private readonly CancellationTokenSource _giveUp = new();
    private readonly Counter<long> _written;
    private readonly Counter<long> _postponed;
    private readonly Counter<long> _refused;

    public AgentLogWriter(
        IAgentLogStore store, IEventHistory history, TaskRepository tasks, IOptions<AgentLogOptions> options, IOptions<RetentionOptions> retention,
        IMeterFactory meters, TimeProvider time, ILogger<AgentLogWriter> logger)
    {
        _store = store;
        _arrears = new AgentLogArrears(history, tasks, retention.Value, time);
        _options = options.Value;
        _time = time;
        _logger = logger;
        _queue = Channel.CreateBounded<object>(new BoundedChannelOptions(_options.QueueCapacity) { SingleReader = true });
        var meter = meters.Create("Catalyst.AgentLogs");
        _written = meter.CreateCounter<long>("catalyst.agent_logs.written", description: "Lines of agents written to the store");
        _postponed = meter.CreateCounter<long>("catalyst.agent_logs.postponed", description: "Lines of agents that did not fit in the queue and are read again from the history");
        _refused = meter.CreateCounter<long>("catalyst.agent_logs.refused", description: "Lines of agents that the store did not take");
    }

    /// <summary>The task has committed <paramref name="events"/>.</summary>
    public void Committed(IReadOnlyList<AgentEvent> events)
    {
        if (!_options.Enabled || events.Count == 0)
        {
            return;
        }

        _arrears.Met(events[0]);
        foreach (var e in events)
        {
            if (AgentLogLine.MayBe(e) && !_queue.Writer.TryWrite(e))
            {
                _arrears.Missed(e);
                _postponed.Add(1);
            }
        }
    }

    /// <summary>Completes when everything that was committed on this silo before the call can be found.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (!_options.Enabled)
        {
            return;
        }

        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await _queue.Writer.WriteAsync(written, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            return;
        }

        await written.Task.WaitAsync(cancellationToken);
    }

    /// <summary>What is waiting is written first, unless the store is away: then the next start reads it from the history.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Writer.TryComplete();
        if (ExecuteTask is { } pump)
        {
            await pump.WaitAsync(LastWrite, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await _giveUp.CancelAsync();
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _giveUp.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!_options.Enabled)
        {
            return;
        }

        // Not the host's token: what is queued when it stops is still to be written.
        var token = _giveUp.Token;
        try
        {
            await PatientlyAsync(_arrears.RecallAsync, 0, token);
            await PayArrearsAsync(token);
            while (await _queue.Reader.WaitToReadAsync(token))
            {
                await WriteNextAsync(token);
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
        }
    }

    private async Task WriteNextAsync(CancellationToken cancellationToken)
    {
        var batch = new List<AgentLogEntry>();
        TaskCompletionSource? flush = null;
        while (flush is null && batch.Count < _options.BatchSize && _queue.Reader.TryRead(out var next))
        {
            flush = next as TaskCompletionSource;
            if (next is AgentEvent e && AgentLogLine.From(e, _options.MaxTextLength) is { } line)
            {
                batch.Add(line);
            }
        }

        // Before the batch, whose lines would hide that earlier ones are missing.
        await PayArrearsAsync(cancellationToken);
        await WriteAsync(batch, cancellationToken);
        flush?.SetResult();
    }
}
