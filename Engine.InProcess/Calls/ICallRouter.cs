using System.Reflection;
using Orleans.Runtime;

namespace Catalyst.Engine.InProcess.Calls;

/// <summary>What a reference needs of the engine.</summary>
internal interface ICallRouter
{
    /// <summary>Sends a call on its way; returns the task, value task or null that the method's signature asks for.</summary>
    object? Call(GrainReference reference, MethodInfo method, object?[] arguments);

    GrainReference CreateReference(GrainId grainId, Type interfaceType);
}

/// <summary>Something that takes requests for one grain: an activation, or a pool of them.</summary>
internal interface ICallTarget
{
    /// <summary>False when it is gone; the caller looks the grain up anew.</summary>
    bool TrySubmit(GrainRequest request);
}
