using Microsoft.Extensions.Logging;

namespace Catalyst.Sandboxes;

public sealed partial class DependencyStore
{
    [LoggerMessage(1, LogLevel.Information, "Installing packages for lock file {Key} by {Command}")]
    private partial void LogInstalling(string key, string command);
}
