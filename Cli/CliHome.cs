namespace Catalyst.Cli;

/// <summary>Where this installation is; the <c>catalyst</c> script says so by environment variables.</summary>
/// <param name="Root">The checkout.</param>
/// <param name="Data">Everything that Catalyst makes.</param>
/// <param name="ServerAssembly">The built server; empty when it is not built.</param>
internal sealed record CliHome(string Root, string Data, string ServerAssembly)
{
    /// <summary>The port of the web UI unless PORT says otherwise.</summary>
    public const int DefaultPort = 8001;

    public string ServerFile => Path.Combine(Data, "run", "server.json");

    public string ServerLog => Path.Combine(Data, "logs", "server.log");

    /// <summary>The wanted port and whether a person asked for it.</summary>
    /// <exception cref="CliException">PORT is not a port.</exception>
    public static (int Port, bool Asked) WantedPort()
    {
        var text = Environment.GetEnvironmentVariable("PORT");
        if (string.IsNullOrEmpty(text))
        {
            return (DefaultPort, false);
        }

        return int.TryParse(text, out var port) && port is > 0 and <= 65535
            ? (port, true)
            : throw new CliException($"PORT is '{text}'; it must be a number from 1 to 65535.");
    }

    public static CliHome FromEnvironment()
    {
        var root = Environment.GetEnvironmentVariable("CATALYST_ROOT") ?? Directory.GetCurrentDirectory();
        return new CliHome(
            root,
            Environment.GetEnvironmentVariable("CATALYST_HOME") ?? Path.Combine(root, ".catalyst"),
            Environment.GetEnvironmentVariable("CATALYST_SERVER") ?? string.Empty);
    }
}

/// <summary>Something a person has to know or do; shown without a stack trace.</summary>
internal sealed class CliException(string message, int exitCode = 1) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
