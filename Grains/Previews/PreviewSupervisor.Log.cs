using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Previews;

internal sealed partial class PreviewSupervisor
{
    [LoggerMessage(1, LogLevel.Warning, "Previews could not be reconciled; it is tried again")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(2, LogLevel.Information, "A preview of task {TaskId} runs without a row; stopping it")]
    private partial void LogOrphan(Guid taskId);
}
