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
    private readonly PhaseAttempt _run;
    private readonly CancellationToken _stop;
    private readonly Channel<object> _lines = Channel.CreateUnbounded<object>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Begins with the first line: many runs have none.</summary>
    private readonly Lazy<Task> _pump;

    /// <param name="stop">Stops the run. Nobody waits for its lines then: a task that is being deactivated would not take them.</param>
    public TaskReporter(ITaskGrain task, PhaseAttempt run, CancellationToken stop)
    {
        _task = task;
        _run = run;
        _stop = stop;
        _pump = new Lazy<Task>(() => Task.Run(PumpAsync, CancellationToken.None));
    }

    public void Report(AgentReport report)
    {
        if (_lines.Writer.TryWrite(report))
        {
            _ = _pump.Value;
        }
    }

    /// <summary>Completes when everything reported so far is committed.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var flushed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_pump.IsValueCreated && _lines.Writer.TryWrite(flushed))
        {
            await flushed.Task.WaitAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _lines.Writer.TryComplete();
        if (_pump.IsValueCreated)
        {
            await _pump.Value.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task PumpAsync()
    {
        var batch = new List<AgentReport>(BatchSize);
        TaskCompletionSource? flushed = null;
        while (await _lines.Reader.WaitToReadAsync())
        {
            while (flushed is null && batch.Count < BatchSize && _lines.Reader.TryRead(out var next))
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

    /// <summary>
    /// The task waits for a database that is away; lines that it does not take for another reason never cost the work they tell of.
    /// </summary>
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
