using Catalyst.Silo.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalyst.Silo.Hosting;

/// <summary>Says at the start which of the operator's settings this version does not use, so that nobody waits for their effect.</summary>
internal sealed partial class SettingsNotice(CatalystConfig config, ILogger<SettingsNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (UnusedSettings.Of(config) is { Count: > 0 } unused)
        {
            LogUnused(string.Join(", ", unused));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Warning, "This version does not use yet what is set for {Keys}")]
    private partial void LogUnused(string keys);
}
