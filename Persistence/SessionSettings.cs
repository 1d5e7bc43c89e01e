using System.Data.Common;
using Npgsql;

namespace Catalyst.Persistence;

/// <summary>How Catalyst uses its sessions with the server, unless the operator's connection string says otherwise.</summary>
internal static class SessionSettings
{
    /// <summary>Statements that a connection keeps prepared; there are fewer different ones.</summary>
    private const int AutoPrepared = 100;

    /// <summary>Adds to <paramref name="settings"/> what the operator left open.</summary>
    public static void Complete(NpgsqlConnectionStringBuilder settings)
    {
        // Npgsql's builder says of every keyword that it knows that it is there.
        var written = new DbConnectionStringBuilder { ConnectionString = settings.ConnectionString };

        // Nobody leaves anything behind in a session, and resetting it each time costs the server more than a commit does.
        Default("No Reset On Close", true);

        // Parsing and planning the same few statements again and again would cost it as much again.
        Default("Max Auto Prepare", AutoPrepared);
        Default("Application Name", "catalyst");
        Default("Timeout", 5);

        void Default(string keyword, object value)
        {
            if (!written.ContainsKey(keyword))
            {
                settings[keyword] = value;
            }
        }
    }
}
