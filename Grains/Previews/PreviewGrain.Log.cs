using Catalyst.Grains.Interfaces.Previews;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Previews;

internal sealed partial class PreviewGrain
{
    [LoggerMessage(1, LogLevel.Information, "Preview of task {TaskId} ended: {Status}")]
    private partial void LogEnded(Guid taskId, PreviewStatus status);

    [LoggerMessage(2, LogLevel.Information, "Preview of task {TaskId} is not running; starting it again")]
    private partial void LogRestarting(Guid taskId);

    [LoggerMessage(3, LogLevel.Warning, "Preview of task {TaskId} failed: {Why}")]
    private partial void LogFailed(Guid taskId, string why);

    [LoggerMessage(4, LogLevel.Warning, "Preview of task {TaskId}: {Why} It is started again in {Seconds:0.#} s")]
    private partial void LogEndedItself(Guid taskId, string why, double seconds);
}
