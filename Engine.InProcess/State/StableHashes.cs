using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Orleans.Runtime;

namespace Catalyst.Engine.InProcess.State;

/// <summary>Bob Jenkins' hash of 1996 ("evahash"), by which the ADO.NET storage of Orleans indexes its rows.</summary>
internal static class JenkinsHash
{
    private const uint GoldenRatio = 0x9e3779b9;

    public static int Compute(ReadOnlySpan<byte> data)
    {
        var (a, b, c) = (GoldenRatio, GoldenRatio, 0u);
        var rest = data;
        for (; rest.Length >= 12; rest = rest[12..])
        {
            a += BinaryPrimitives.ReadUInt32LittleEndian(rest);
            b += BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            c += BinaryPrimitives.ReadUInt32LittleEndian(rest[8..]);
            Mix(ref a, ref b, ref c);
        }

        // The last bytes, zero-padded; the lowest byte of c is the length's.
        Span<byte> tail = stackalloc byte[12];
        tail.Clear();
        rest[..Math.Min(rest.Length, 8)].CopyTo(tail);
        if (rest.Length > 8)
        {
            rest[8..].CopyTo(tail[9..]);
        }

        a += BinaryPrimitives.ReadUInt32LittleEndian(tail);
        b += BinaryPrimitives.ReadUInt32LittleEndian(tail[4..]);
        c += BinaryPrimitives.ReadUInt32LittleEndian(tail[8..]) + (uint)data.Length;
        Mix(ref a, ref b, ref c);
        return unchecked((int)c);
    }

    private static void Mix(ref uint a, ref uint b, ref uint c)
    {
        ReadOnlySpan<(int First, int Second, int Third)> rounds = [(13, 8, 13), (12, 16, 5), (3, 10, 15)];
        foreach (var (first, second, third) in rounds)
        {
            a = (a - b - c) ^ (c >> first);
            b = (b - c - a) ^ (a << second);
            c = (c - a - b) ^ (b >> third);
        }
    }
}

/// <summary>xxHash32, by which Orleans spreads reminders over silos.</summary>
internal static class XxHash32
{
    private const uint Prime1 = 2654435761;
    private const uint Prime2 = 2246822519;
    private const uint Prime3 = 3266489917;
    private const uint Prime4 = 668265263;
    private const uint Prime5 = 374761393;

    /// <summary>The hash of a grain that the reminder table is partitioned by.</summary>
    public static int OfGrain(GrainId grainId) => unchecked((int)(
        (Compute(Encoding.UTF8.GetBytes(grainId.Type.ToString())) * 31) + Compute(Encoding.UTF8.GetBytes(grainId.Key.ToString()))));

    public static uint Compute(ReadOnlySpan<byte> data)
    {
        var rest = data;
        var hash = Prime5;
        if (data.Length >= 16)
        {
            Span<uint> lanes = [unchecked(Prime1 + Prime2), Prime2, 0, unchecked(0 - Prime1)];
            for (; rest.Length >= 16; rest = rest[16..])
            {
                for (var lane = 0; lane < 4; lane++)
                {
                    var input = BinaryPrimitives.ReadUInt32LittleEndian(rest[(4 * lane)..]);
                    lanes[lane] = BitOperations.RotateLeft(lanes[lane] + (input * Prime2), 13) * Prime1;
                }
            }

            hash = BitOperations.RotateLeft(lanes[0], 1) + BitOperations.RotateLeft(lanes[1], 7)
                + BitOperations.RotateLeft(lanes[2], 12) + BitOperations.RotateLeft(lanes[3], 18);
        }

        hash += (uint)data.Length;
        for (; rest.Length >= 4; rest = rest[4..])
        {
            hash = BitOperations.RotateLeft(hash + (BinaryPrimitives.ReadUInt32LittleEndian(rest) * Prime3), 17) * Prime4;
        }

        foreach (var left in rest)
        {
            hash = BitOperations.RotateLeft(hash + (left * Prime5), 11) * Prime1;
        }

        hash = (hash ^ (hash >> 15)) * Prime2;
        hash = (hash ^ (hash >> 13)) * Prime3;
        return hash ^ (hash >> 16);
    }
}
