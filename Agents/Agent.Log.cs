using Microsoft.Extensions.Logging;

namespace Catalyst.Agents;

public abstract partial class Agent
{
    [LoggerMessage(1, LogLevel.Warning, "{Agent} failed in run {Run}, round {Round} (retryable: {Retryable}).")]
    private partial void LogFailed(Exception exception, string agent, string run, int round, bool retryable);

    [LoggerMessage(2, LogLevel.Warning, "The last lines of {Agent} in run {Run} did not arrive; its result stands.")]
    private partial void LogUnheard(Exception exception, string agent, string run);
}
