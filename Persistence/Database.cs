using System.Diagnostics.CodeAnalysis;
using Catalyst.Persistence.Embedded;
using Catalyst.Persistence.Migrations;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Catalyst.Persistence;

/// <summary>
/// The way to PostgreSQL: a server of the operator's (<see cref="PersistenceOptions.ConnectionString"/>) or, without one, Catalyst's own.
/// Repositories go through it, so that an unreachable server is told the same way everywhere and work goes on by itself when it is back.
/// </summary>
public sealed partial class Database : IAsyncDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(250);

    private readonly PersistenceOptions _options;
    private readonly ILogger<Database> _log;
    private readonly EmbeddedPostgres? _server;
    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly TimeProvider _time;
    private readonly DatabaseWatch _watch;
    private Connections? _connections;
    private string? _connectionString;
    private bool _disposed;

    static Database()
    {
        SqlMapper.AddTypeHandler(new UtcTimeHandler());
        SqlMapper.AddTypeHandler(new UuidHandler());
    }

    public Database(IOptions<PersistenceOptions> options, TimeProvider time, ILoggerFactory logs)
    {
        _options = options.Value;
        _options.Validate();
        _time = time;
        _log = logs.CreateLogger<Database>();
        _watch = new DatabaseWatch(() => ConnectionString, time, _log);
        _watch.Returning += () => Started.Clear();
        if (string.IsNullOrWhiteSpace(_options.ConnectionString))
        {
            _server = new EmbeddedPostgres(
                new EmbeddedPostgresOptions { Root = _options.DataDirectory, CacheDirectory = _options.CacheDirectory,
                    StartTimeout = _options.StartTimeout },
                time,
                logs.CreateLogger<EmbeddedPostgres>());
        }
    }

    /// <summary>Whether Catalyst runs the server.</summary>
    public bool IsEmbedded => _server is not null;

    /// <summary>Pooled connections, once <see cref="StartAsync"/> is through.</summary>
    public NpgsqlDataSource DataSource => Started.All;

    private Connections Started => Volatile.Read(ref _connections)
        ?? throw new InvalidOperationException("The database is not started yet: await Database.StartAsync first.");

    /// <summary>
    /// With its password, for a library that opens connections of its own. It stays true while this host lives: an embedded server never
    /// moves under it.
    /// </summary>
    public string ConnectionString => Volatile.Read(ref _connectionString)
        ?? throw new InvalidOperationException("The database is not started yet: await Database.StartAsync first.");

    /// <summary>
    /// Starts the embedded server if it is ours, waits until the server answers, and migrates. Repeating it does nothing.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">The server did not answer in
    /// <see cref="PersistenceOptions.StartTimeout"/>.</exception>
    /// <exception cref="MigrationException">The schema is not one that this version can use.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        await _starting.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_connections is not null)
            {
                return;
            }

            var connection = _server is null
                ? PostgresUrl.Parse(_options.ConnectionString!)
                : await _server.StartAsync(cancellationToken);
            var created = Connect(connection);
            try
            {
                await WaitForAnswerAsync(created.All, cancellationToken);
                await MigrateAsync(created.All, cancellationToken);
            }
            catch
            {
                await created.DisposeAsync();
                throw;
            }

            Volatile.Write(ref _connections, created);
            _watch.Start();
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Null when the server answers now; else what is wrong and what to do.</summary>
    public async Task<string?> TroubleAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await RunAsync(static (connection, token) => connection.ExecuteScalarAsync<int>(Sql("SELECT 1", null, token)),
                cancellationToken);
            return null;
        }
        catch (Exception e) when (e is DatabaseUnavailableException or InvalidOperationException)
        {
            return e.Message;
        }
    }

    /// <summary>
    /// For work that met an unreachable server and is to begin again: completes when it answers, after a short delay in any case.
    /// </summary>
    public async Task AnswersAgainAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(RetryDelay, _time, cancellationToken);
        await _watch.Answers.WaitAsync(cancellationToken);
    }

    /// <summary>
    /// Runs what uses the database, also through another library, and tells an unreachable server the same way everywhere, and soon: nobody
    /// waits for one that is known not to answer. Statements under way then are left to themselves rather than cancelled, for cancelling
    /// asks the server, too; they end when it is back, or with their connection.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">Whether it was done is not known.</exception>
    public async Task<T> GuardAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var outage = _watch.Outage;
        if (outage.IsCompleted)
        {
            // A server that is back within a moment is not even noticed.
            await Task.WhenAny(_watch.Answers, Task.Delay(Moment, _time, cancellationToken));
            outage = _watch.Outage;
            if (outage.IsCompleted)
            {
                cancellationToken.ThrowIfCancellationRequested();
                throw Unavailable(null);
            }
        }

        try
        {
            var working = work();
            if (await Task.WhenAny(working, outage) == outage && !working.IsCompleted)
            {
                _ = working.ContinueWith(static late => late.Exception, TaskScheduler.Default);
                cancellationToken.ThrowIfCancellationRequested();
                throw Unavailable(null);
            }

            return await working;
        }
        catch (Exception e) when (DatabaseUnavailableException.IsCause(e) && !cancellationToken.IsCancellationRequested)
        {
            _server?.Suspect();
            _watch.Suspect();
            throw Unavailable(e);
        }
    }

    /// <summary>
    /// Runs <paramref name="work"/>, which must be repeatable, on a connection. A pooled connection that turns out to be broken costs one
    /// retry, so nobody sees a server that was restarted in the meantime.
    /// </summary>
    internal async Task<T> RunAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await RunOnceAsync(work, cancellationToken);
        }
        catch (DatabaseUnavailableException e) when (e.InnerException is { } cause && BrokeWhileOpen(cause))
        {
            Started.Clear();
            return await RunOnceAsync(work, cancellationToken);
        }
    }

    /// <summary>Runs <paramref name="work"/> once.</summary>
    internal Task<T> RunOnceAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        RunOnceAsync(static pools => pools.All, work, cancellationToken);

    /// <summary>Runs <paramref name="work"/> once, on a connection for commits.</summary>
    internal Task<T> CommitOnceAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        RunOnceAsync(static pools => pools.Commits, work, cancellationToken);

    private Task<T> RunOnceAsync<T>(
        Func<Connections, NpgsqlDataSource> from, Func<NpgsqlConnection, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken) => GuardAsync(
        async () =>
        {
            var outage = _watch.Outage;
            await using var connection = await from(Started).OpenConnectionAsync(cancellationToken);

            // Its caller has been told that it failed; done now, it could undo what was written since.
            return outage.IsCompleted ? throw Unavailable(null) : await work(connection, cancellationToken);
        },
        cancellationToken);

    internal static CommandDefinition Sql([StringSyntax("sql")] string text, object? parameters, CancellationToken cancellationToken) =>
        new(text, parameters, cancellationToken: cancellationToken);

    /// <summary>Stops the embedded server, unless another host still uses it or it is to run on.</summary>
    public async ValueTask DisposeAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            await _watch.DisposeAsync();
            if (Volatile.Read(ref _connections) is { } current)
            {
                await current.DisposeAsync();
            }

            if (_server is not null)
            {
                await _server.ReleaseAsync(_options.StopServerOnShutdown);
                await _server.DisposeAsync();
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    private static bool BrokeWhileOpen(Exception cause) => cause is not PostgresException
    {
        SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.DiskFull
            or PostgresErrorCodes.TooManyConnections,
    };

    private DatabaseUnavailableException Unavailable(Exception? cause) => new(Describe(cause), cause);

    private string Describe(Exception? cause)
    {
        var advice = cause is null ? "" : DatabaseUnavailableException.Advice(cause);
        if (advice.Length > 0)
        {
            return "The database cannot be used now. " + advice;
        }

        return _server is null
            ? $"PostgreSQL at {Address()} does not answer. Check that the server of POSTGRES_URL runs and can be reached from this "
                + "machine; tasks wait and go on by themselves when it answers."
            : "Catalyst's own PostgreSQL does not answer. Catalyst starts it again if it has ended; tasks wait and go on by themselves. "
                + $"Try again in a few seconds. If it stays so, its log is {_server.LogFile}.";
    }

    /// <summary>Without user and password.</summary>
    private string Address()
    {
        var parsed = PostgresUrl.Parse(_options.ConnectionString!);
        return $"{parsed.Host}:{parsed.Port}/{parsed.Database ?? parsed.Username}";
    }

    private Connections Connect(NpgsqlConnectionStringBuilder connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection.ConnectionString)
        {
            MinPoolSize = _options.MinPool,
            MaxPoolSize = _options.MaxPool,
            PersistSecurityInfo = false,
        };

        SessionSettings.Complete(settings);
        Volatile.Write(ref _connectionString, settings.ConnectionString);
        return Connections.Create(settings);
    }

    private async Task MigrateAsync(NpgsqlDataSource created, CancellationToken cancellationToken)
    {
        try
        {
            await new Migrator(created, _log).RunAsync(cancellationToken);
        }
        catch (Exception e) when (DatabaseUnavailableException.IsCause(e) && !cancellationToken.IsCancellationRequested)
        {
            throw Unavailable(e);
        }
    }

    private async Task WaitForAnswerAsync(NpgsqlDataSource candidate, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        for (var told = false; ; told = true)
        {
            try
            {
                await using var connection = await candidate.OpenConnectionAsync(cancellationToken);
                return;
            }
            catch (NpgsqlException refused) when (!DatabaseUnavailableException.IsCause(refused))
            {
                // Such as a password that is missing, or encryption that the server does not offer.
                var cause = refused.InnerException is { } inner ? $" ({inner.Message.TrimEnd('.')})" : "";
                throw new DatabaseUnavailableException(
                    $"PostgreSQL at {Address()} cannot be used: {refused.Message.TrimEnd('.')}{cause}. Correct POSTGRES_URL.", refused);
            }
            catch (Exception e) when (DatabaseUnavailableException.IsCause(e) && !cancellationToken.IsCancellationRequested)
            {
                var waits = e is not PostgresException postgres || postgres.SqlState == PostgresErrorCodes.CannotConnectNow;
                if (!waits || _time.GetElapsedTime(started) >= _options.StartTimeout)
                {
                    throw Unavailable(e);
                }

                if (!told)
                {
                    LogWaiting(_options.StartTimeout.TotalSeconds);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(250), _time, cancellationToken);
            }
        }
    }
}
