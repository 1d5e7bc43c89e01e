using Catalyst.Engine.InProcess.Reminders;
using Microsoft.Extensions.Hosting;

namespace Catalyst.Engine.InProcess;

/// <summary>Starts and stops the engine with the host.</summary>
internal sealed class InProcessEngineHost(InProcessEngine engine, ReminderService reminders) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        engine.Start();
        reminders.Start();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await reminders.StopAsync();
        await engine.StopAsync(cancellationToken);
    }
}
