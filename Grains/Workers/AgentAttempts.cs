using System.Collections.Concurrent;
using System.Threading.Channels;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Grains.Workers;

/// <summary>
/// The runs that this silo's tasks have under way, and the way to stop them. A cancellation that travels as a message reaches any
/// activation of a stateless worker, not the one that is at work; workers are always on their caller's silo, so the token need not travel
/// at all.
/// </summary>
internal sealed class AgentAttempts : IDisposable
{
    private readonly ConcurrentDictionary<(Guid Task, TaskPhase Phase, int Attempt, int Round), AgentAttempt> _runs = new();
    private readonly Channel<Guid> _left = Channel.CreateUnbounded<Guid>();
    private readonly CancellationTokenSource _closing = new();

    /// <summary>Tasks whose activation ended in the middle of a run, and which nobody works on now.</summary>
    public IAsyncEnumerable<Guid> LeftAsync(CancellationToken cancellationToken) => _left.Reader.ReadAllAsync(cancellationToken);

    /// <summary>The task's activation ends in the middle of a run.</summary>
    public void Leave(Guid task) => _left.Writer.TryWrite(task);

    /// <summary>This silo is ending; nothing that waits should hold it up.</summary>
    public CancellationToken Closing => _closing.Token;

    /// <summary>Opens a run; disposing it says that its worker has let go.</summary>
    public AgentAttempt Open(PhaseAttempt run)
    {
        var key = Key(run);
        var opened = new AgentAttempt(self => _runs.TryRemove(new(key, self)), _closing.Token);
        _runs[key] = opened;
        return opened;
    }

    /// <summary>What stops the run; nothing does when its task is not on this silo.</summary>
    public CancellationToken TokenOf(PhaseAttempt run) => _runs.TryGetValue(Key(run), out var found) ? found.Token : CancellationToken.None;

    /// <summary>How many agents are at work, by phase.</summary>
    public IReadOnlyDictionary<string, int> CountByPhase() =>
        _runs.Keys.GroupBy(key => key.Phase).ToDictionary(group => group.Key.ToString().ToLowerInvariant(), group => group.Count());

    /// <summary>Tasks that an agent works on, or waits for a place to.</summary>
    public Guid[] Tasks() => [.. _runs.Keys.Select(key => key.Task)];

    /// <summary>Stops every run, now and from now on, and waits until the workers have let go.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        await _closing.CancelAsync();
        await Task.WhenAll(_runs.Values.Select(run => run.Ended)).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _closing.Dispose();

    private static (Guid, TaskPhase, int, int) Key(PhaseAttempt run) => (run.TaskId, run.Phase, run.Attempt, run.Round);
}

/// <summary>One run, as its task holds it.</summary>
internal sealed class AgentAttempt : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenSource _work;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<AgentAttempt> _forget;

    public AgentAttempt(Action<AgentAttempt> forget, CancellationToken closing)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(closing);
        Stopped = _stop.Token;
        _work = CancellationTokenSource.CreateLinkedTokenSource(Stopped);
        Token = _work.Token;
        _forget = forget;
    }

    /// <summary>What the worker obeys: the run was stopped, or its time is up.</summary>
    public CancellationToken Token { get; }

    /// <summary>Nobody wants to know any more how the run ends.</summary>
    public CancellationToken Stopped { get; }

    /// <summary>Completes when the worker has let go of everything that it held.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Stops the worker. What it does on that, killing processes for one, does not hold up the caller.</summary>
    public void Stop() => Cancel(_stop);

    /// <summary>Stops the worker and counts as its failure.</summary>
    public void Expire() => Cancel(_work);

    /// <inheritdoc/>
    public void Dispose()
    {
        _forget(this);
        _ended.TrySetResult();
        lock (_ended)
        {
            _work.Dispose();
            _stop.Dispose();
        }
    }

    private void Cancel(CancellationTokenSource source)
    {
        lock (_ended)
        {
            if (!_ended.Task.IsCompleted)
            {
                _ = source.CancelAsync();
            }
        }
    }
}
