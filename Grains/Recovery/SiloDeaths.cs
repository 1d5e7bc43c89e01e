using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Catalyst.Grains.Recovery;

/// <summary>
/// Which silos the cluster has given up. It will not let them do anything any more, so nobody need wait for their leases to run out, and recovery
/// takes their work over as soon as it hears of them.
/// </summary>
public sealed class SiloDeaths
{
    private readonly ConcurrentDictionary<string, bool> _gone = new(StringComparer.Ordinal);
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Membership saw the cluster give up the silo with this <see cref="SiloIdentity.Id"/>. Repeating it is harmless.</summary>
    public void Tell(string siloId)
    {
        if (_gone.TryAdd(siloId, true))
        {
            _news.Writer.TryWrite(true);
        }
    }

    /// <summary>Whether the owner of the lease is one of them; what a silo does besides has leases of its own, <c>silo/part</c>.</summary>
    internal bool Includes(string lease) => _gone.ContainsKey(lease.Split('/')[0]);

    /// <summary>Completes when one has been told of since the last look.</summary>
    internal async Task HeardAsync(CancellationToken cancellationToken) => await _news.Reader.ReadAsync(cancellationToken);
}
