using Npgsql;

namespace Catalyst.Silo.Cluster;

/// <summary>
/// What Orleans' own providers may take of the database's connections. They open one for each statement, out of a pool that goes by the
/// connection string: with the one of Catalyst's own pool they would have another of the same size, and every silo would count double.
/// </summary>
public static class ClusterConnections
{
    /// <summary>For reminders, whose statements take a millisecond or two.</summary>
    public const int Reminders = 3;

    /// <summary>For membership, which waits for nobody: a silo that cannot say that it is alive is given up.</summary>
    public const int Membership = 2;

    internal static string ForReminders(string connectionString) => Pool(connectionString, "catalyst orleans reminders", Reminders);

    internal static string ForMembership(string connectionString) => Pool(connectionString, "catalyst orleans membership", Membership);

    private static string Pool(string connectionString, string name, int atMost) =>
        new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = name, MinPoolSize = 0,
            MaxPoolSize = atMost }.ConnectionString;
}
