using Catalyst.Grains.Interfaces.Events;
using Catalyst.Testing;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Catalyst.Persistence.Tests;

/// <summary>Gives each test class a database of its own.</summary>
public abstract class DatabaseTests(PostgresServer server) : IAsyncLifetime
{
    protected PostgresServer Server { get; } = server;

    protected TestDatabase Fresh { get; private set; } = null!;

    protected Database Database => Fresh.Database;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Fresh = await Server.CreateDatabaseAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await Fresh.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

internal static class Samples
{
    public const string Publisher = "host-00000000-1-00000000";

    public static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public static TaskRow Task(Guid? id = null, string status = "running", string? owner = null, long version = 1, long seq = 0,
        DateTimeOffset? at = null) => new(
        id ?? Guid.CreateVersion7(), Guid.CreateVersion7(), "Todo App", "todo-app", null, Guid.CreateVersion7(), "build a todo app", status,
            "planning",
        null, null, null, null, 0m, "{}", "{}", version, seq, owner, at ?? Now, at ?? Now, null);

    public static AgentEvent Event(Guid task, long seq, string type = EventTypes.TaskProgress, string payload = "{}") => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), task, seq, Actors.Planner, type, "catalyst-generated/todo-app", "", "", Now,
        new JsonPayload(payload), JsonPayload.Empty);

    /// <summary>The commit that follows <paramref name="row"/>, with <paramref name="events"/> new events.</summary>
    public static TaskCommit Next(TaskRow row, int events = 1, string payload = "{}", string publisher = Publisher) => new(
        row with { Version = row.Version + 1, Seq = row.Seq + events },
        [.. Enumerable.Range(1, events).Select(n => Event(row.Id, row.Seq + n, payload: payload))],
        IsNew: false,
        publisher);

    public static TaskCommit New(TaskRow row, string publisher = Publisher) =>
        new(row with { Version = 1, Seq = 1 }, [Event(row.Id, 1, EventTypes.TaskInitiated)], IsNew: true, publisher);
}
