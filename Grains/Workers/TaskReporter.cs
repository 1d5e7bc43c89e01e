using System.Threading.Channels;
using Catalyst.Agents;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Grains.Workers;

/// <summary>
/// Carries an agent's lines to its task, in order, as many at a time as have come up while the last ones were being committed. A lone
/// line goes at once; a flood goes in few commits.
/// </summary>
internal sealed class TaskReporter : IAgentReporter, IAsyncDisposable
{
    private const int BatchSize = 64;

    private readonly ITaskGrain _task;
    private readonly PhaseRun _run;
    private readonly CancellationToken _stop;
    private readonly Channel<object> _channel = Channel.CreateUnbounded<object>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _pump;

    /// <param name="stop">Stops the run. Nobody waits for its lines then: a task that is being deactivated would not take them.</param>
    public TaskReporter(ITaskGrain task, PhaseRun run, CancellationToken stop)
    {
        _task = task;
        _run = run;
        _stop = stop;
        _pump = Task.Run(PumpAsync, CancellationToken.None);
    }

    public void Report(AgentReport report) => _channel.Writer.TryWrite(report);

    /// <summary>Completes when everything reported so far is committed.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var flushed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_channel.Writer.TryWrite(flushed))
        {
            await flushed.Task.WaitAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Writer.TryComplete();
        await _pump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task PumpAsync()
    {
        var batch = new List<AgentReport>(BatchSize);
        TaskCompletionSource? flushed = null;
        while (await _channel.Reader.WaitToReadAsync())
        {
            while (flushed is null && batch.Count < BatchSize && _channel.Reader.TryRead(out var next))
            {
                if (next is AgentReport report)
                {
                    batch.Add(report);
                }
                else
                {
                    flushed = (TaskCompletionSource)next;
                }
            }

            await SendAsync(batch);
            batch = new List<AgentReport>(BatchSize);
            flushed?.SetResult();
            flushed = null;
        }
    }

    /// <summary>The task waits for a database that is away; lines that it does not take for another reason never cost the work they tell of.</summary>
    private async Task SendAsync(List<AgentReport> batch)
    {
        if (batch.Count == 0 || _stop.IsCancellationRequested)
        {
            return;
        }

        try
        {
            await _task.ReportAsync(_run, batch).WaitAsync(_stop);
        }
        catch (Exception)
        {
            // The outcome of the phase is committed with retries of its own and carries the figures.
        }
    }
}
