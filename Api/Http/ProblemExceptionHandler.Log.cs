namespace Catalyst.Api.Http;

internal sealed partial class ProblemExceptionHandler
{
    [LoggerMessage(EventId = 7001, Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void Unhandled(ILogger logger, string method, PathString path, Exception exception);

    [LoggerMessage(EventId = 7002, Level = LogLevel.Warning, Message = "{Path} needs the database, which cannot be reached")]
    private static partial void DatabaseUnavailable(ILogger logger, PathString path, Exception exception);

    [LoggerMessage(EventId = 7003, Level = LogLevel.Warning, Message = "{Path} needs the broker, which cannot be reached")]
    private static partial void BrokerUnavailable(ILogger logger, PathString path, Exception exception);
}
