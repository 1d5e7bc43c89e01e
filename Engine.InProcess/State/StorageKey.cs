using System.Buffers.Binary;
using System.Text;
using Orleans.Runtime;

namespace Catalyst.Engine.InProcess.State;

/// <summary>How the ADO.NET storage of Orleans spells a grain's key in its table: two integers, a text, and hashes of them.</summary>
internal readonly record struct StorageKey(long N0, long N1, string? Text, int IdHash, int TypeHash)
{
    public static StorageKey For(GrainId grainId, string stateName)
    {
        var typeHash = JenkinsHash.Compute(Encoding.UTF8.GetBytes(stateName));
        if (grainId.TryGetGuidKey(out var guid, out _))
        {
            Span<byte> bytes = stackalloc byte[16];
            guid.TryWriteBytes(bytes);
            var (n0, n1) = (BinaryPrimitives.ReadInt64LittleEndian(bytes), BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]));
            bytes.Reverse();
            return new StorageKey(n0, n1, null, JenkinsHash.Compute(bytes), typeHash);
        }

        if (grainId.TryGetIntegerKey(out var integer, out _))
        {
            Span<byte> bytes = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(bytes, integer);
            return new StorageKey(0, integer, null, JenkinsHash.Compute(bytes), typeHash);
        }

        // Text keys are hashed backwards with eight zero bytes behind, since Orleans once kept them as extensions of the integer key 0.
        var text = grainId.Key.ToString();
        var padded = new byte[Encoding.UTF8.GetByteCount(text) + 8];
        Encoding.UTF8.GetBytes(text, padded);
        padded.AsSpan(0, padded.Length - 8).Reverse();
        return new StorageKey(0, 0, text, JenkinsHash.Compute(padded), typeHash);
    }
}
