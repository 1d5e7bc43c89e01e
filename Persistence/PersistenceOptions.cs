using Microsoft.Extensions.Options;

namespace Catalyst.Persistence;

/// <summary>Where the state is kept.</summary>
public sealed class PersistenceOptions
{
    /// <summary>
    /// <c>POSTGRES_URL</c>: <c>postgresql://user:password@host:port/database</c> or an Npgsql connection string. Empty: Catalyst runs a
    /// server of its own.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>Root of the embedded server's files.</summary>
    public string DataDirectory { get; set; } = "";

    /// <summary>
    /// Where PostgreSQL binaries are kept when the machine has none; by default <c>cache</c> beside <see cref="DataDirectory"/>.
    /// </summary>
    public string? CacheDirectory { get; set; }

    /// <summary>Connections kept open.</summary>
    public int MinPool { get; set; } = 5;

    /// <summary>Connections at most.</summary>
    public int MaxPool { get; set; } = 20;

    /// <summary>How long a start waits for a server that does not answer yet.</summary>
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether the embedded server stops with its last host. When false it runs on, and the next start adopts it.</summary>
    public bool StopServerOnShutdown { get; set; } = true;

    /// <summary>Throws naming the wrong key.</summary>
    /// <exception cref="OptionsValidationException">Somebody has to change something.</exception>
    internal void Validate()
    {
        if (MinPool < 0 || MaxPool < 1 || MinPool > MaxPool)
        {
            throw Wrong(
                $"storage.postgres pool {MinPool}-{MaxPool} is not a range. MinPool must be 0 or more and not above MaxPool, which must be "
                    + "1 or more.");
        }

        if (string.IsNullOrWhiteSpace(ConnectionString) && !Path.IsPathFullyQualified(DataDirectory))
        {
            throw Wrong(
                "Without POSTGRES_URL the embedded PostgreSQL needs DataDirectory, an absolute path. Set POSTGRES_URL or CATALYST_HOME.");
        }

        if (!string.IsNullOrWhiteSpace(ConnectionString))
        {
            _ = PostgresUrl.Parse(ConnectionString);
        }
    }

    internal static OptionsValidationException Wrong(string message) =>
        new(nameof(PersistenceOptions), typeof(PersistenceOptions), [message]);
}
