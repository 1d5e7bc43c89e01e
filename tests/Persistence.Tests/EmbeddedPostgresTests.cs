using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Catalyst.Persistence.Embedded;
using Catalyst.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Catalyst.Persistence.Tests;

/// <summary>Servers that these tests start, kill and lose; each in a directory of its own.</summary>
public sealed class EmbeddedPostgresTests : IAsyncLifetime
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "catalyst-embedded-" + Guid.NewGuid().ToString("N"));
    private readonly List<EmbeddedPostgres> _started = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        foreach (var server in _started)
        {
            await server.ReleaseAsync(stop: true);
            await server.DisposeAsync();
        }

        if (Directory.Exists(_root))
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    [Fact]
    public async Task A_server_that_is_set_up_is_not_set_up_again_and_keeps_its_data()
    {
        var project = Guid.NewGuid();
        await using (var first = Database())
        {
            await first.StartAsync(Token);
            await new ProjectRepository(first, TimeProvider.System).CreateAsync(project, "Todo", "todo", "", "/repos", Token);
        }

        Server().ProcessId.ShouldBeNull();
        var identity = new FileInfo(Path.Combine(new ServerFiles(_root, ServerUser.Current()).Data, "PG_VERSION"));
        var setUp = identity.LastWriteTimeUtc;
        await using var second = Database();
        await second.StartAsync(Token);
        identity.Refresh();
        identity.LastWriteTimeUtc.ShouldBe(setUp);
        (await new ProjectRepository(second, TimeProvider.System).FindAsync(project, Token)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_server_that_outlived_its_host_is_adopted()
    {
        var first = Server();
        var connection = await first.StartAsync(Token);
        var process = first.ProcessId;
        // What a killed host leaves: the server runs on, and nobody holds the lock.
        await first.ReleaseAsync(stop: false);
        var second = Server();
        var adopted = await second.StartAsync(Token);
        second.ProcessId.ShouldBe(process);
        adopted.Port.ShouldBe(connection.Port);
        await second.ReleaseAsync(stop: true);
        second.ProcessId.ShouldBeNull();
    }

    [Fact]
    public async Task A_server_that_another_host_uses_is_not_stopped()
    {
        var first = Server();
        var second = Server();
        await Task.WhenAll(first.StartAsync(Token), second.StartAsync(Token));
        await first.ReleaseAsync(stop: true);
        second.ProcessId.ShouldNotBeNull();
        await second.ReleaseAsync(stop: true);
        second.ProcessId.ShouldBeNull();
    }

    [Fact]
    public async Task A_port_that_another_program_took_is_left_to_it_when_nobody_knows_the_server_by_it()
    {
        var first = Server();
        var before = await first.StartAsync(Token);
        await first.ReleaseAsync(stop: true);
        using var taken = new TcpListener(IPAddress.Loopback, before.Port);
        taken.Start();

        var after = await Server().StartAsync(Token);

        after.Port.ShouldNotBe(before.Port);
        var files = new ServerFiles(_root, ServerUser.Current());
        using var theirs = new TcpListener(IPAddress.Loopback, 0);
        theirs.Start();
        await File.WriteAllTextAsync(Path.Combine(_root, "port"),
            ((IPEndPoint)theirs.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture), Token);
        Should.Throw<EmbeddedPostgresException>(() => files.HoldPort(mayMove: false)).Message.ShouldContain("took port");
    }

    [Fact]
    public void A_held_port_is_open_to_the_server_and_to_its_other_hosts_until_somebody_listens()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux lets a port be held");
        using var hold = PortHold.TakeAny();
        using var second = PortHold.TryTake(hold.Port).ShouldNotBeNull("another host of the same server");
        using var server = new TcpListener(IPAddress.Loopback, hold.Port);
        server.Server.SetRawSocketOption(1, 2, BitConverter.GetBytes(1));
        server.Start();
        PortHold.TryTake(hold.Port).ShouldBeNull("a program listens there");
    }

    [Fact]
    public async Task The_mark_of_a_dead_server_does_not_stop_the_next_one()
    {
        var first = Server();
        await first.StartAsync(Token);
        await first.ReleaseAsync(stop: true);
        // The number belongs to a living process, this one, which is no server.
        var mark = Path.Combine(Path.GetDirectoryName(first.LogFile)!, "data", "postmaster.pid");
        await File.WriteAllLinesAsync(mark, [Environment.ProcessId.ToString(CultureInfo.InvariantCulture), "x", "0", "5432", "",
            "127.0.0.1", "", "ready"], Token);
        var second = Server();
        await second.StartAsync(Token);
        second.ProcessId.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_server_that_dies_comes_back_by_itself()
    {
        await using var database = Database();
        await database.StartAsync(Token);
        var id = Guid.NewGuid();
        await new ProjectRepository(database, TimeProvider.System).CreateAsync(id, "Todo", "todo", "", "/repos", Token);
        var address = database.ConnectionString;
        var process = Server().ProcessId!.Value;
        using (var server = Process.GetProcessById(process))
        {
            server.Kill();
            await server.WaitForExitAsync(Token);
        }

        await EventuallyAsync(async () => await database.TroubleAsync(Token) is null, "the server did not come back");
        Server().ProcessId.ShouldNotBe(process);
        await using (var known = new NpgsqlConnection(address))
        {
            await known.OpenAsync(Token);
        }

        (await new ProjectRepository(database, TimeProvider.System).FindAsync(id, Token)).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_unreachable_server_is_told_and_work_goes_on_when_it_is_back()
    {
        var server = Server();
        var connection = await server.StartAsync(Token);
        await using var database = new Database(
            Options.Create(new PersistenceOptions { ConnectionString = connection.ConnectionString, MinPool = 1 }), TimeProvider.System,
            NullLoggerFactory.Instance);
        await database.StartAsync(Token);
        var tasks = new TaskRepository(database);
        await using var committer = new TaskCommitter(database, NullLogger<TaskCommitter>.Instance);
        (await committer.CommitAsync(Samples.New(Samples.Task()), Token)).ShouldBeTrue();

        await server.ReleaseAsync(stop: true);
        var error = await Should.ThrowAsync<DatabaseUnavailableException>(() => tasks.FindAsync(Guid.NewGuid(), Token));
        error.Message.ShouldContain("POSTGRES_URL");
        error.ToString().ShouldNotContain(connection.Password!);
        await Should.ThrowAsync<DatabaseUnavailableException>(() => committer.CommitAsync(Samples.New(Samples.Task()), Token));
        (await database.TroubleAsync(Token)).ShouldNotBeNull();

        (await server.StartAsync(Token)).Port.ShouldBe(connection.Port);
        (await tasks.FindAsync(Guid.NewGuid(), Token)).ShouldBeNull();
        (await committer.CommitAsync(Samples.New(Samples.Task()), Token)).ShouldBeTrue();

        // A restart between two calls is not even noticed.
        await server.ReleaseAsync(stop: true);
        await server.StartAsync(Token);
        (await committer.CommitAsync(Samples.New(Samples.Task()), Token)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_server_that_hangs_is_told_soon_and_work_goes_on_when_it_wakes()
    {
        await using var database = Database();
        await database.StartAsync(Token);
        var tasks = new TaskRepository(database);
        await using var committer = new TaskCommitter(database, NullLogger<TaskCommitter>.Instance);
        var commit = Samples.New(Samples.Task());
        var since = TimeProvider.System.GetTimestamp();
        using (FrozenProcess.WithChildren(Server().ProcessId!.Value))
        {
            var error = await Should.ThrowAsync<DatabaseUnavailableException>(() => tasks.FindAsync(Guid.NewGuid(), Token));
            error.Message.ShouldContain("tasks wait and go on by themselves");
            await Should.ThrowAsync<DatabaseUnavailableException>(() => committer.CommitAsync(commit, Token));
            (await database.TroubleAsync(Token)).ShouldNotBeNull();

            // Far below the 30 s that a statement may take.
            TimeProvider.System.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(15));
        }

        await database.AnswersAgainAsync(Token);
        (await committer.CommitAsync(commit, Token)).ShouldBeTrue();
        (await tasks.FindAsync(commit.Row.Id, Token)).ShouldNotBeNull();
    }

    [Fact]
    public async Task It_asks_for_the_password_and_keeps_it_to_its_owner()
    {
        var server = Server();
        var connection = await server.StartAsync(Token);
        var wrong = new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Password = "guess", Pooling = false };
        await using var refused = new NpgsqlConnection(wrong.ConnectionString);
        (await Should.ThrowAsync<PostgresException>(() => refused.OpenAsync(Token))).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
        File.GetUnixFileMode(Path.Combine(_root, "password")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.EnumerateFiles(Path.GetDirectoryName(server.LogFile)!, "secret-*").ShouldBeEmpty();
        (await File.ReadAllTextAsync(server.LogFile, Token)).ShouldNotContain(connection.Password!);
    }

    [Fact]
    public async Task It_never_runs_as_root()
    {
        var server = Server();
        await server.StartAsync(Token);
        var status = await File.ReadAllLinesAsync($"/proc/{server.ProcessId}/status", Token);
        status.Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1].ShouldNotBe("0");
    }

    [Fact]
    public async Task It_runs_where_no_other_account_can_go_and_what_it_left_there_goes_with_its_root()
    {
        var closed = Directory.CreateDirectory(_root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var server = new EmbeddedPostgres(
            new EmbeddedPostgresOptions { Root = Path.Combine(closed.FullName, "postgres") }, TimeProvider.System,
            NullLogger<EmbeddedPostgres>.Instance);
        await server.StartAsync(Token);
        await server.ReleaseAsync(stop: true);
        var files = Path.GetDirectoryName(server.LogFile)!;
        await server.DisposeAsync();
        closed.Delete(recursive: true);
        Directory.CreateDirectory(_root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var next = new EmbeddedPostgres(
            new EmbeddedPostgresOptions { Root = Path.Combine(_root, "another") }, TimeProvider.System,
            NullLogger<EmbeddedPostgres>.Instance);
        await next.StartAsync(Token);
        await next.ReleaseAsync(stop: true);
        await next.DisposeAsync();
        Directory.Exists(files).ShouldBeFalse();
        var outside = Path.GetDirectoryName(next.LogFile)!;
        if (!outside.StartsWith(_root, StringComparison.Ordinal))
        {
            Directory.Delete(outside, recursive: true);
        }
    }

    [Fact]
    public async Task A_database_without_a_server_says_what_to_do()
    {
        await using var database = new Database(
            Options.Create(new PersistenceOptions { ConnectionString = "postgresql://someone:secret@127.0.0.1:1/none",
                StartTimeout = TimeSpan.Zero }),
            TimeProvider.System,
            NullLoggerFactory.Instance);
        var error = await Should.ThrowAsync<DatabaseUnavailableException>(() => database.StartAsync(Token));
        error.Message.ShouldContain("POSTGRES_URL");
        error.ToString().ShouldNotContain("secret");
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition, string message)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Token);
        deadline.CancelAfter(TimeSpan.FromSeconds(30));
        while (!await condition())
        {
            deadline.IsCancellationRequested.ShouldBeFalse(message);
            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }
    }

    private Database Database() => new(
        Options.Create(new PersistenceOptions { DataDirectory = _root, MinPool = 1 }), TimeProvider.System, NullLoggerFactory.Instance);

    private EmbeddedPostgres Server()
    {
        var server = new EmbeddedPostgres(new EmbeddedPostgresOptions { Root = _root }, TimeProvider.System,
            NullLogger<EmbeddedPostgres>.Instance);
        _started.Add(server);
        return server;
    }
}
