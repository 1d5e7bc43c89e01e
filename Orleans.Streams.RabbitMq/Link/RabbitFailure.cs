using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Orleans.Streams.RabbitMq;

/// <summary>What the exceptions of RabbitMQ's client mean.</summary>
internal static class RabbitFailure
{
    /// <summary>The channel or the connection ended, so that the same can be tried on the next one.</summary>
    /// <param name="cancellationToken">Of the caller: what it cancelled is no interruption.</param>
    public static bool IsInterruption(Exception failure, CancellationToken cancellationToken) =>
        failure is OperationInterruptedException or IOException or ObjectDisposedException
        || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    /// <summary>Whether waiting cannot help: somebody has to change something.</summary>
    public static bool IsPermanent(Exception failure) =>
        failure is TopologyMismatchException or AuthenticationFailureException or PossibleAuthenticationFailureException
        || Innermost(failure) is OperationInterruptedException { ShutdownReason.ReplyCode: Constants.NotAllowed or Constants.AccessRefused }
        || failure is BrokerUnreachableException { InnerException: { } inner } && IsPermanent(inner);

    /// <summary>The failure that the client wraps.</summary>
    public static Exception Innermost(Exception failure) => failure switch
    {
        BrokerUnreachableException { InnerException: { } inner } => Innermost(inner),
        AggregateException { InnerExceptions: [var first, ..] } => Innermost(first),
        _ => failure,
    };
}
