using System.Reflection;
using System.Runtime.CompilerServices;
using Catalyst.Grains.Interfaces.Events;
using Orleans;
using Orleans.Runtime;

namespace Catalyst.Grains.Interfaces.Tests;

/// <summary>
/// What crosses a grain's border must be immutable and carry Orleans' serialization attributes. Only the Orleans engine would notice
/// otherwise, and only at run time, so this looks at every contract by reflection.
/// </summary>
public sealed class SerializationContractTests
{
    private static readonly Assembly Contracts = typeof(AgentEvent).Assembly;

    public static TheoryData<Type> Serializable =>
        [.. Contracts.GetTypes().Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null)];

    public static TheoryData<Type> GrainInterfaces =>
        [.. Contracts.GetTypes().Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type))];

    [Fact]
    public void Everything_that_a_grain_takes_or_gives_is_serializable()
    {
        var carried = GrainInterfaces
            .SelectMany(row => ((Type)row.Data).GetMethods())
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType))
            .SelectMany(Parts)
            .Concat(Serializable.SelectMany(row => Members((Type)row.Data)).SelectMany(member => Parts(member.PropertyType)))
            .Where(type => type.Assembly == Contracts && !type.IsEnum && !typeof(IAddressable).IsAssignableFrom(type))
            .Distinct();
        carried.ShouldAllBe(type => type.GetCustomAttribute<GenerateSerializerAttribute>() != null);
        Serializable.Count.ShouldBeGreaterThan(10);
    }

    [Theory]
    [MemberData(nameof(Serializable))]
    public void A_contract_is_immutable_with_an_alias(Type type)
    {
        type.GetCustomAttribute<ImmutableAttribute>().ShouldNotBeNull();
        type.GetCustomAttribute<AliasAttribute>().ShouldNotBeNull().Alias.ShouldStartWith("catalyst.");
        (type.IsSealed || type.IsValueType).ShouldBeTrue();
        foreach (var member in Members(type))
        {
            IsInitOnly(member).ShouldBeTrue($"{type.Name}.{member.Name} can be changed after construction");
            IsImmutable(member.PropertyType).ShouldBeTrue(
                $"{type.Name}.{member.Name} is a {member.PropertyType.Name}, whose content can change");
        }

        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .ShouldAllBe(field => field.IsInitOnly || field.IsPrivate);
    }

    [Theory]
    [MemberData(nameof(Serializable))]
    public void Every_member_has_a_number_of_its_own(Type type)
    {
        var numbered = Members(type).Where(member => member.CanWrite || IsPositional(type, member)).ToList();
        numbered.ShouldAllBe(member => member.GetCustomAttribute<IdAttribute>() != null, $"{type.Name} has a member without [Id]");
        var ids = numbered.Select(member => member.GetCustomAttribute<IdAttribute>()!.Id).ToList();
        ids.ShouldBeUnique();
        ids.Order().ShouldBe(Enumerable.Range(0, ids.Count).Select(n => (uint)n), $"the numbers of {type.Name} have a gap");
    }

    [Fact]
    public void No_two_contracts_share_an_alias()
    {
        Contracts.GetTypes().Select(type => type.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias).OfType<string>()
            .ShouldBeUnique();
        foreach (var type in GrainInterfaces.Select(row => (Type)row.Data))
        {
            var methods = type.GetMethods().Concat(type.GetInterfaces().Where(parent => parent.Assembly == Contracts)
                .SelectMany(parent => parent.GetMethods())).ToList();
            methods.ShouldAllBe(method => method.GetCustomAttribute<AliasAttribute>() != null, $"{type.Name} has a method without [Alias]");
            methods.Select(method => method.GetCustomAttribute<AliasAttribute>()!.Alias).ShouldBeUnique();
        }
    }

    [Theory]
    [MemberData(nameof(GrainInterfaces))]
    public void A_grain_answers_later(Type type) => type.GetMethods().ShouldAllBe(
        method => method.ReturnType == typeof(Task)
            || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(Task<>)));

    private static IEnumerable<PropertyInfo> Members(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(member => member.GetIndexParameters().Length == 0 && (member.CanWrite || IsPositional(type, member)));

    private static bool IsPositional(Type type, PropertyInfo member) =>
        type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == member.Name));

    private static bool IsInitOnly(PropertyInfo member) =>
        member.SetMethod is null || member.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsImmutable(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType)
        {
            var open = type.GetGenericTypeDefinition();
            return (open == typeof(IReadOnlyList<>) || open == typeof(IReadOnlyDictionary<,>) || open == typeof(IReadOnlySet<>))
                && type.GetGenericArguments().All(IsImmutable);
        }

        return type.IsPrimitive || type.IsEnum
            || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid) || type == typeof(DateTimeOffset)
            || type == typeof(TimeSpan)
            || type.GetCustomAttribute<ImmutableAttribute>() is not null;
    }

    /// <summary>The type and what it is made of: <c>Task&lt;IReadOnlyList&lt;X&gt;&gt;</c> carries X.</summary>
    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType
        ? type.GetGenericArguments().SelectMany(Parts)
        : [type.IsArray ? type.GetElementType()! : type];
}
