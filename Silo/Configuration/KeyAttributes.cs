namespace Catalyst.Silo.Configuration;

/// <summary>The only values that a key takes.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneOfAttribute(params string[] values) : Attribute
{
    public IReadOnlyList<string> Values { get; } = values;
}

/// <summary>A key of the format, or a section of them, that nothing in this version obeys: only its default is accepted.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoEffectAttribute : Attribute;
