namespace Orleans.Runtime
{
    /// <summary>Anything that a call can be addressed to.</summary>
    public interface IAddressable;
}

namespace Orleans
{
    /// <summary>A virtual actor: always there, activated by the first call, one turn at a time.</summary>
    public interface IGrain : Runtime.IAddressable;

    /// <summary>A grain whose key is a GUID.</summary>
    public interface IGrainWithGuidKey : IGrain;

    /// <summary>A grain whose key is a 64-bit integer.</summary>
    public interface IGrainWithIntegerKey : IGrain;

    /// <summary>A grain whose key is a string.</summary>
    public interface IGrainWithStringKey : IGrain;
}
