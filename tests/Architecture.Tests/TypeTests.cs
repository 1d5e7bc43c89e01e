using System.Reflection;
using System.Runtime.CompilerServices;

namespace Catalyst.Architecture.Tests;

/// <summary>Rules about the types of the product.</summary>
public sealed class TypeTests
{
    private const BindingFlags Everything =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly IReadOnlyList<Type> Types =
    [
        .. CodeBase.Floors.Keys.Where(name => name != "Cli")
            .SelectMany(name => Assembly.Load(CodeBase.Assembly(name)).GetTypes())
            .Where(t => t.Namespace is { } space && (space.StartsWith("Catalyst", StringComparison.Ordinal)
                || space.StartsWith(CodeBase.Library, StringComparison.Ordinal)) && !t.IsDefined(typeof(CompilerGeneratedAttribute))),
    ];

    [Fact]
    public void A_class_that_nothing_derives_from_is_sealed()
    {
        var bases =
            Types.Select(t => t.BaseType).OfType<Type>().Select(t => t.IsGenericType ? t.GetGenericTypeDefinition() : t).ToHashSet();
        var open =
            Types.Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && t.Name != "Program" && !bases.Contains(t));

        open.Select(t => t.FullName).ShouldBeEmpty("sealed is the default; what is meant for derivation has a class that derives");
    }

    /// <summary>The lower floors reach a grain by its interface only, so nothing but the engine has to see the class.</summary>
    [Fact]
    public void Grain_classes_are_internal()
    {
        var grains =
            Types.Where(t => t is { IsClass: true, IsAbstract: false } && Bases(t).Any(b => b.FullName == "Orleans.Grain")).ToList();

        grains.ShouldNotBeEmpty();
        grains.Where(t => t.IsVisible).Select(t => t.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void No_type_holds_changeable_shared_state()
    {
        var offenders = Types.SelectMany(t => t.GetFields(Everything))
            .Where(f => f is { IsStatic: true, IsLiteral: false, IsInitOnly: false } && !f.IsDefined(typeof(CompilerGeneratedAttribute))
                && !f.Name.StartsWith('<'))
            .Select(f => $"{f.DeclaringType!.FullName}.{f.Name}");

        offenders.ShouldBeEmpty("two nodes in one process, as in the tests, would share it");
    }

    [Fact]
    public void Async_void_is_nowhere()
    {
        var offenders = Types.SelectMany(t => t.GetMethods(Everything))
            .Where(m => m.ReturnType == typeof(void) && m.IsDefined(typeof(AsyncStateMachineAttribute)))
            .Select(m => $"{m.DeclaringType!.FullName}.{m.Name}");

        offenders.ShouldBeEmpty("its exceptions end the process");
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var b = type.BaseType; b is not null; b = b.BaseType)
        {
            yield return b;
        }
    }
}
