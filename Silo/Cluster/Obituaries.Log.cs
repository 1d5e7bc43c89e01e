using Microsoft.Extensions.Logging;

namespace Catalyst.Silo.Cluster;

internal sealed partial class Obituaries
{
    [LoggerMessage(1, LogLevel.Warning, "The process of silo {Silo} ({Name}) has ended; its work is taken over")]
    private partial void LogEnded(SiloAddress silo, string name);

    [LoggerMessage(2, LogLevel.Warning, "The cluster could not be told that silo {Silo} has ended; it is told again in a second")]
    private partial void LogUntold(Exception exception, SiloAddress silo);

    [LoggerMessage(3, LogLevel.Warning, "It cannot be seen which silos are gone; it is tried again")]
    private partial void LogBlind(Exception exception);
}
