using System.Net.Sockets;
using Npgsql;

namespace Catalyst.Persistence;

/// <summary>The database cannot be reached now. The message says what to do; nothing that was committed is lost.</summary>
public sealed class DatabaseUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whether <paramref name="exception"/> tells of the server or the way to it, not of the statement.</summary>
    internal static bool IsCause(Exception exception) => exception switch
    {
        PostgresException postgres => postgres.SqlState is
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.InvalidPassword
                or PostgresErrorCodes.InvalidAuthorizationSpecification
            or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.DiskFull or PostgresErrorCodes.DatabaseDropped
            || postgres.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => true,
        NpgsqlException npgsql => npgsql.IsTransient,
        SocketException or IOException => true,
        // Npgsql ends a connection that broke during an earlier command with this.
        ObjectDisposedException => true,
        _ => false,
    };

    internal static string Advice(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            "The server refused the user or the password. Correct them in POSTGRES_URL.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.DatabaseDropped } =>
            "The server has no such database. Create it, or correct its name in POSTGRES_URL.",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
            "The server has no connection left. Raise its max_connections, or lower storage.postgres pool sizes.",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
            "The server's disk is full. Free some space; work then goes on by itself.",
        PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow } =>
            "The server is starting or stopping; try again in a few seconds.",
        _ => "",
    };
}
