using Catalyst.Persistence.MongoDb;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Catalyst.Persistence;

/// <summary>Adds the state store.</summary>
public static class PersistenceServiceCollectionExtensions
{
    /// <summary>
    /// Repositories over PostgreSQL. The database is up and migrated before any hosted service starts, and goes down after the last one
    /// stopped.
    /// </summary>
    public static IServiceCollection AddCatalystPersistence(this IServiceCollection services, Action<PersistenceOptions> configure)
    {
        services.AddOptions<PersistenceOptions>().Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.TryAddSingleton<Database>();
        services.TryAddSingleton<TaskRepository>();
        services.TryAddSingleton<TaskCommitter>();
        services.TryAddSingleton<TaskRequestRepository>();
        services.TryAddSingleton<EventRepository>();
        services.TryAddSingleton<IEventHistory>(provider => provider.GetRequiredService<EventRepository>());
        services.TryAddSingleton<RetentionRepository>();
        services.TryAddSingleton<SiloReports>();
        services.TryAddSingleton<ClusterStatistics>();
        services.TryAddSingleton<ProjectRepository>();
        services.TryAddSingleton<PreviewRepository>();
        services.TryAddSingleton<DeadLetterRepository>();
        services.TryAddSingleton<LlmUsageRepository>();
        services.TryAddSingleton<ILlmCosts>(provider => provider.GetRequiredService<LlmUsageRepository>());
        AddDocuments(services);
        services.AddHostedService<DatabaseLifetime>();
        return services;
    }

    /// <summary>In MongoDB when its address is set, else in PostgreSQL.</summary>
    private static void AddDocuments(IServiceCollection services)
    {
        services.AddOptions<DocumentOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DocumentOptions>, DocumentOptionsValidator>());
        services.TryAddSingleton<MongoConnection>();
        services.TryAddSingleton<IDocumentStore>(provider => UsesMongoDb(provider)
            ? ActivatorUtilities.CreateInstance<MongoDocumentStore>(provider)
            : ActivatorUtilities.CreateInstance<PostgresDocumentStore>(provider));
        services.TryAddSingleton<IAgentLogStore>(provider => UsesMongoDb(provider)
            ? ActivatorUtilities.CreateInstance<MongoAgentLogStore>(provider)
            : ActivatorUtilities.CreateInstance<PostgresAgentLogStore>(provider));
    }

    private static bool UsesMongoDb(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<DocumentOptions>>().Value.UsesMongoDb;

    private sealed class DatabaseLifetime(Database database, TaskCommitter committer) : IHostedLifecycleService
    {
        public Task StartingAsync(CancellationToken cancellationToken) => database.StartAsync(cancellationToken);

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task StoppedAsync(CancellationToken cancellationToken)
        {
            await committer.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}
