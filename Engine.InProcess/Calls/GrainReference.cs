using System.Reflection;
using Catalyst.Engine.InProcess.Calls;

namespace Orleans.Runtime;

/// <summary>A reference to a grain: its identity, and the way of its calls. The proxies that <see cref="IGrainFactory"/> makes derive from it.</summary>
public class GrainReference : DispatchProxy, IAddressable, IEquatable<GrainReference>
{
    /// <summary>Only for the proxies.</summary>
    public GrainReference()
    {
    }

    public GrainId GrainId { get; private set; }

    internal ICallRouter Engine { get; private set; } = null!;


    public bool Equals(GrainReference? other) => other is not null && GrainId.Equals(other.GrainId);

    public override bool Equals(object? obj) => Equals(obj as GrainReference);

    public override int GetHashCode() => GrainId.GetHashCode();

    public override string ToString() => $"GrainReference:{GrainId}";

    /// <summary>Another reference of the same interface. Cheaper than making one from nothing.</summary>
    internal GrainReference For(ICallRouter engine, GrainId grainId)
    {
        var reference = (GrainReference)MemberwiseClone();
        reference.Engine = engine;
        reference.GrainId = grainId;
        return reference;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => Engine.Call(this, targetMethod!, args ?? []);
}
