using Catalyst.Persistence;
using Catalyst.Persistence.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Catalyst.Testing;

/// <summary>
/// One real PostgreSQL for a test run, on a free loopback port, gone with the run. Use it as an assembly fixture:
/// <c>[assembly: AssemblyFixture(typeof(PostgresServer))]</c>, take it in the constructor, and ask it for a database a class or a test.
/// It starts when the first database is asked for.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Prefix = "catalyst-test-pg-";
    private const string Template = "migrated";
    private readonly SemaphoreSlim _starting = new(1, 1);
    private EmbeddedPostgres? _server;
    private NpgsqlConnectionStringBuilder? _admin;
    private string? _root;

    /// <summary>The server's own process, which changes when it is killed: it starts again by itself.</summary>
    public int Pid => _server?.ProcessId ?? throw new InvalidOperationException("The server does not run.");

    /// <summary>A fresh, migrated database, dropped when disposed.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync(CancellationToken cancellationToken = default)
    {
        var connection = await StartAsync(cancellationToken);
        var name = "test_" + Guid.NewGuid().ToString("N");
        // PostgreSQL copies a template only while nobody uses it, so one copy at a time.
        await _starting.WaitAsync(cancellationToken);
        try
        {
            await ExecuteAsync(connection, $"CREATE DATABASE {name} TEMPLATE {Template}", cancellationToken);
        }
        finally
        {
            _starting.Release();
        }

        return await TestDatabase.OpenAsync(this, With(connection, name), cancellationToken);
    }

    /// <summary>A fresh database without tables; returns its connection string.</summary>
    public async Task<string> CreateEmptyDatabaseAsync(CancellationToken cancellationToken = default)
    {
        var connection = await StartAsync(cancellationToken);
        var name = "empty_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync(connection, $"CREATE DATABASE {name}", cancellationToken);
        return With(connection, name);
    }

    /// <summary>Stops the server and removes everything.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await _server.ReleaseAsync(stop: true);
            await _server.DisposeAsync();
        }

        if (_root is not null)
        {
            Directory.Delete(_root, recursive: true);
        }

        _starting.Dispose();
    }

    internal async Task DropAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await ExecuteAsync(_admin!.ConnectionString, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
    }

    private async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_admin is null)
            {
                await RemoveLeftoversAsync();
                _root = Path.Combine(Path.GetTempPath(), Prefix + Guid.NewGuid().ToString("N"));
                _server = Create(_root);
                var connection = await _server.StartAsync(cancellationToken);
                connection.Pooling = false;
                await ExecuteAsync(connection.ConnectionString, $"CREATE DATABASE {Template}", cancellationToken);
                await using (await TestDatabase.OpenAsync(null, With(connection.ConnectionString, Template), cancellationToken))
                {
                    // Opening migrates.
                }

                _admin = connection;
            }

            return _admin.ConnectionString;
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>A run that was killed could not clean up; the next one does. Whoever still runs holds its lock.</summary>
    private static async Task RemoveLeftoversAsync()
    {
        foreach (var leftover in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            if (Directory.GetCreationTimeUtc(leftover) > TimeProvider.System.GetUtcNow().AddMinutes(-1).UtcDateTime)
            {
                continue;
            }

            await using var old = Create(leftover);
            if (old.IsUnused())
            {
                await old.ReleaseAsync(stop: true);
                try
                {
                    Directory.Delete(leftover, recursive: true);
                }
                catch (IOException)
                {
                    // Another run cleans up at the same time.
                }
            }
        }
    }

    private static EmbeddedPostgres Create(string root) => new(
        new EmbeddedPostgresOptions
        {
            Root = root,
            CacheDirectory = Path.Combine(Path.GetTempPath(), "catalyst-test-cache"),
            // What a test writes need not survive a power cut.
            Settings = new Dictionary<string, string> { ["fsync"] = "off", ["full_page_writes"] = "off", ["max_connections"] = "300" },
        },
        TimeProvider.System,
        NullLogger<EmbeddedPostgres>.Instance);

    private static string With(string connectionString, string database) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = database, Pooling = true }.ConnectionString;

    private static async Task ExecuteAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>A database of one test class, migrated and open.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly PostgresServer? _owner;

    private TestDatabase(PostgresServer? owner, string connectionString, Database database)
    {
        _owner = owner;
        ConnectionString = connectionString;
        Database = database;
    }

    public string ConnectionString { get; }

    public Database Database { get; }

    internal static async Task<TestDatabase> OpenAsync(PostgresServer? owner, string connectionString, CancellationToken cancellationToken)
    {
        var database = new Database(
            Options.Create(new PersistenceOptions { ConnectionString = connectionString, MinPool = 0 }), TimeProvider.System,
            NullLoggerFactory.Instance);
        await database.StartAsync(cancellationToken);
        return new TestDatabase(owner, connectionString, database);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_owner is not null)
        {
            await _owner.DropAsync(ConnectionString);
        }
    }
}
