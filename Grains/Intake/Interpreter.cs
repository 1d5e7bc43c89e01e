using Catalyst.Brains;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Intake;

/// <summary>The brain gave no interpretation. The message says why and what to do.</summary>
internal sealed class InterpretationException(string message, Exception innerException) : Exception(message, innerException);

/// <summary>Lets the brain read a message: off the turns of the grain that asks, for a bounded time, and only while it is wanted.</summary>
internal sealed partial class Interpreter(IBrain brain, IOptions<IntakeOptions> options, TimeProvider time, ILogger<Interpreter> logger)
{
    /// <exception cref="InterpretationException">The brain failed or took too long.</exception>
    /// <exception cref="OperationCanceledException">Nobody wants to know any more.</exception>
    public async Task<Interpretation> InterpretAsync(InterpretationRequest request, CancellationToken cancellationToken)
    {
        var timeout = options.Value.InterpretationTimeout;
        using var limit = new CancellationTokenSource(timeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var token = stop.Token;
        try
        {
            // Left behind when it does not heed the token: a brain that hangs must not hold up anybody else.
            return (await Task.Run(() => brain.InterpretAsync(request, token), token).WaitAsync(token)).Value;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
        {
            LogTimeout(brain.Name, timeout);
            throw new InterpretationException(
                $"The brain ({brain.Name}) did not answer within {timeout.TotalSeconds:0} seconds. Nothing was started. "
                + "Send the message again; if it stays so, look whether the model can be reached, or raise "
                + "orchestration.interpretation_timeout_seconds.",
                exception);
        }
        catch (Exception exception)
        {
            LogFailed(exception, brain.Name);
            throw new InterpretationException(
                $"The brain ({brain.Name}) could not read the message: {exception.Message} Nothing was started. "
                + "Send the message again; the server log has the details.",
                exception);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The brain {Brain} did not interpret a message within {Timeout}")]
    private partial void LogTimeout(string brain, TimeSpan timeout);

    [LoggerMessage(2, LogLevel.Error, "The brain {Brain} failed to interpret a message")]
    private partial void LogFailed(Exception exception, string brain);
}
