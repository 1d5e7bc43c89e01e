using System.Reflection;
using Orleans;

namespace Catalyst.Api.Tests.Support;

/// <summary>
/// Gets grains by their keys, which is all that the API asks of a factory. A proxy, because the engines' factories differ in what else they
/// offer.
/// </summary>
public class FakeGrainFactory : DispatchProxy
{
    private Func<Type, object, object> _find = null!;

    public static IGrainFactory Over(Func<Type, object, object> find)
    {
        var factory = Create<IGrainFactory, FakeGrainFactory>();
        ((FakeGrainFactory)(object)factory)._find = find;
        return factory;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod is { Name: nameof(IGrainFactory.GetGrain), IsGenericMethod: true } && args is [{ } key, null]
            ? _find(targetMethod.GetGenericArguments()[0], key)
            : throw new NotSupportedException($"The API is not expected to call {targetMethod}.");
}
