using System.Globalization;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Catalyst.Persistence.Embedded;

/// <summary>
/// A PostgreSQL server of Catalyst's own: set up once, started in well under a second, adopted when it outlived its host, restarted when it
/// dies. It listens on the loopback interface only, asks for a generated password, and never runs as root.
/// </summary>
public sealed partial class EmbeddedPostgres : IAsyncDisposable
{
    internal const string UserName = "catalyst";
    internal const string DatabaseName = "catalyst";
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(30);

    private readonly EmbeddedPostgresOptions _options;
    private readonly ILogger _log;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _suspicion = new(0, 1);
    private readonly ServerUser _user = ServerUser.Current();
    private readonly ServerFiles _files;
    private CancellationTokenSource? _supervising;
    private Task _supervisor = Task.CompletedTask;
    private FileStream? _presence;
    private PortHold? _hold;
    private PostgresBinaries? _binaries;
    private int _port;

    public EmbeddedPostgres(EmbeddedPostgresOptions options, TimeProvider time, ILogger<EmbeddedPostgres> log)
    {
        _options = options;
        _time = time;
        _log = log;
        _files = new ServerFiles(options.Root, _user);
    }

    /// <summary>What the server writes.</summary>
    public string LogFile => _files.Log;

    /// <summary>The server's process, or null when it does not run.</summary>
    public int? ProcessId => PostmasterFile.Read(_files.Data)?.ProcessId;

    /// <summary>Whether no host uses the server, running or not.</summary>
    public bool IsUnused() => _files.IsAlone();

    /// <summary>Starts or adopts the server and watches it from then on.</summary>
    /// <returns>How to connect to Catalyst's database: good for as long as any host uses the server, through restarts too.</returns>
    public async Task<NpgsqlConnectionStringBuilder> StartAsync(CancellationToken cancellationToken = default)
    {
        _files.Prepare();
        var alone = _presence is null && _files.IsAlone();
        _presence ??= _files.ClaimPresence();
        await EnsureRunningAsync(mayMove: alone, cancellationToken);
        if (_supervising is null)
        {
            _supervising = new CancellationTokenSource();
            _supervisor = Task.Run(() => SuperviseAsync(_supervising.Token), CancellationToken.None);
        }

        return Connection();
    }

    /// <summary>Looks now whether the server lives, for someone found it did not answer.</summary>
    public void Suspect()
    {
        try
        {
            _suspicion.Release();
        }
        catch (SemaphoreFullException)
        {
            // It will look anyway.
        }
    }

    /// <summary>Stops watching; stops the server too if <paramref name="stop"/> says so and no other host uses it.</summary>
    public async Task ReleaseAsync(bool stop)
    {
        if (_supervising is not null)
        {
            await _supervising.CancelAsync();
            await _supervisor;
            _supervising.Dispose();
            _supervising = null;
        }

        _presence?.Dispose();
        _presence = null;
        _hold?.Dispose();
        _hold = null;
        if (stop && _files.IsAlone())
        {
            await StopServerAsync(CancellationToken.None);
        }
    }

