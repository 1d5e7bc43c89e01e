using System.Linq.Expressions;
using System.Reflection;
using Orleans;
using Orleans.Concurrency;

namespace Catalyst.Engine.InProcess.Calls;

/// <summary>What the engine knows of one method of a grain interface. Made once a method.</summary>
internal abstract class GrainMethod
{
    private readonly Func<object, object?[], object?> _invoke;
    private readonly bool[]? _copied;

    protected GrainMethod(MethodInfo method)
    {
        var parameters = method.GetParameters();
        if (parameters.FirstOrDefault(parameter => parameter.ParameterType.IsByRef) is { } byRef)
        {
            throw new NotSupportedException($"{Describe(method)}: parameter {byRef.Name} is passed by reference, which a grain call cannot do.");
        }

        Definition = method;
        Name = Describe(method);
        AlwaysInterleave = method.IsDefined(typeof(AlwaysInterleaveAttribute));
        ReadOnly = method.IsDefined(typeof(ReadOnlyAttribute));
        OneWay = method.IsDefined(typeof(OneWayAttribute)) || method.ReturnType == typeof(void);
        Timeout = method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout;
        CancellationIndex = Array.FindIndex(parameters, parameter => parameter.ParameterType == typeof(CancellationToken));
        var copied = Array.ConvertAll(parameters, parameter =>
            !parameter.IsDefined(typeof(ImmutableAttribute)) && DeepCopier.MayNeedCopy(parameter.ParameterType));
        _copied = copied.Contains(true) ? copied : null;
        CopiesResult = !method.ReturnParameter.IsDefined(typeof(ImmutableAttribute));
        _invoke = Compile(method, parameters);
    }

    public string Name { get; }

    public MethodInfo Definition { get; }

    public bool AlwaysInterleave { get; }

    public bool ReadOnly { get; }

    public bool OneWay { get; }

    public TimeSpan? Timeout { get; }

    /// <summary>Position of the cancellation token, or -1.</summary>
    public int CancellationIndex { get; }

    protected bool CopiesResult { get; }

    public static GrainMethod Create(MethodInfo method)
    {
        var type = method.ReturnType;
        if (type == typeof(Task) || type == typeof(void))
        {
            return new GrainMethod<Nothing>(method, Results.OfTask, static task => task);
        }

        if (type == typeof(ValueTask))
        {
            return new GrainMethod<Nothing>(method, Results.OfValueTask, static task => new ValueTask(task));
        }

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (definition != typeof(Task<>) && definition != typeof(ValueTask<>))
        {
            throw new NotSupportedException($"{Describe(method)} returns {type.Name}; a grain method returns Task or ValueTask.");
        }

        var factory = typeof(GrainMethod).GetMethod(
            definition == typeof(Task<>) ? nameof(OfTask) : nameof(OfValueTask), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (GrainMethod)factory.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [method])!;
    }

    /// <summary>Makes the request and the value that the caller gets at once.</summary>
    public abstract (GrainRequest Request, object? Response) CreateRequest(object?[] arguments, InProcessEngine engine);

    /// <summary>The value that a caller gets whose token was cancelled before the call.</summary>
    public abstract object? Cancelled(CancellationToken token);

    public void CopyArguments(object?[] arguments)
    {
        if (_copied is null)
        {
            return;
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            if (_copied[i])
            {
                arguments[i] = DeepCopier.Copy(arguments[i]);
            }
        }
    }

    protected object? Invoke(object instance, object?[] arguments) => _invoke(instance, arguments);

    private static GrainMethod<T> OfTask<T>(MethodInfo method) =>
        new(method, static returned => new ValueTask<T>((Task<T>)returned!), static task => task);

    private static GrainMethod<T> OfValueTask<T>(MethodInfo method) =>
        new(method, static returned => (ValueTask<T>)returned!, static task => new ValueTask<T>(task));

    private static string Describe(MethodInfo method) => $"{method.DeclaringType?.Name}.{method.Name}";

    private static Func<object, object?[], object?> Compile(MethodInfo method, ParameterInfo[] parameters)
    {
        var instance = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object?[]));
        Expression call = Expression.Call(
            Expression.Convert(instance, method.DeclaringType!),
            method,
            parameters.Select((parameter, index) =>
                Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(index)), parameter.ParameterType)));
        call = method.ReturnType == typeof(void)
            ? Expression.Block(call, Expression.Constant(null))
            : Expression.Convert(call, typeof(object));
        return Expression.Lambda<Func<object, object?[], object?>>(call, instance, arguments).Compile();
    }
}

/// <summary>A method that answers <typeparamref name="T"/>.</summary>
internal sealed class GrainMethod<T>(MethodInfo method, Func<object?, ValueTask<T>> result, Func<Task<T>, object?> response)
    : GrainMethod(method)
{
    public ValueTask<T> InvokeAsync(object instance, object?[] arguments) => result(Invoke(instance, arguments));

    public T Own(T value) => CopiesResult ? DeepCopier.CopyResult(value) : value;

    public override (GrainRequest, object?) CreateRequest(object?[] arguments, InProcessEngine engine)
    {
        var request = new MethodRequest<T>(this, arguments, engine);
        return (request, OneWay ? response(Results.Ignored<T>.Task) : response(request.Response));
    }

    public override object? Cancelled(CancellationToken token) => response(Task.FromCanceled<T>(token));
}

/// <summary>The answer of methods that answer nothing.</summary>
internal readonly struct Nothing;

internal static class Results
{
    public static ValueTask<Nothing> OfTask(object? returned) =>
        returned is Task { IsCompletedSuccessfully: false } task ? After(task) : default;

    public static ValueTask<Nothing> OfValueTask(object? returned)
    {
        var task = (ValueTask)returned!;
        if (!task.IsCompletedSuccessfully)
        {
            return After(task.AsTask());
        }

        task.GetAwaiter().GetResult();
        return default;
    }

    private static async ValueTask<Nothing> After(Task task)
    {
        await task;
        return default;
    }

    public static class Ignored<T>
    {
        public static Task<T> Task { get; } = System.Threading.Tasks.Task.FromResult<T>(default!);
    }
}
