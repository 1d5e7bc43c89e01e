using Microsoft.Extensions.Logging;

namespace Catalyst.Sandboxes;

internal sealed partial class DependencyCollector
{
    [LoggerMessage(1, LogLevel.Warning,
        "The content of stored packages {Key} was changed by somebody ({File}); they are removed. "
        + "Applications that got them may be damaged.")]
    private partial void LogChanged(string key, string file);

    [LoggerMessage(2, LogLevel.Warning, "Stored packages {Key} could not be removed; it is tried again")]
    private partial void LogStuck(Exception exception, string key);
}
