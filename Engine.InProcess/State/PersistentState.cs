using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Catalyst.Engine.InProcess.Activations;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Core;
using Orleans.Runtime;
using Orleans.Storage;

namespace Catalyst.Engine.InProcess.State;

/// <summary>State of one activation, and what its storage knows of it.</summary>
internal sealed class PersistentState<T>(GrainId grainId, string stateName, IGrainStorage storage) : IPersistentState<T>, IGrainState<T>
{
    public T State { get; set; } = StateFactory<T>.Create();

    public string? ETag { get; set; }

    public string? Etag => ETag;

    public bool RecordExists { get; set; }

    public Task ReadStateAsync() => storage.ReadStateAsync(stateName, grainId, this);

    public Task WriteStateAsync() => storage.WriteStateAsync(stateName, grainId, this);

    public Task ClearStateAsync() => storage.ClearStateAsync(stateName, grainId, this);
}

/// <summary>Empty states: the parameterless constructor where there is one, else all members at their defaults.</summary>
internal static class StateFactory<T>
{
    private static readonly Func<T> s_create = typeof(T).IsValueType ? () => default!
        : typeof(T).GetConstructor(Type.EmptyTypes) is { } constructor ? Expression.Lambda<Func<T>>(Expression.New(constructor)).Compile()
        : () => (T)RuntimeHelpers.GetUninitializedObject(typeof(T));

    public static T Create() => s_create();
}

/// <summary>Makes states of types that are known only at run time.</summary>
internal static class PersistentStateFactory
{
    private static readonly MethodInfo s_create =
        typeof(PersistentStateFactory).GetMethod(nameof(Create), BindingFlags.Static | BindingFlags.NonPublic)!;

    private static readonly ConcurrentDictionary<Type, Func<Activation, string, string?, IStorage>> s_factories = new();

    public static Func<Activation, string, string?, IStorage> For(Type type) => s_factories.GetOrAdd(type, each =>
        s_create.MakeGenericMethod(each).CreateDelegate<Func<Activation, string, string?, IStorage>>());

    private static PersistentState<T> Create<T>(Activation activation, string stateName, string? storageName)
    {
        var name = storageName ?? "Default";
        var storage = activation.ActivationServices.GetKeyedService<IGrainStorage>(name)
            ?? throw new InvalidOperationException(
                $"{activation.GrainId} asks for the storage \"{name}\", which {nameof(InProcessEngineOptions)}."
                + $"{nameof(InProcessEngineOptions.StorageNames)} does not name.");
        return new PersistentState<T>(activation.GrainId, stateName, storage);
    }
}
