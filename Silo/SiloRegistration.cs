using Catalyst.Agents;
using Catalyst.Blueprints;
using Catalyst.Events;
using Catalyst.Git;
using Catalyst.Grains;
using Catalyst.Grains.AgentLogs;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Intake;
using Catalyst.Grains.Retention;
using Catalyst.Grains.Roles;
using Catalyst.Grains.Telemetry;
using Catalyst.Llm;
using Catalyst.Llm.Ledger;
using Catalyst.Persistence;
using Catalyst.Previews;
using Catalyst.Sandboxes;
using Catalyst.Silo.Configuration;
using Catalyst.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Silo;

/// <summary>What a silo is told besides its configuration.</summary>
/// <param name="ApiPort">Port of the Api that serves preview host names.</param>
public sealed record SiloSettings(CatalystPaths Paths, int ApiPort);

/// <summary>Composes a silo: Orleans, the grains, and everything that they stand on.</summary>
public static class SiloRegistration
{
    /// <summary>A silo that is asked to stop finishes or hands over what it does within this time.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Adds a complete silo and starts its database, which Orleans must be told of while the host is being built. Hosted services start in
    /// the order of registration: Orleans, then what works with it.
    /// </summary>
    /// <exception cref="ConfigException">A setting cannot be used; the database was not started.</exception>
    /// <exception cref="DatabaseUnavailableException">The database does not answer.</exception>
    public static async Task AddCatalystSiloAsync(
        this IHostApplicationBuilder builder, CatalystConfig config, SiloSettings settings, CancellationToken cancellationToken = default)
    {
        // Until there is a host nobody would stop the database, so what can be refused is refused before it is started.
        var ports = SiloPorts.Of(config.Cluster);
        var relay = ConfigMapping.Relay(config);
        if (string.IsNullOrWhiteSpace(config.Storage.Databases.Postgres.Url))
        {
            ConfigMapping.RequireEveryRole(
                config.Cluster, "the embedded database serves one machine. Set POSTGRES_URL to a server that every silo reaches");
        }

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        services.AddSingleton(config);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Paths);
        MakeHome(settings.Paths);
        AddBrain(services, config);
        AddFoundations(services, config, settings);
        var database = await OpenDatabaseAsync(config, settings, cancellationToken);
        services.AddSingleton(_ => database);
        builder.AddCatalystOrleans(config, ports, database);
        services.AddCatalystAgents(agents => ConfigMapping.Agents(config, agents));
        services.AddCatalystGrains(grains => ConfigMapping.Tasks(config, grains), ConfigMapping.Roles(config));
        services.Configure<IntakeOptions>(intake => ConfigMapping.Intake(config, intake));
        services.Configure<FlowLogOptions>(logs => ConfigMapping.FlowLogs(config, logs));
        services.Configure<AgentLogOptions>(logs => ConfigMapping.AgentLogs(config, logs));
        services.Configure<RetentionOptions>(retention => ConfigMapping.Retention(config, retention));
        if (ConfigMapping.Roles(config) is var roles && (roles.Has(SiloRole.Agents) || roles.Has(SiloRole.Previews)))
        {
            services.AddHostedService<IsolationNotice>();
        }

        if (relay is not null)
        {
            services.AddHostedService<PreviewRelay>();
        }

        services.AddSiloReports(new SiloDescription(ConfigMapping.Roles(config).ToString()));
    }

    private static void AddBrain(IServiceCollection services, CatalystConfig config)
    {
        try
        {
            services.AddSingleton<ILlmLedger, StoredLlmLedger>();
            services.AddBlueprintBrain()
                .AddLlmBrain(new ProviderKeys(Environment.GetEnvironmentVariable), ConfigMapping.Llm(config));
        }
        catch (LlmConfigurationException exception)
        {
            throw new ConfigException(exception.Message);
        }
    }

    private static async Task<Database> OpenDatabaseAsync(CatalystConfig config, SiloSettings settings, CancellationToken cancellationToken)
    {
        var options = new PersistenceOptions();
        ConfigMapping.Persistence(config, settings, options);
        var database = new Database(
            Options.Create(options), TimeProvider.System, LoggerFactory.Create(logging => logging.AddCatalystConsole()));
        try
        {
            await database.StartAsync(cancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    private static void MakeHome(CatalystPaths paths)
    {
        try
        {
            string[] directories =
                [paths.Repositories, paths.Worktrees, paths.Previews, paths.Artifacts, paths.Logs, paths.Cache, paths.Run];
            foreach (var directory in directories)
            {
                Directory.CreateDirectory(directory);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigException(
                $"CATALYST_HOME is {paths.Root}, where nothing can be written: {exception.Message}. "
                + "Name a folder of this user's; in a container, mount a volume there.");
        }
    }

    private static void AddFoundations(IServiceCollection services, CatalystConfig config, SiloSettings settings)
    {
        services.AddCatalystPersistence(persistence => ConfigMapping.Persistence(config, settings, persistence));
        services.Configure<DocumentOptions>(documents => ConfigMapping.Documents(config, documents));
        services.AddSingleton<IDeadLetterStore, StoredDeadLetters>();
        services.AddCatalystEvents(broker => ConfigMapping.Broker(config, broker));
        services.AddCatalystGit(git =>
        {
            git.Repositories = config.Storage.Git.LocalPath ?? settings.Paths.Repositories;
            git.Worktrees = settings.Paths.Worktrees;
        });
        services.AddCatalystSandboxes(sandboxes => ConfigMapping.Sandboxes(config, sandboxes));
        services.AddCatalystPreviews(previews => ConfigMapping.Previews(config, settings, previews));
    }
}
