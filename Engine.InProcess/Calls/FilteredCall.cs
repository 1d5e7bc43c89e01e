using System.Reflection;
using Orleans;
using Orleans.Runtime;

namespace Catalyst.Engine.InProcess.Calls;

/// <summary>One call on its way through the filters.</summary>
internal sealed class FilteredCall<T>(
    MethodInfo method, object grain, GrainId target, IIncomingGrainCallFilter[] filters, Func<ValueTask<T>> invoke) : IIncomingGrainCallContext
{
    private int _next;

    public object Grain => grain;

    public GrainId TargetId => target;

    public string InterfaceName => method.DeclaringType!.FullName!;

    public string MethodName => method.Name;

    public MethodInfo InterfaceMethod => method;

    public MethodInfo ImplementationMethod
    {
        get
        {
            var map = grain.GetType().GetInterfaceMap(method.DeclaringType!);
            var definition = method.IsGenericMethod ? method.GetGenericMethodDefinition() : method;
            return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, definition)];
        }
    }

    public object? Result { get; set; }

    public async Task Invoke()
    {
        if (_next < filters.Length)
        {
            await filters[_next++].Invoke(this);
            return;
        }

        var result = await invoke();
        Result = result is Nothing ? null : result;
    }

    /// <summary>Runs the call; a filter that left it out without a result answers the default.</summary>
    public async ValueTask<T> RunAsync()
    {
        await Invoke();
        return Result is T result ? result : default!;
    }
}
