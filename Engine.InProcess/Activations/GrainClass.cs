using System.Reflection;
using Catalyst.Engine.InProcess.Calls;
using Catalyst.Engine.InProcess.State;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Concurrency;
using Orleans.Core;
using Orleans.Runtime;
using Orleans.Streams;

namespace Catalyst.Engine.InProcess.Activations;

/// <summary>What the engine knows of one grain class.</summary>
internal sealed class GrainClass
{
    private readonly ConstructorInvoker _constructor;
    private readonly Func<Activation, List<IStorage>, object?>[] _arguments;
    private int _activations;
    private long _requests;
    private long _failures;

    public GrainClass(Type type, InProcessEngineOptions options)
    {
        if (!typeof(IGrainBase).IsAssignableFrom(type))
        {
            throw new InvalidOperationException($"Grain class {type} must derive from {nameof(Grain)} or implement {nameof(IGrainBase)}.");
        }

        Type = type;
        GrainType = NameOf(type);
        Interfaces = [.. type.GetInterfaces().Where(IsGrainInterface)];
        PrimaryInterface = Interfaces.FirstOrDefault(candidate => !Interfaces.Any(other => other != candidate && candidate.IsAssignableFrom(other)))
            ?? throw new InvalidOperationException($"Grain class {type} implements no grain interface.");
        Reentrant = type.IsDefined(typeof(ReentrantAttribute), inherit: true);
        MaxWorkers = type.GetCustomAttribute<StatelessWorkerAttribute>()?.MaxLocalWorkers ?? 0;
        CollectionAge = type.IsDefined(typeof(KeepAliveAttribute), inherit: true) ? null
            : type.GetCustomAttribute<CollectionAgeLimitAttribute>() is { } limit ? (limit.AlwaysActive ? null : limit.AgeLimit)
            : options.CollectionAge;
        StreamNamespaces = [.. type.GetCustomAttributes<ImplicitStreamSubscriptionAttribute>(inherit: true).Select(each => each.Predicate)];
        HasIntegerKey = typeof(IGrainWithIntegerKey).IsAssignableFrom(type);

        var constructor = ChooseConstructor(type);
        _constructor = ConstructorInvoker.Create(constructor);
        _arguments = Array.ConvertAll(constructor.GetParameters(), Resolver);
    }

    public Type Type { get; }

    public GrainType GrainType { get; }

    public IReadOnlyList<Type> Interfaces { get; }

    public Type PrimaryInterface { get; }

    public bool Reentrant { get; }

    /// <summary>Most activations of a stateless worker; 0 for an ordinary grain.</summary>
    public int MaxWorkers { get; }

    /// <summary>How long an activation may be idle, or null for ever.</summary>
    public TimeSpan? CollectionAge { get; }

    public IReadOnlyList<IStreamNamespacePredicate> StreamNamespaces { get; }

    public bool HasIntegerKey { get; }

    public int Activations => Volatile.Read(ref _activations);

    public long Requests => Interlocked.Read(ref _requests);

    public long Failures => Interlocked.Read(ref _failures);

    public static bool IsGrainClass(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }
        && typeof(IGrain).IsAssignableFrom(type) && !typeof(GrainReference).IsAssignableFrom(type);

    public static bool IsGrainInterface(Type type) =>
        type.IsInterface && typeof(IGrain).IsAssignableFrom(type)
        && type != typeof(IGrain) && type != typeof(IGrainWithGuidKey) && type != typeof(IGrainWithIntegerKey)
        && type != typeof(IGrainWithStringKey) && type != typeof(IRemindable);

    /// <summary>Makes an instance and the states that must be read before it is activated.</summary>
    public (object Instance, List<IStorage> States) CreateInstance(Activation activation)
    {
        var states = new List<IStorage>(0);
        var arguments = Array.ConvertAll(_arguments, resolve => resolve(activation, states));
        return (_constructor.Invoke(arguments.AsSpan()), states);
    }

    public void OnActivated() => Interlocked.Increment(ref _activations);

    public void OnDeactivated() => Interlocked.Decrement(ref _activations);

    public void Count(GrainRequest request, bool succeeded)
    {
        if (request.Forwardable)
        {
            Interlocked.Increment(ref _requests);
        }

        if (!succeeded)
        {
            Interlocked.Increment(ref _failures);
        }
    }

    private static GrainType NameOf(Type type)
    {
        if (type.GetCustomAttribute<GrainTypeAttribute>() is { } named)
        {
            return GrainType.Create(named.GrainType);
        }

        var name = type.Name.ToLowerInvariant();
        const string Suffix = "grain";
        return GrainType.Create(name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length ? name[..^Suffix.Length] : name);
    }

    private static ConstructorInfo ChooseConstructor(Type type)
    {
        var constructors = type.GetConstructors();
        return constructors.FirstOrDefault(each => each.IsDefined(typeof(ActivatorUtilitiesConstructorAttribute)))
            ?? constructors.MaxBy(each => each.GetParameters().Length)
            ?? throw new InvalidOperationException($"Grain class {type} has no public constructor.");
    }

    private static Func<Activation, List<IStorage>, object?> Resolver(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.GetCustomAttribute<PersistentStateAttribute>() is { } state)
        {
            if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IPersistentState<>))
            {
                throw new InvalidOperationException(
                    $"{parameter.Member.DeclaringType}: [PersistentState] parameter {parameter.Name} must be an IPersistentState<T>.");
            }

            var factory = PersistentStateFactory.For(type.GetGenericArguments()[0]);
            return (activation, states) =>
            {
                var made = factory(activation, state.StateName, state.StorageName);
                states.Add(made);
                return made;
            };
        }

        if (type == typeof(IGrainContext))
        {
            return (activation, _) => activation;
        }

        if (parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { } keyed)
        {
            return (activation, _) => ((IKeyedServiceProvider)activation.ActivationServices).GetRequiredKeyedService(type, keyed.Key);
        }

        return parameter.HasDefaultValue
            ? (activation, _) => activation.ActivationServices.GetService(type) ?? parameter.DefaultValue
            : (activation, _) => activation.ActivationServices.GetRequiredService(type);
    }
}