    /// <summary>Stops the server, whoever uses it. A watched one comes back.</summary>
    internal async Task StopServerAsync(CancellationToken cancellationToken)
    {
        if (PostmasterFile.Read(_files.Data) is null)
        {
            return;
        }

        var tools = await BinariesAsync(cancellationToken);
        var (code, output) = await RunAsServerAsync(
            [tools.Program("pg_ctl"), "stop", "-D", _files.Data, "-m", "fast", "-w", "-t", "30"], TimeSpan.FromSeconds(40),
            cancellationToken);
        if (code != 0 && PostmasterFile.Read(_files.Data) is not null)
        {
            LogStopFailed(output);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ReleaseAsync(stop: false);
        _suspicion.Dispose();
    }

    private NpgsqlConnectionStringBuilder Connection(string database = DatabaseName) => new()
    {
        Host = "127.0.0.1",
        Port = _port,
        Username = UserName,
        Password = _files.Password,
        Database = database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    };

    /// <param name="mayMove">Nobody knows the server's address yet, so it may be another one than last time.</param>
    private async Task EnsureRunningAsync(bool mayMove, CancellationToken cancellationToken)
    {
        // Two hosts that start at once set up one cluster, one after the other.
        await using var turn = await _files.TakeTurnAsync(_options.StartTimeout, _time, cancellationToken);
        var running = await SettledAsync(cancellationToken);
        if (running is null)
        {
            if (!_files.IsInitialized)
            {
                await InitializeAsync(cancellationToken);
            }

            running = await LaunchAsync(mayMove, cancellationToken);
        }
        else
        {
            LogAdopted(running.ProcessId, running.Port);
        }

        _port = running.Port;
        await EnsureDatabaseAsync(cancellationToken);
    }

    /// <summary>The running server once it is neither starting nor stopping; null when there is none.</summary>
    private async Task<PostmasterFile?> SettledAsync(CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        while (PostmasterFile.Read(_files.Data) is { } running)
        {
            if (running.IsReady)
            {
                return running;
            }

            if (_time.GetElapsedTime(started) > _options.StartTimeout)
            {
                throw new EmbeddedPostgresException(
                    $"PostgreSQL (process {running.ProcessId}) has been starting or stopping for {_options.StartTimeout.TotalSeconds:0} s. "
                        + $"See {_files.Log}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), _time, cancellationToken);
        }

        return null;
    }

    private async Task InitializeAsync(CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        var tools = await BinariesAsync(cancellationToken);
        var password = _files.CreatePassword();
        var fresh = _files.NewData();
        var secret = _files.NewSecret(password);
        try
        {
            await _user.OwnAsync(_files.Server, cancellationToken);
            var (code, output) = await RunAsServerAsync(
                [
                    tools.Program("initdb"), "-D", fresh, "--username", UserName, "--pwfile", secret, "--auth", "scram-sha-256",
                    "--encoding", "UTF8", "--locale", "C", "--no-instructions",
                ],
                TimeSpan.FromMinutes(2),
                cancellationToken);
            if (code != 0)
            {
                throw new EmbeddedPostgresException($"PostgreSQL could not set up its folder {_files.Server}: {output}");
            }
        }
        finally
        {
            File.Delete(secret);
        }

        Directory.Move(fresh, _files.Data);
        LogInitialized(tools.Major, _time.GetElapsedTime(started).TotalSeconds);
    }

    private async Task<PostmasterFile> LaunchAsync(bool mayMove, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        var tools = await BinariesAsync(cancellationToken);
        _hold ??= _files.HoldPort(mayMove);
        _files.WriteSettings(_hold.Port, _options.Settings);
        _files.RemoveStale();
        var (code, output) = await RunAsServerAsync(
            [tools.Program("pg_ctl"), "start", "-D", _files.Data, "-l", _files.Log, "-s", "-w", "-t",
                _options.StartTimeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)],
            _options.StartTimeout + TimeSpan.FromSeconds(5),
            cancellationToken);
        var running = PostmasterFile.Read(_files.Data);
        if (code != 0 || running is null)
        {
            throw new EmbeddedPostgresException($"PostgreSQL did not start: {output} {_files.LastLines()} See {_files.Log}.");
        }

        LogStarted(running.ProcessId, running.Port, _time.GetElapsedTime(started).TotalMilliseconds);
        return running;
    }

    private async Task EnsureDatabaseAsync(CancellationToken cancellationToken)
    {
        var settings = Connection("postgres");
        settings.Pooling = false;
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection)
            {
                Parameters = { new NpgsqlParameter { Value = DatabaseName } },
            };
            if (await exists.ExecuteScalarAsync(cancellationToken) is null)
            {
                await using var create = new NpgsqlCommand($"CREATE DATABASE {DatabaseName}", connection);
                await create.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw new EmbeddedPostgresException(
                $"The PostgreSQL in {_files.Server} does not accept the password in {_files.PasswordFile}. Restore that file, or move the "
                    + "folder away to begin with an empty database.", e);
        }
    }

    private async Task SuperviseAsync(CancellationToken cancellationToken)
    {
        var failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await _suspicion.WaitAsync(TimeSpan.FromSeconds(1), cancellationToken);
                if (PostmasterFile.Read(_files.Data) is not null)
                {
                    continue;
                }

                LogDied();
                await EnsureRunningAsync(mayMove: false, cancellationToken);
                failures = 0;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                var pause = TimeSpan.FromSeconds(Math.Min(LongestBackoff.TotalSeconds, 0.25 * Math.Pow(2, failures++)));
                LogRestartFailed(e, pause.TotalSeconds);
                await Task.Delay(pause, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<PostgresBinaries> BinariesAsync(CancellationToken cancellationToken)
    {
        if (_binaries is null)
        {
            var cache = _options.CacheDirectory ?? Path.Combine(Path.GetDirectoryName(_options.Root) ?? _options.Root, "cache");
            cache = _user.Reaches(cache) ? cache : Path.Combine(ServerFiles.Elsewhere, "cache");
            _user.MakeReachable(cache);
            _binaries = await PostgresBinaries.LocateAsync(_files.Major, cache, cancellationToken);
            if (!_user.Reaches(_binaries.Directory))
            {
                throw new EmbeddedPostgresException(
                    $"The account {_user.Name}, which runs PostgreSQL because root must not, cannot reach {_binaries.Directory}. Install "
                        + "PostgreSQL, run Catalyst as another user, or set POSTGRES_URL.");
            }
        }

        return _binaries;
    }

    private Task<(int ExitCode, string Output)> RunAsServerAsync(IReadOnlyList<string> command, TimeSpan timeout,
        CancellationToken cancellationToken) =>
        Tool.RunAsync(_user.Wrap(command), _files.Server, timeout, cancellationToken);
}
