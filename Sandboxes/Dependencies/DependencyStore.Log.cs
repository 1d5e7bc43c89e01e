using Microsoft.Extensions.Logging;

namespace Catalyst.Sandboxes;

public sealed partial class DependencyStore
{
    [LoggerMessage(1, LogLevel.Information, "Installing packages for lock file {Key} by {Command}")]
    private partial void LogInstalling(string key, string command);

    [LoggerMessage(2, LogLevel.Warning,
        "Stored packages {Key} were written to by somebody ({File}); they are installed again. "
        + "Applications that got them before may be damaged.")]
    private partial void LogTouched(string key, string file);
}
