using Microsoft.Extensions.Logging;

namespace Catalyst.Agents;

public abstract partial class Agent
{
    [LoggerMessage(1, LogLevel.Warning, "{Agent} failed in run {Run}, round {Round} (retryable: {Retryable}).")]
    private partial void LogFailed(Exception exception, string agent, string run, int round, bool retryable);
}
