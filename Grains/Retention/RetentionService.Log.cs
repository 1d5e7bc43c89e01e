using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Retention;

internal sealed partial class RetentionService
{
    [LoggerMessage(1, LogLevel.Information,
        "Retention removed {Events} events, {AgentLogs} flow logs, {AgentLines} lines of agents, the test artifacts of {TestArtifacts} "
            + "tasks and {DeadLetters} dead letters")]
    private partial void LogSwept(long events, long agentLogs, long agentLines, long testArtifacts, long deadLetters);

    [LoggerMessage(2, LogLevel.Warning, "Retention could not finish; it goes on at its next turn")]
    private partial void LogFailed(Exception exception);
}
