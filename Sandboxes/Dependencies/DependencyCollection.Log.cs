using Microsoft.Extensions.Logging;

namespace Catalyst.Sandboxes;

internal sealed partial class DependencyCollection
{
    [LoggerMessage(1, LogLevel.Information,
        "Removed {Unused} unused installations ({Megabytes} MiB), {Changed} changed ones and {Drafts} unfinished ones")]
    private partial void LogCollected(int unused, long megabytes, int changed, int drafts);

    [LoggerMessage(2, LogLevel.Warning, "Installed packages could not be collected; it is tried again")]
    private partial void LogFailed(Exception exception);
}
