using Catalyst.Agents;
using Catalyst.Grains.AgentLogs;
using Catalyst.Grains.Feed;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Intake;
using Catalyst.Grains.Followers;
using Catalyst.Grains.Outbox;
using Catalyst.Grains.Previews;
using Catalyst.Grains.Projects;
using Catalyst.Grains.Recovery;
using Catalyst.Grains.Retention;
using Catalyst.Grains.Roles;
using Catalyst.Grains.Tasks;
using Catalyst.Grains.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains;

/// <summary>Everything around the grains: feed, outbox, recovery, supervision. Orleans finds the grains themselves.</summary>
public static class GrainsRegistration
{
    /// <summary>Adds it. Hosted services start in this order, so Orleans and the database must be registered before.</summary>
    public static IServiceCollection AddCatalystGrains(this IServiceCollection services, Action<TaskGrainOptions> configure) =>
        services.AddCatalystGrains(configure, SiloRoles.All);

    /// <summary>Adds what a silo with these roles needs.</summary>
    public static IServiceCollection AddCatalystGrains(
        this IServiceCollection services, Action<TaskGrainOptions> configure, SiloRoles roles)
    {
        services.AddOptions<TaskGrainOptions>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TaskGrainOptions>, TaskGrainOptionsValidator>();
        services.AddSingleton<IValidateOptions<FlowLogOptions>, FlowLogOptionsValidator>();
        services.AddOptions<FlowLogOptions>().ValidateOnStart();
        services.AddSingleton<TaskFlowLog>();
        services.AddSingleton<FlowLogReader>();
        services.AddSingleton<IValidateOptions<AgentLogOptions>, AgentLogOptionsValidator>();
        services.AddOptions<AgentLogOptions>().ValidateOnStart();
        services.AddSingleton<AgentLogWriter>();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>();
        services.AddOptions<RetentionOptions>().ValidateOnStart();
        services.AddMetrics();
        services.AddSingleton<RetentionSweep>();
        services.AddSingleton<IValidateOptions<IntakeOptions>, IntakeOptionsValidator>();
        services.AddOptions<IntakeOptions>().ValidateOnStart();
        services.AddSingleton<Interpreter>();
        services.AddSingleton<TaskIntake>();
        services.AddSingleton<TaskBriefs>();
        services.AddSingleton<TaskStore>();
        services.AddSingleton<TaskFeed>();
        services.AddSingleton<OutboxPublisher>();
        services.AddSingleton<IEventFollower>(provider => provider.GetRequiredService<OutboxPublisher>());
        services.AddSingleton<IEventFollower>(provider => provider.GetRequiredService<TaskFeed>());
        services.AddSingleton<IEventFollower>(provider => provider.GetRequiredService<AgentLogWriter>());
        services.AddSingleton<IEventFollower>(provider => provider.GetRequiredService<TaskFlowLog>());
        services.AddSingleton<AgentSlots>();
        services.AddSingleton<AgentAttempts>();
        services.AddSingleton<PreviewReleases>();
        services.AddSingleton<PreviewData>();
        services.AddSingleton<PreviewPlace>();
        services.AddSingleton<IPreviewDeployer, PreviewDeployer>();
        services.AddSingleton<GeneratedProjects>();
        services.AddSingleton<TaskCleanup>();
        services.AddHostedService(provider => provider.GetRequiredService<TaskFlowLog>());
        services.AddHostedService(provider => provider.GetRequiredService<AgentLogWriter>());
        if (roles.Has(SiloRole.Agents))
        {
            services.AddHostedService<AbandonedWork>();
            services.AddHostedService<RoleQueueReader>();
            services.AddHostedService(provider => provider.GetRequiredService<OutboxPublisher>());
            services.AddHostedService<RecoveryService>();
        }

        if (roles.Has(SiloRole.Previews))
        {
            services.AddHostedService<PreviewSupervisor>();
        }

        services.AddHostedService<RetentionService>();
        return services;
    }

    /// <summary>
    /// Lets the feeds of this silo's Api learn at once of what other silos commit, where a broker joins them. For silos of a cluster: one
    /// that is alone would have every event sent back to it for nothing.
    /// </summary>
    public static IServiceCollection AddFeedAcrossSilos(this IServiceCollection services) => services.AddHostedService<FeedFanout>();
}
