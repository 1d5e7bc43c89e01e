using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Previews;

internal sealed partial class PreviewSupervisor
{
    [LoggerMessage(1, LogLevel.Warning, "Previews could not be reconciled; it is tried again")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(2, LogLevel.Information, "A preview of task {TaskId} runs without a row; stopping it")]
    private partial void LogOrphan(Guid taskId);

    [LoggerMessage(3, LogLevel.Information, "The preview of task {TaskId} runs at {Place} now; stopping what is left of it here")]
    private partial void LogElsewhere(Guid taskId, string? place);
}
