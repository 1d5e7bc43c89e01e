using Catalyst.Engine.InProcess.Calls;

namespace Catalyst.Engine.InProcess.Activations;

/// <summary>Whoever keeps an activation: the directory, or a pool of workers.</summary>
internal interface IActivationOwner
{
    /// <summary>Nothing is under way in it. Called outside its gate.</summary>
    void OnFree(Activation activation);

    /// <summary>It is gone and these requests were still waiting. Called under its gate; returns the activation to start in its place, if any.</summary>
    ICallTarget? OnGone(Activation activation, IReadOnlyList<GrainRequest> waiting);
}
