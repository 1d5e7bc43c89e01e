using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Telemetry;

internal sealed partial class SiloReporter
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "The report for the dashboard was not written; the next one comes in seconds")]
    private partial void LogFailed(Exception exception);
}
