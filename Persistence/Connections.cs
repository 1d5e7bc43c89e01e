using Npgsql;

namespace Catalyst.Persistence;

/// <summary>
/// Pools of connections: one for everything, and a small one out of the same number for commits, whose statement needs a plan of its own.
/// The server keeps the plan of a prepared statement. Made while there are few tasks, it reads all of them to find one, and goes on so
/// while they become thousands, until the server happens to look at the table again: so sessions of commits leave that way out.
/// </summary>
internal sealed class Connections : IAsyncDisposable
{
    /// <summary>As many as there are loops that commit.</summary>
    private const int ForCommits = 2;

    /// <summary>Of so many, one is for commits; of fewer none, and they share the others.</summary>
    private const int Share = 4;

    private const string NeverReadAll = "SET enable_seqscan = off";

    private Connections(NpgsqlDataSource all, NpgsqlDataSource? commits)
    {
        All = all;
        Commits = commits ?? all;
    }

    public NpgsqlDataSource All { get; }

    public NpgsqlDataSource Commits { get; }

    public static Connections Create(NpgsqlConnectionStringBuilder settings)
    {
        var forCommits = Math.Min(ForCommits, settings.MaxPoolSize / Share);
        if (forCommits == 0)
        {
            return new Connections(new NpgsqlDataSourceBuilder(settings.ConnectionString).Build(), null);
        }

        var others = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { MaxPoolSize = settings.MaxPoolSize - forCommits };
        others.MinPoolSize = Math.Min(others.MinPoolSize, others.MaxPoolSize);

        // A reset would undo what is set once, and nothing else is left behind in these sessions.
        var commits = new NpgsqlDataSourceBuilder(
            new NpgsqlConnectionStringBuilder(settings.ConnectionString) { MinPoolSize = 0, MaxPoolSize = forCommits,
                NoResetOnClose = true }.ConnectionString);
        commits.UsePhysicalConnectionInitializer(
            static connection =>
            {
                using var command = new NpgsqlCommand(NeverReadAll, connection);
                command.ExecuteNonQuery();
            },
            static async connection =>
            {
                await using var command = new NpgsqlCommand(NeverReadAll, connection);
                await command.ExecuteNonQueryAsync();
            });
        return new Connections(new NpgsqlDataSourceBuilder(others.ConnectionString).Build(), commits.Build());
    }

    /// <summary>Closes all that are open, each as soon as nobody uses it.</summary>
    public void Clear()
    {
        All.Clear();
        Commits.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await Commits.DisposeAsync();
        await All.DisposeAsync();
    }
}
