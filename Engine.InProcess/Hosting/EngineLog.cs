using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Catalyst.Engine.InProcess;

/// <summary>Everything that the engine logs.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1, LogLevel.Information, "In-process engine started with {Classes} grain classes")]
    public static partial void Started(this ILogger logger, int classes);

    [LoggerMessage(2, LogLevel.Information, "In-process engine stopped; {Count} activations were deactivated")]
    public static partial void Stopped(this ILogger logger, int count);

    [LoggerMessage(3, LogLevel.Warning, "In-process engine stopped before {Count} activations had gone")]
    public static partial void StoppedEarly(this ILogger logger, int count);

    [LoggerMessage(10, LogLevel.Error, "{GrainId} could not be activated")]
    public static partial void ActivationFailed(this ILogger logger, GrainId grainId, Exception exception);

    [LoggerMessage(11, LogLevel.Error, "{GrainId} failed while it was deactivated")]
    public static partial void DeactivationFailed(this ILogger logger, GrainId grainId, Exception exception);

    [LoggerMessage(12, LogLevel.Error, "A turn of {GrainId} failed outside any request")]
    public static partial void TurnFailed(this ILogger logger, GrainId grainId, Exception exception);

    [LoggerMessage(13, LogLevel.Error, "A timer of {GrainId} failed; it ticks again after its period")]
    public static partial void TimerFailed(this ILogger logger, GrainId grainId, Exception exception);

    [LoggerMessage(14, LogLevel.Warning, "One-way request {Method} failed on {GrainId}")]
    public static partial void OneWayFailed(this ILogger logger, string method, GrainId grainId, Exception exception);

    [LoggerMessage(15, LogLevel.Warning, "One-way request {Method} was not delivered")]
    public static partial void OneWayRejected(this ILogger logger, string method, Exception exception);

    [LoggerMessage(20, LogLevel.Warning, "{GrainId} failed on an item of stream {StreamId}, attempt {Attempt} of {Attempts}")]
    public static partial void StreamItemFailed(
        this ILogger logger, GrainId grainId, StreamId streamId, int attempt, int attempts, Exception exception);

    [LoggerMessage(30, LogLevel.Warning, "Reminders could not be read; trying again in {Delay}")]
    public static partial void RemindersUnreadable(this ILogger logger, TimeSpan delay, Exception exception);

    [LoggerMessage(31, LogLevel.Error, "Reminder {Name} of {GrainId} failed; it ticks again after its period")]
    public static partial void ReminderFailed(this ILogger logger, string name, GrainId grainId, Exception exception);

    [LoggerMessage(32, LogLevel.Error, "Reminder {Name} belongs to \"{GrainId}\", which is not a grain id; it is left alone")]
    public static partial void ReminderUnknown(this ILogger logger, string name, string grainId);
}
