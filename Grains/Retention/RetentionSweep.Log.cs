using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Retention;

internal sealed partial class RetentionSweep
{
    [LoggerMessage(1, LogLevel.Warning, "{Folder} has had its time and cannot be removed; it is tried again at the next turn")]
    private partial void LogStuck(Exception exception, string folder);
}
