using Microsoft.Extensions.Logging;

namespace Catalyst.Silo.Cluster;

internal sealed partial class EndedNeighbors
{
    [LoggerMessage(1, LogLevel.Warning, "The process of silo {Silo} ({Name}) has ended; its work is taken over")]
    private partial void LogEnded(SiloAddress silo, string name);

    [LoggerMessage(2, LogLevel.Warning, "The cluster could not be told that silo {Silo} has ended; it is told again in a second")]
    private partial void LogRefused(Exception exception, SiloAddress silo);

    [LoggerMessage(3, LogLevel.Warning, "Which silos of this machine have ended could not be read; it is tried again")]
    private partial void LogFailed(Exception exception);
}
