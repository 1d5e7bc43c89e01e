using Catalyst.Engine.InProcess.Calls;
using Orleans.Runtime;

namespace Catalyst.Engine.InProcess.Activations;

/// <summary>
/// Runs everything of one activation one turn after the other, on any pool thread. A turn is the code between two awaits: as this is the
/// current task scheduler within a turn, what follows an await comes back here.
/// </summary>
internal sealed class TurnScheduler(Activation activation) : TaskScheduler, IThreadPoolWorkItem
{
    /// <summary>After so long on a thread, others get it.</summary>
    private const long QuantumMilliseconds = 100;

    private readonly Queue<object> _turns = new();
    private bool _scheduled;

    public override int MaximumConcurrencyLevel => 1;

    public void Post(GrainRequest request) => Enqueue(request);

    public void Post(Action action) => Enqueue(action);

    void IThreadPoolWorkItem.Execute()
    {
        var until = Environment.TickCount64 + QuantumMilliseconds;
        RuntimeContext.Current = activation;
        try
        {
            do
            {
                object turn;
                lock (_turns)
                {
                    if (!_turns.TryDequeue(out turn!))
                    {
                        _scheduled = false;
                        return;
                    }
                }

                Run(turn);
            }
            while (Environment.TickCount64 < until);
        }
        finally
        {
            RuntimeContext.Current = null;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    protected override void QueueTask(Task task) => Enqueue(task);

    /// <summary>Only within a turn of the same activation; anywhere else it would be a second thread in the grain.</summary>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && ReferenceEquals(RuntimeContext.Current, activation) && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_turns)
        {
            return _turns.OfType<Task>().ToArray();
        }
    }

    private void Enqueue(object turn)
    {
        lock (_turns)
        {
            _turns.Enqueue(turn);
            if (_scheduled)
            {
                return;
            }

            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    private void Run(object turn)
    {
        switch (turn)
        {
            case Task task:
                TryExecuteTask(task);
                break;
            case GrainRequest request:
                // Made here rather than by the caller, whose execution context must not leak into the grain.
                new Task(static state => ((Pair)state!).Activation.Serve(((Pair)state).Request), new Pair(activation, request))
                    .RunSynchronously(this);
                break;
            case Action action:
                var work = new Task(action);
                work.RunSynchronously(this);
                if (work.Exception is { } exception)
                {
                    activation.OnTurnFailed(exception.InnerException!);
                }

                break;
        }
    }

    private sealed record Pair(Activation Activation, GrainRequest Request);
}
