using Microsoft.Extensions.Logging;

namespace Catalyst.Persistence;

public sealed partial class Database
{
    [LoggerMessage(100, LogLevel.Warning, "PostgreSQL does not answer yet; waiting up to {Seconds} s")]
    private partial void LogWaiting(double seconds);
}
