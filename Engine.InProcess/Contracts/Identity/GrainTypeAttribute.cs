namespace Orleans;

/// <summary>Names the grain type in identities, stored state and reminders, so that the class can be renamed.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    internal string GrainType { get; } = grainType;
}
