using Microsoft.Extensions.Logging;

namespace Catalyst.Persistence.Embedded;

public sealed partial class EmbeddedPostgres
{
    [LoggerMessage(130, LogLevel.Information, "Set up PostgreSQL {Major} in {Seconds:0.0} s")]
    private partial void LogInitialized(int major, double seconds);

    [LoggerMessage(131, LogLevel.Information, "PostgreSQL runs as process {ProcessId} on port {Port}, started in {Milliseconds:0} ms")]
    private partial void LogStarted(int processId, int port, double milliseconds);

    [LoggerMessage(132, LogLevel.Information, "PostgreSQL was still running as process {ProcessId} on port {Port}; using it")]
    private partial void LogAdopted(int processId, int port);

    [LoggerMessage(133, LogLevel.Warning, "PostgreSQL died; starting it again")]
    private partial void LogDied();

    [LoggerMessage(134, LogLevel.Error, "PostgreSQL could not be started again; next try in {Seconds:0.##} s")]
    private partial void LogRestartFailed(Exception exception, double seconds);

    [LoggerMessage(135, LogLevel.Warning, "PostgreSQL did not stop: {Output}")]
    private partial void LogStopFailed(string output);
}
