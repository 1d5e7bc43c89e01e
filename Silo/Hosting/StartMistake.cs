using System.Net.Sockets;
using Catalyst.Persistence;
using Catalyst.Persistence.Embedded;
using Catalyst.Persistence.Migrations;
using Catalyst.Silo.Configuration;
using Microsoft.Extensions.Options;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Silo.Hosting;

/// <summary>
/// What ends a process at its start: a mistake is the operator's to mend, a wrong setting or something that it names and that cannot be
/// used, and is told by its sentence alone. Anything else is told with its stack, and with its reason behind that, where people look.
/// </summary>
public static class StartMistake
{
    /// <summary>Of a process that ended by a mistake.</summary>
    public const int ExitCode = 2;

    /// <summary>Of a process that ended by anything else.</summary>
    public const int FaultExitCode = 1;

    /// <summary>The mistake among what caused <paramref name="exception"/>, however deep; null when there is none.</summary>
    public static Exception? In(Exception exception) => Causes(exception).FirstOrDefault(cause =>
        cause is ConfigException or OptionsValidationException or DatabaseUnavailableException or EmbeddedPostgresException
            or MigrationException or BrokerUnavailableException);

    /// <summary>Says on standard error what is wrong and what to do; answers the process's exit code.</summary>
    public static async Task<int> TellAsync(Exception exception)
    {
        if (In(exception) is { } mistake)
        {
            await Console.Error.WriteLineAsync(mistake.Message);
            return ExitCode;
        }

        await Console.Error.WriteLineAsync($"{exception}\n\n{Reason(exception)}");
        return FaultExitCode;
    }

    /// <summary>The innermost cause, and what can be done about it.</summary>
    internal static string Reason(Exception exception)
    {
        var cause = Causes(exception).Last();
        return $"Catalyst cannot run: {cause.Message.TrimEnd('.')}. {Advice(cause)}";
    }

    private static string Advice(Exception cause) => cause switch
    {
        UnauthorizedAccessException => "Give this user the right to it, or name another folder with CATALYST_HOME.",
        SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
            "End the program that listens there, or choose another port.",
        IOException => "See whether the disk of CATALYST_HOME is full or read-only, or name another folder with CATALYST_HOME.",
        TypeInitializationException or DllNotFoundException or BadImageFormatException or TypeLoadException =>
            "What was built does not fit this machine: ./catalyst clean, then start again.",
        _ => "The lines above say where; ./catalyst doctor says what this machine lacks.",
    };

    private static IEnumerable<Exception> Causes(Exception exception) => exception switch
    {
        AggregateException many => many.InnerExceptions.SelectMany(Causes).Prepend(many),
        { InnerException: { } inner } => Causes(inner).Prepend(exception),
        _ => [exception],
    };
}
