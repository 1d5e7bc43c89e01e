using System.Reflection;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Stands around every call that grains of this silo serve. Filters come from the container and run in the order of registration.</summary>
public interface IIncomingGrainCallFilter
{
    /// <summary>Runs on a turn of the grain. The call goes on with <see cref="IGrainCallContext.Invoke"/>, or not at all.</summary>
    Task Invoke(IIncomingGrainCallContext context);
}

/// <summary>A call that a grain is about to serve.</summary>
public interface IIncomingGrainCallContext : IGrainCallContext
{
    /// <summary>The method of the grain's class.</summary>
    MethodInfo ImplementationMethod { get; }
}

/// <summary>A call and, after it, its result.</summary>
public interface IGrainCallContext
{
    /// <summary>The grain's instance.</summary>
    object Grain { get; }

    GrainId TargetId { get; }

    /// <summary>Full name of the interface.</summary>
    string InterfaceName { get; }

    string MethodName { get; }

    /// <summary>The method of the interface.</summary>
    MethodInfo InterfaceMethod { get; }

    /// <summary>Null before the call, and after a call that answers nothing.</summary>
    object? Result { get; set; }

    /// <summary>Goes on to the next filter, and in the end to the grain. Throws what the grain throws.</summary>
    Task Invoke();
}
