using System.Diagnostics;
using System.Net.Sockets;
using Catalyst.Chaos.Node;
using Catalyst.Testing;
using Dapper;
using Npgsql;

namespace Catalyst.Chaos.Storm;

/// <summary>Everything real that the storm hits: a PostgreSQL, a RabbitMQ, and silos as processes on one home.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    private readonly PostgresServer _postgres;

    private Stage(string home, PostgresServer postgres, string connectionString, RabbitServer rabbit, string rabbitUrl,
        IReadOnlyList<NodeProcess> nodes)
    {
        _postgres = postgres;
        (Home, ConnectionString, Rabbit, RabbitUrl, Nodes) = (home, connectionString, rabbit, rabbitUrl, nodes);
    }

    public string Home { get; }

    /// <summary>Whether the home stays, for a person to look into.</summary>
    public bool Keep { get; set; }

    public string ConnectionString { get; }

    public RabbitServer Rabbit { get; }

    public string RabbitUrl { get; }

    public IReadOnlyList<NodeProcess> Nodes { get; }

    public static async Task<Stage> SetAsync(int nodes, CancellationToken cancellationToken)
    {
        var home = Directory.CreateTempSubdirectory("catalyst-chaos-").FullName;
        var postgres = new PostgresServer();
        var rabbit = await RabbitServer.OwnAsync(cancellationToken);
        var url = await rabbit.CreateHostAsync(cancellationToken);
        var connectionString = await postgres.CreateEmptyDatabaseAsync(cancellationToken);
        var ports = FirstPreviewPort();
        var stage = new Stage(home, postgres, connectionString, rabbit, url,
        [
            .. Enumerable.Range(1, nodes)
                .Select(number => new NodeProcess(number, new NodeSettings(home, FreePort.Find(), connectionString, url, ports))),
        ]);
        await stage.ExecuteAsync(Effects.Table, cancellationToken);
        foreach (var node in stage.Nodes)
        {
            await node.StartAsync(cancellationToken);
        }

        return stage;
    }

    public NpgsqlConnection Connect() => new(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false,
        Timeout = 5 }.ConnectionString);

    public async Task InjectIntoDatabaseAsync(FaultKind kind, TimeSpan duration, CancellationToken cancellationToken)
    {
        if (kind == FaultKind.Freeze)
        {
            using (FrozenProcess.WithChildren(_postgres.Pid))
            {
                await Task.Delay(duration, CancellationToken.None);
            }
        }
        else
        {
            // Whoever looks after it starts it again at once.
            using var server = Process.GetProcessById(_postgres.Pid);
            server.Kill();
            await server.WaitForExitAsync(cancellationToken);
        }

        await DatabaseAnswersAsync(cancellationToken);
    }

    public async Task InjectIntoBrokerAsync(FaultKind kind, TimeSpan duration, CancellationToken cancellationToken)
    {
        if (kind == FaultKind.Freeze)
        {
            await Rabbit.FreezeAsync();
            await Task.Delay(duration, CancellationToken.None);
            await Rabbit.ThawAsync();
        }
        else
        {
            await Rabbit.KillAsync(cancellationToken);
            await Task.Delay(duration, cancellationToken);
            await Rabbit.StartAsync(cancellationToken);
        }
    }

    /// <summary>Completes when every silo is up.</summary>
    public async Task EveryNodeAsync(CancellationToken cancellationToken)
    {
        while (!Nodes.All(node => node.IsUp))
        {
            await Task.Delay(PollInterval, cancellationToken);
        }
    }

    /// <summary>Tasks that should be worked on now: all, or those of one silo.</summary>
    public async Task<IReadOnlyList<Guid>> OpenTasksAsync(NodeProcess? node, CancellationToken cancellationToken)
    {
        await using var connection = Connect();
        await connection.OpenAsync(cancellationToken);
        var open = await connection.QueryAsync<(Guid Id, string? Owner)>(
            "SELECT id, lease_owner FROM tasks WHERE status IN ('pending', 'running')");
        return [.. open.Where(task => node is null || task.Owner?.Contains($"-{node.Id}-", StringComparison.Ordinal) == true)
            .Select(task => task.Id)];
    }

    /// <summary>Completes as soon as PostgreSQL answers.</summary>
    private async Task DatabaseAnswersAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await ExecuteAsync("SELECT 1", cancellationToken);
                return;
            }
            catch (Exception unreachable) when (unreachable is NpgsqlException or SocketException or TimeoutException or IOException)
            {
                await Task.Delay(PollInterval, cancellationToken);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
        {
            await node.DisposeAsync();
        }

        await Rabbit.DisposeAsync();
        await _postgres.DisposeAsync();
        if (Keep)
        {
            Console.WriteLine($"The logs of the silos, the repositories and all effects stay in {Home}");
        }
        else
        {
            Directory.Delete(Home, recursive: true);
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = Connect();
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 5 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static int FirstPreviewPort() => 20_000 + Random.Shared.Next(20) * 500;
}
