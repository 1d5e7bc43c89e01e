using System.Collections.Concurrent;
using System.Collections.Frozen;
using Orleans.Runtime;

namespace Catalyst.Engine.InProcess.Activations;

/// <summary>The grain classes of this node, and which of them serves an interface.</summary>
internal sealed class GrainRegistry
{
    private readonly FrozenDictionary<GrainType, GrainClass> _byType;
    private readonly FrozenDictionary<Type, GrainClass[]> _byInterface;
    private readonly ConcurrentDictionary<string, GrainClass[]> _subscribers = new(StringComparer.Ordinal);

    public GrainRegistry(InProcessEngineOptions options)
    {
        var classes = options.GrainAssemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(GrainClass.IsGrainClass)
            .Select(type => new GrainClass(type, options))
            .ToArray();
        if (classes.GroupBy(each => each.GrainType).FirstOrDefault(group => group.Count() > 1) is { } clash)
        {
            throw new InvalidOperationException(
                $"Grain type \"{clash.Key}\" is claimed by {string.Join(" and ", clash.Select(each => each.Type))}; give one a [GrainType].");
        }

        _byType = classes.ToFrozenDictionary(each => each.GrainType);
        _byInterface = classes
            .SelectMany(each => each.Interfaces, (each, type) => (each, type))
            .GroupBy(pair => pair.type, pair => pair.each)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public IEnumerable<GrainClass> Classes => _byType.Values;

    public GrainClass ByType(GrainType type) => _byType.TryGetValue(type, out var found)
        ? found
        : throw new InvalidOperationException($"No grain class on this node has the type \"{type}\".");

    /// <summary>The class that implements an interface: the only one, or the one named like it.</summary>
    public GrainClass ByInterface(Type type, string? classNamePrefix = null)
    {
        if (!_byInterface.TryGetValue(type, out var classes))
        {
            throw new ArgumentException($"Could not find an implementation for interface {type}");
        }

        if (classNamePrefix is not null)
        {
            classes = [.. classes.Where(each => each.Type.FullName!.StartsWith(classNamePrefix, StringComparison.Ordinal))];
        }

        return classes.Length == 1
            ? classes[0]
            : classes.SingleOrDefault(each => "I" + each.Type.Name == type.Name)
                ?? throw new ArgumentException(
                    $"Unable to identify a single implementation for interface {type}: "
                    + (classes.Length == 0 ? "none matches." : string.Join(", ", classes.Select(each => each.Type))));
    }

    /// <summary>The classes that are implicitly subscribed to a stream namespace.</summary>
    public GrainClass[] Subscribers(string streamNamespace) => _subscribers.GetOrAdd(streamNamespace, name =>
        [.. _byType.Values.Where(each => each.StreamNamespaces.Any(predicate => predicate.IsMatch(name)))]);
}
