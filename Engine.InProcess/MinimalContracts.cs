#pragma warning disable
// Stands in until the engine's own contracts are here; remove this file with their arrival.
namespace Orleans
{
    [AttributeUsage(AttributeTargets.All)] public sealed class GenerateSerializerAttribute : Attribute { }
    [AttributeUsage(AttributeTargets.All)] public sealed class ImmutableAttribute : Attribute { }
    [AttributeUsage(AttributeTargets.All)] public sealed class IdAttribute(uint id) : Attribute { public uint Id { get; } = id; }
    [AttributeUsage(AttributeTargets.All)] public sealed class AliasAttribute(string alias) : Attribute { public string Alias { get; } = alias; }
    public interface IGrainWithGuidKey { }
    public interface IGrainWithIntegerKey { }
}
namespace Orleans.Concurrency
{
    [AttributeUsage(AttributeTargets.All)] public sealed class AlwaysInterleaveAttribute : Attribute { }
}
