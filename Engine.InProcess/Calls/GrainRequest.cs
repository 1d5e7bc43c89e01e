using Catalyst.Engine.InProcess.Activations;

namespace Catalyst.Engine.InProcess.Calls;

/// <summary>One thing for an activation to do: a call, a timer tick, a stream item.</summary>
internal abstract class GrainRequest
{
    /// <summary>May start while other requests are under way.</summary>
    public bool AlwaysInterleave { get; init; }

    /// <summary>May start while only other read-only requests are under way.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Timestamp at which the caller gives up; <see cref="long.MaxValue"/> for never.</summary>
    public long Deadline { get; init; } = long.MaxValue;

    /// <summary>Whether another activation may serve it when this one goes.</summary>
    public virtual bool Forwardable => true;

    /// <summary>Whether serving it counts as use of the activation.</summary>
    public virtual bool KeepsAlive => true;

    /// <summary>Whether nobody waits for it any more, so that it need not start.</summary>
    public virtual bool IsAbandoned => false;

    /// <summary>Runs on the activation's turns. Returns whether it succeeded; never throws.</summary>
    public abstract Task<bool> ExecuteAsync(Activation activation);

    /// <summary>Tells whoever waits how it ended. Called once the activation has done with it, so that the caller finds it free.</summary>
    public virtual void Complete()
    {
    }

    /// <summary>Ends it before it started.</summary>
    public abstract void Reject(Exception exception);

    /// <summary>Its deadline has passed.</summary>
    public virtual void Expire(Activation? activation)
    {
    }
}
