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

    private readonly EmbeddedPostgresOptions options;
    private readonly ILogger log;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim suspicion = new(0, 1);
    private readonly ServerUser user = ServerUser.Current();
    private readonly ServerFiles files;
    private CancellationTokenSource? supervising;
    private Task supervisor = Task.CompletedTask;
    private FileStream? presence;
    private PortHold? hold;
    private PostgresBinaries? binaries;
    private int port;

    public EmbeddedPostgres(EmbeddedPostgresOptions options, TimeProvider time, ILogger<EmbeddedPostgres> log)
    {
        this.options = options;
        this.time = time;
        this.log = log;
        files = new ServerFiles(options.Root, user);
    }

    /// <summary>What the server writes.</summary>
    public string LogFile => files.Log;

    /// <summary>The server's process, or null when it does not run.</summary>
    public int? ProcessId => PostmasterFile.Read(files.Data)?.ProcessId;

    /// <summary>Whether no host uses the server, running or not.</summary>
    public bool IsUnused() => files.IsAlone();

    /// <summary>Starts or adopts the server and watches it from then on.</summary>
    /// <returns>How to connect to Catalyst's database: good for as long as any host uses the server, through restarts too.</returns>
    public async Task<NpgsqlConnectionStringBuilder> StartAsync(CancellationToken cancellationToken = default)
    {
        files.Prepare();
        var alone = presence is null && files.IsAlone();
        presence ??= files.ClaimPresence();
        await EnsureRunningAsync(mayMove: alone, cancellationToken);
        if (supervising is null)
        {
            supervising = new CancellationTokenSource();
            supervisor = Task.Run(() => SuperviseAsync(supervising.Token), CancellationToken.None);
        }

        return Connection();
    }

    /// <summary>Looks now whether the server lives, for someone found it did not answer.</summary>
    public void Suspect()
    {
        try
        {
            suspicion.Release();
        }
        catch (SemaphoreFullException)
        {
            // It will look anyway.
        }
    }

    /// <summary>Stops watching; stops the server too if <paramref name="stop"/> says so and no other host uses it.</summary>
    public async Task ReleaseAsync(bool stop)
    {
        if (supervising is not null)
        {
            await supervising.CancelAsync();
            await supervisor;
            supervising.Dispose();
            supervising = null;
        }

        presence?.Dispose();
        presence = null;
        hold?.Dispose();
        hold = null;
        if (stop && files.IsAlone())
        {
            await StopServerAsync(CancellationToken.None);
        }
    }

    /// <summary>Stops the server, whoever uses it. A watched one comes back.</summary>
    internal async Task StopServerAsync(CancellationToken cancellationToken)
    {
        if (PostmasterFile.Read(files.Data) is null)
        {
            return;
        }

        var tools = await BinariesAsync(cancellationToken);
        var (code, output) = await RunAsServerAsync(
            [tools.Program("pg_ctl"), "stop", "-D", files.Data, "-m", "fast", "-w", "-t", "30"], TimeSpan.FromSeconds(40),
            cancellationToken);
        if (code != 0 && PostmasterFile.Read(files.Data) is not null)
        {
            LogStopFailed(output);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ReleaseAsync(stop: false);
        suspicion.Dispose();
    }

    private NpgsqlConnectionStringBuilder Connection(string database = DatabaseName) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Username = UserName,
        Password = files.Password,
        Database = database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    };

    /// <param name="mayMove">Nobody knows the server's address yet, so it may be another one than last time.</param>
    private async Task EnsureRunningAsync(bool mayMove, CancellationToken cancellationToken)
    {
        // Two hosts that start at once set up one cluster, one after the other.
        await using var turn = await files.TakeTurnAsync(options.StartTimeout, time, cancellationToken);
        var running = await SettledAsync(cancellationToken);
        if (running is null)
        {
            if (!files.IsInitialized)
            {
                await InitializeAsync(cancellationToken);
            }

            running = await LaunchAsync(mayMove, cancellationToken);
        }
        else
        {
            LogAdopted(running.ProcessId, running.Port);
        }

        port = running.Port;
        await EnsureDatabaseAsync(cancellationToken);
    }

    /// <summary>The running server once it is neither starting nor stopping; null when there is none.</summary>
    private async Task<PostmasterFile?> SettledAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (PostmasterFile.Read(files.Data) is { } running)
        {
            if (running.IsReady)
            {
                return running;
            }

            if (time.GetElapsedTime(started) > options.StartTimeout)
            {
                throw new EmbeddedPostgresException(
                    $"PostgreSQL (process {running.ProcessId}) has been starting or stopping for {options.StartTimeout.TotalSeconds:0} s. "
                        + $"See {files.Log}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancellationToken);
        }

        return null;
    }

    private async Task InitializeAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var tools = await BinariesAsync(cancellationToken);
        var password = files.CreatePassword();
        var fresh = files.NewData();
        var secret = files.NewSecret(password);
        try
        {
            await user.OwnAsync(files.Server, cancellationToken);
            var (code, output) = await RunAsServerAsync(
                [
                    tools.Program("initdb"), "-D", fresh, "--username", UserName, "--pwfile", secret, "--auth", "scram-sha-256",
                    "--encoding", "UTF8", "--locale", "C", "--no-instructions",
                ],
                TimeSpan.FromMinutes(2),
                cancellationToken);
            if (code != 0)
            {
                throw new EmbeddedPostgresException($"PostgreSQL could not set up its folder {files.Server}: {output}");
            }
        }
        finally
        {
            File.Delete(secret);
        }

        Directory.Move(fresh, files.Data);
        LogInitialized(tools.Major, time.GetElapsedTime(started).TotalSeconds);
    }

    private async Task<PostmasterFile> LaunchAsync(bool mayMove, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var tools = await BinariesAsync(cancellationToken);
        hold ??= files.HoldPort(mayMove);
        files.WriteSettings(hold.Port, options.Settings);
        files.RemoveStale();
        var (code, output) = await RunAsServerAsync(
            [tools.Program("pg_ctl"), "start", "-D", files.Data, "-l", files.Log, "-s", "-w", "-t",
                options.StartTimeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)],
            options.StartTimeout + TimeSpan.FromSeconds(5),
            cancellationToken);
        var running = PostmasterFile.Read(files.Data);
        if (code != 0 || running is null)
        {
            throw new EmbeddedPostgresException($"PostgreSQL did not start: {output} {files.LastLines()} See {files.Log}.");
        }

        LogStarted(running.ProcessId, running.Port, time.GetElapsedTime(started).TotalMilliseconds);
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
                $"The PostgreSQL in {files.Server} does not accept the password in {files.PasswordFile}. Restore that file, or move the "
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
                await suspicion.WaitAsync(TimeSpan.FromSeconds(1), cancellationToken);
                if (PostmasterFile.Read(files.Data) is not null)
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
                await Task.Delay(pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<PostgresBinaries> BinariesAsync(CancellationToken cancellationToken)
    {
        if (binaries is null)
        {
            var cache = options.CacheDirectory ?? Path.Combine(Path.GetDirectoryName(options.Root) ?? options.Root, "cache");
            cache = user.Reaches(cache) ? cache : Path.Combine(ServerFiles.Elsewhere, "cache");
            user.MakeReachable(cache);
            binaries = await PostgresBinaries.LocateAsync(files.Major, cache, cancellationToken);
            if (!user.Reaches(binaries.Directory))
            {
                throw new EmbeddedPostgresException(
                    $"The account {user.Name}, which runs PostgreSQL because root must not, cannot reach {binaries.Directory}. Install "
                        + "PostgreSQL, run Catalyst as another user, or set POSTGRES_URL.");
            }
        }

        return binaries;
    }

    private Task<(int ExitCode, string Output)> RunAsServerAsync(IReadOnlyList<string> command, TimeSpan timeout,
        CancellationToken cancellationToken) =>
        Tool.RunAsync(user.Wrap(command), files.Server, timeout, cancellationToken);
}
