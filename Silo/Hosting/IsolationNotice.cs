using Catalyst.Sandboxes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalyst.Silo.Hosting;

/// <summary>
/// Says at the start how commands of agents and applications are limited and kept apart from this machine, because it may be less than
/// expected.
/// </summary>
internal sealed partial class IsolationNotice(ISandbox sandbox, ILogger<IsolationNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        LogLimits(sandbox.LimitedBy);
        if (sandbox.Isolation != "bubblewrap")
        {
            LogProcessesOnly();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(2, LogLevel.Information, "The limits of commands are kept by: {Keeper}")]
    private partial void LogLimits(string keeper);

    [LoggerMessage(1, LogLevel.Warning,
        "Commands of agents and applications run without bubblewrap, which is not installed or may not make namespaces here, "
        + "as in most containers. "
        + "Their time, memory, processes and output are limited, but they see this machine's files and network: "
        + "give the silo a container or a machine of its own")]
    private partial void LogProcessesOnly();
}
