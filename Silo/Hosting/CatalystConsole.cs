using Microsoft.Extensions.Logging;

namespace Catalyst.Silo.Hosting;

/// <summary>What a process of Catalyst writes to its console.</summary>
public static class CatalystConsole
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <summary>One line a message, with the time in UTC.</summary>
    /// <remarks>
    /// The host logs as errors what it then throws, which ends the process with its message, or with its stack trace where that is needed;
    /// and what it logs as critical once more. Both are told once: a mistake at the start must not begin with a stack trace.
    /// </remarks>
    public static ILoggingBuilder AddCatalystConsole(this ILoggingBuilder logging) => logging
        .AddFilter(Host, static level => level >= LogLevel.Information && level != LogLevel.Error)
        .AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
        });
}
