using Catalyst.Engine.InProcess.Calls;
using Orleans.Runtime;

namespace Catalyst.Engine.InProcess.Activations;

/// <summary>The activations of one stateless worker. A request takes a free one, or a new one below the limit, or waits for the next free one.</summary>
internal sealed class WorkerPool(InProcessEngine engine, GrainClass grainClass, GrainId grainId) : ICallTarget, IActivationOwner
{
    private readonly Lock _gate = new();
    private readonly List<Activation> _workers = [];
    private readonly Stack<Activation> _free = new();
    private readonly LinkedList<GrainRequest> _waiting = [];
    private bool _gone;

    public Activation[] Workers
    {
        get
        {
            lock (_gate)
            {
                return [.. _workers];
            }
        }
    }

    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    public GrainClass Class => grainClass;

    public bool TrySubmit(GrainRequest request)
    {
        while (true)
        {
            Activation? worker;
            var started = false;
            lock (_gate)
            {
                if (_gone)
                {
                    return false;
                }

                if (!_free.TryPop(out worker))
                {
                    if (_workers.Count < grainClass.MaxWorkers)
                    {
                        engine.ThrowIfStopping();
                        worker = new Activation(engine, grainClass, grainId, this);
                        _workers.Add(worker);
                        started = true;
                    }
                    else if (request.AlwaysInterleave)
                    {
                        worker = _workers[0];
                    }
                    else
                    {
                        _waiting.AddLast(request);
                        return true;
                    }
                }
            }

            // Outside the gate: an activation calls back under its own.
            var taken = worker.TrySubmit(request);
            if (started)
            {
                worker.Start();
            }

            if (taken)
            {
                return true;
            }
        }
    }

    public void OnFree(Activation activation)
    {
        GrainRequest? next;
        lock (_gate)
        {
            next = TakeWaiting();
            if (next is null)
            {
                if (!_free.Contains(activation) && _workers.Contains(activation))
                {
                    _free.Push(activation);
                }

                return;
            }
        }

        if (!activation.TrySubmit(next))
        {
            engine.Resubmit(grainId, next);
        }
    }

    public ICallTarget? OnGone(Activation activation, IReadOnlyList<GrainRequest> waiting)
    {
        lock (_gate)
        {
            _workers.Remove(activation);
            if (_free.Contains(activation))
            {
                var rest = _free.Where(worker => worker != activation).Reverse().ToArray();
                _free.Clear();
                foreach (var worker in rest)
                {
                    _free.Push(worker);
                }
            }

            foreach (var request in waiting.Reverse())
            {
                _waiting.AddFirst(request);
            }

            if (engine.IsStopping)
            {
                RejectWaiting();
            }
            else if (TakeWaiting() is { } next)
            {
                var successor = new Activation(engine, grainClass, grainId, this);
                _workers.Add(successor);
                successor.TrySubmit(next);
                return successor;
            }

            if (_workers.Count == 0)
            {
                _gone = true;
                engine.Remove(grainId, this);
            }

            return null;
        }
    }

    public void Expire(long timestamp)
    {
        List<GrainRequest> expired = [];
        lock (_gate)
        {
            for (var node = _waiting.First; node is not null;)
            {
                var following = node.Next;
                if (node.Value.Deadline <= timestamp)
                {
                    expired.Add(node.Value);
                    _waiting.Remove(node);
                }

                node = following;
            }
        }

        expired.ForEach(request => request.Expire(null));
    }

    public void RejectWaiting()
    {
        GrainRequest[] waiting;
        lock (_gate)
        {
            waiting = [.. _waiting];
            _waiting.Clear();
        }

        foreach (var request in waiting)
        {
            request.Reject(InProcessEngine.Stopping());
        }
    }

    private GrainRequest? TakeWaiting()
    {
        while (_waiting.First is { } first)
        {
            _waiting.RemoveFirst();
            if (!first.Value.IsAbandoned)
            {
                return first.Value;
            }
        }

        return null;
    }
}
