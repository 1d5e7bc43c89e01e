using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.CompilerServices;
using Orleans;
using Orleans.Runtime;

namespace Catalyst.Engine.InProcess.Calls;

/// <summary>
/// Copies what crosses a call, so that neither side sees what the other changes later: arrays, lists, dictionaries, sets, tuples and
/// types with <c>[GenerateSerializer]</c>, unless they are <c>[Immutable]</c>. Other types are taken to be immutable and shared.
/// </summary>
internal static class DeepCopier
{
    private delegate object Copier(object value, Dictionary<object, object> seen);

    private static readonly ConcurrentDictionary<Type, Copier?> s_copiers = new();

    private static readonly MethodInfo s_clone =
        typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly FrozenDictionary<Type, string> s_collections = new Dictionary<Type, string>
    {
        [typeof(List<>)] = nameof(CopyList),
        [typeof(HashSet<>)] = nameof(CopySet),
        [typeof(Queue<>)] = nameof(CopyQueue),
        [typeof(Dictionary<,>)] = nameof(CopyDictionary),
    }.ToFrozenDictionary();

    /// <summary>Whether a value declared as this type can be one that is copied.</summary>
    public static bool MayNeedCopy(Type type)
    {
        if (IsShared(type))
        {
            return false;
        }

        return !(type.IsSealed || type.IsValueType) || CopierOf(type) is not null;
    }

    public static object? Copy(object? value) =>
        value is null || CopierOf(value.GetType()) is not { } copier ? value : copier(value, new(ReferenceEqualityComparer.Instance));

    public static T CopyResult<T>(T value) => PerType<T>.MayNeedCopy ? (T)Copy(value)! : value;

    private static Copier? CopierOf(Type type) => s_copiers.TryGetValue(type, out var copier) ? copier : Add(type);

    private static Copier? Add(Type type)
    {
        var copier = Make(type);
        s_copiers[type] = copier;
        return copier;
    }

    private static Copier? Make(Type type)
    {
        if (IsShared(type))
        {
            return null;
        }

        if (type.IsArray)
        {
            return CopyArray;
        }

        if (type.IsGenericType && s_collections.TryGetValue(type.GetGenericTypeDefinition(), out var method))
        {
            return typeof(DeepCopier).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.GetGenericArguments())
                .CreateDelegate<Copier>();
        }

        var contract = type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false);
        var tuple = type.IsAssignableTo(typeof(ITuple)) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));
        if (!contract && !tuple)
        {
            return null;
        }

        var fields = FieldsOf(type).Where(field => !IsShared(field.FieldType) && !field.IsDefined(typeof(ImmutableAttribute))).ToArray();
        return fields.Length == 0 && type.IsValueType ? null : (value, seen) => CopyFields(value, seen, fields);
    }

    private static bool IsShared(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type.IsPointer
        || type.IsDefined(typeof(ImmutableAttribute), inherit: false)
        || typeof(IAddressable).IsAssignableFrom(type)
        || typeof(Delegate).IsAssignableFrom(type)
        || typeof(Exception).IsAssignableFrom(type)
        || type == typeof(CancellationToken) || type == typeof(Guid) || type == typeof(DateTime) || type == typeof(DateTimeOffset)
        || type == typeof(TimeSpan) || type == typeof(Nothing) || type == typeof(Type) || type == typeof(Uri)
        || (Nullable.GetUnderlyingType(type) is { } inner && IsShared(inner));

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            foreach (var field in current.GetFields(Own))
            {
                yield return field;
            }
        }
    }

    private static object? Inner(object? value, Dictionary<object, object> seen)
    {
        if (value is null || CopierOf(value.GetType()) is not { } copier)
        {
            return value;
        }

        return seen.TryGetValue(value, out var copy) ? copy : copier(value, seen);
    }

    private static object CopyFields(object value, Dictionary<object, object> seen, FieldInfo[] fields)
    {
        var copy = s_clone.Invoke(value, null)!;
        seen[value] = copy;
        foreach (var field in fields)
        {
            var old = field.GetValue(value);
            var made = Inner(old, seen);
            if (!ReferenceEquals(old, made))
            {
                field.SetValue(copy, made);
            }
        }

        return copy;
    }

    private static object CopyArray(object value, Dictionary<object, object> seen)
    {
        var copy = (Array)((Array)value).Clone();
        seen[value] = copy;
        if (copy.Rank == 1 && MayNeedCopy(value.GetType().GetElementType()!))
        {
            for (var i = 0; i < copy.Length; i++)
            {
                copy.SetValue(Inner(copy.GetValue(i), seen), i);
            }
        }

        return copy;
    }

    private static List<T> CopyList<T>(object value, Dictionary<object, object> seen)
    {
        var copy = new List<T>((List<T>)value);
        seen[value] = copy;
        if (PerType<T>.MayNeedCopy)
        {
            for (var i = 0; i < copy.Count; i++)
            {
                copy[i] = (T)Inner(copy[i], seen)!;
            }
        }

        return copy;
    }

    private static HashSet<T> CopySet<T>(object value, Dictionary<object, object> seen)
    {
        var original = (HashSet<T>)value;
        var copy = new HashSet<T>(original.Count, original.Comparer);
        seen[value] = copy;
        Fill(original, item => copy.Add((T)Inner(item, seen)!));
        return copy;
    }

    private static Queue<T> CopyQueue<T>(object value, Dictionary<object, object> seen)
    {
        var copy = new Queue<T>();
        seen[value] = copy;
        Fill((Queue<T>)value, item => copy.Enqueue((T)Inner(item, seen)!));
        return copy;
    }

    private static Dictionary<TKey, TValue> CopyDictionary<TKey, TValue>(object value, Dictionary<object, object> seen)
        where TKey : notnull
    {
        var original = (Dictionary<TKey, TValue>)value;
        var copy = new Dictionary<TKey, TValue>(original.Count, original.Comparer);
        seen[value] = copy;
        Fill(original, pair => copy.Add((TKey)Inner(pair.Key, seen)!, (TValue)Inner(pair.Value, seen)!));
        return copy;
    }

    private static void Fill<T>(IEnumerable<T> items, Action<T> add)
    {
        foreach (var item in items)
        {
            add(item);
        }
    }

    private static class PerType<T>
    {
        public static readonly bool MayNeedCopy = DeepCopier.MayNeedCopy(typeof(T));
    }
}
