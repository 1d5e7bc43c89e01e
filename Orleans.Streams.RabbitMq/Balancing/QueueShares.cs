using System.Security.Cryptography;
using System.Text;

namespace Orleans.Streams.RabbitMq.Balancing;

/// <summary>
/// Who reads what. Every silo computes it alike from the same members: each ranks a queue's silos by a hash of both, the queue goes to the
/// first that has room, and nobody has more than its share. When a silo comes or goes, few queues move.
/// </summary>
internal static class QueueShares
{
    public static IReadOnlyDictionary<string, string> Divide(IEnumerable<string> queues, IReadOnlyCollection<string> silos)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        if (silos.Count == 0)
        {
            return owners;
        }

        var all = queues.Order(StringComparer.Ordinal).ToList();
        var share = (all.Count + silos.Count - 1) / silos.Count;
        var load = silos.ToDictionary(silo => silo, _ => 0, StringComparer.Ordinal);
        foreach (var queue in all)
        {
            var owner = silos.Where(silo => load[silo] < share).MaxBy(silo => (Rank(queue, silo), silo))!;
            load[owner]++;
            owners.Add(queue, owner);
        }

        return owners;
    }

    private static ulong Rank(string queue, string silo) =>
        BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{queue}\n{silo}")));
}
