using System.Reflection;
using Npgsql;

namespace Catalyst.Engine.InProcess;

/// <summary>How the engine runs. Defaults are those of Orleans unless the text says otherwise.</summary>
public sealed class InProcessEngineOptions
{
    /// <summary>The key that stored state and reminders belong to. Two installations in one database need two.</summary>
    public string ServiceId { get; set; } = "catalyst";

    /// <summary>Assemblies whose grain classes this node runs; <see cref="AddGrains"/> adds to them.</summary>
    public ISet<Assembly> GrainAssemblies { get; } = new HashSet<Assembly>();

    /// <summary>How long an activation may be idle.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle activations are looked for.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a caller waits for an answer. The request itself is told by its cancellation token, if it takes one.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How precisely <see cref="ResponseTimeout"/> is kept.</summary>
    public TimeSpan ResponseTimeoutQuantum { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one activation may take to come up, reading its state included.</summary>
    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one activation may take to go down.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long all of them together may take when the engine stops.</summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Shorter reminder periods are refused.</summary>
    public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a stream item is offered to a subscriber that fails, the first time included.</summary>
    public int StreamDeliveryAttempts { get; set; } = 3;

    /// <summary>Pause before the second attempt; it doubles with each further one.</summary>
    public TimeSpan StreamRetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Where state and reminders are kept, asked for at each use because a server may come back elsewhere; without it they are kept in memory and end with the process.</summary>
    public Func<IServiceProvider, NpgsqlDataSource>? DataSource { get; set; }

    /// <summary>Names of the storages that grains ask for by <c>[PersistentState]</c>.</summary>
    public ISet<string> StorageNames { get; } = new HashSet<string>(StringComparer.Ordinal) { "Default" };

    /// <summary>Names of the stream providers.</summary>
    public ISet<string> StreamProviderNames { get; } = new HashSet<string>(StringComparer.Ordinal) { "Default" };

    /// <summary>Runs the grain classes of an assembly on this node.</summary>
    public InProcessEngineOptions AddGrains(Assembly assembly)
    {
        GrainAssemblies.Add(assembly);
        return this;
    }

    /// <summary>Keeps state and reminders in PostgreSQL, in the tables of <c>orleans-postgres.sql</c>.</summary>
    public InProcessEngineOptions UsePostgres(Func<IServiceProvider, NpgsqlDataSource> dataSource)
    {
        DataSource = dataSource;
        return this;
    }
}
