using Catalyst.Grains.Recovery;
using Catalyst.Persistence;
using Catalyst.Silo.Configuration;
using Microsoft.Extensions.Hosting;

namespace Catalyst.Silo.Hosting;

/// <summary>
/// Refuses to be a second node on a database: the embedded engine knows of no other, and both would work on every task. A node of another machine that
/// was killed holds its lease for a few seconds, and is waited for.
/// </summary>
internal sealed class SoleNode(SiloIdentity silo, SiloLeases leases, TimeProvider time) : IHostedService
{
    private static readonly TimeSpan Patience = SiloIdentity.LeaseTtl * 2;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <exception cref="ConfigException">Another node lives.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (await leases.TakeAloneAsync(silo.Id, SiloIdentity.LeaseTtl, IsNode, cancellationToken) is { } other)
        {
            if (time.GetElapsedTime(began) > Patience)
            {
                throw new ConfigException(
                    $"Another node ({other}) works on this database, and the in-process engine is one node. Stop that one, or give this one a database of its own in "
                    + "POSTGRES_URL. Several nodes on one database need the Orleans engine (CATALYST_ENGINE=orleans).");
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A silo has leases for parts of it as well, <c>silo/part</c>, some of which outlive it for longer.</summary>
    private static bool IsNode(string lease) => !lease.Contains('/', StringComparison.Ordinal) && !SiloIdentity.HasEnded(lease);
}
