using System.Net;
using Catalyst.Events;
using Catalyst.Grains.AgentLogs;
using Catalyst.Grains.Conversations;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Projects;
using Catalyst.Grains.Tasks;
using Catalyst.Brains;
using Catalyst.Persistence;
using Catalyst.Previews;
using Catalyst.Silo.Configuration;

namespace Catalyst.Api.Backend;

/// <summary>Connects the API with the silo in the same process.</summary>
internal static class SiloBackend
{
    public static IServiceCollection AddSiloBackend(this IServiceCollection services, CatalystConfig config)
    {
        services.AddSingleton<ITaskReader, TaskReader>();
        services.AddSingleton<ITaskLogs, TaskLogs>();
        services.AddSingleton<IAgentLogSearch, AgentLogSearch>();
        services.AddSingleton<IPreviewReader, PreviewReader>();
        services.AddSingleton<IConversationReader, ConversationReader>();
        services.AddSingleton<IProjectReader, ProjectReader>();
        services.AddPartHealth(documents: !string.IsNullOrWhiteSpace(config.Storage.Databases.Mongodb.Url));
        var orchestration = OrchestrationChoice.Of(config);
        services.AddSingleton(provider => new EnvironmentReport(() => new EnvironmentFacts(
            orchestration.Name,
            orchestration.Reason,
            provider.GetRequiredService<IBrain>().Name,
            provider.GetRequiredService<Database>().IsEmbedded ? "embedded" : "external",
            provider.GetRequiredService<IDocumentStore>().Kind,
            provider.GetRequiredService<IEventTransport>().Kind,
            provider.GetRequiredService<IPreviewDriver>().Mode)));
        return services;
    }

    private sealed class TaskReader(TaskRepository tasks, IGrainFactory grains) : ITaskReader
    {
        public async Task<Listing<TaskSnapshot>> ListAsync(
            TaskStatus? status, Guid? projectId, int limit, string? cursor, CancellationToken cancellationToken)
        {
            var page = await tasks.ListAsync(status?.ToString().ToLowerInvariant(), projectId, limit, cursor, cancellationToken);
            var items = await Task.WhenAll(page.Items.Select(ReadAsync));
            return new Listing<TaskSnapshot>(items, page.NextCursor);
        }

        /// <summary>A task at work is asked how far it is; one that has ended is as its row says.</summary>
        private async Task<TaskSnapshot> ReadAsync(TaskRow row)
        {
            var status = Enum.Parse<TaskStatus>(row.Status, ignoreCase: true);
            return (status.IsTerminal() ? null : await grains.GetGrain<ITaskGrain>(row.Id).GetAsync()) ?? TaskSnapshots.Of(row);
        }
    }

    private sealed class TaskLogs(FlowLogReader reader, CatalystConfig config, TimeProvider time) : ITaskLogs
    {
        /// <summary>What retention has removed must not be written again from the events, which are kept for longer.</summary>
        public Task<FlowLogView?> ReadAsync(TaskSnapshot task, int lines, CancellationToken cancellationToken)
        {
            var days = config.Storage.AgentLogs.RetentionDays;
            var kept = task.CompletedAt is not { } ended || days == 0 || time.GetUtcNow() - ended < TimeSpan.FromDays(days);
            return reader.ReadAsync(task.Id, lines, complete: kept, cancellationToken);
        }
    }

    private sealed class AgentLogSearch(IAgentLogStore store, AgentLogWriter writer) : IAgentLogSearch
    {
        public Task CatchUpAsync(CancellationToken cancellationToken) => writer.FlushAsync(cancellationToken);

        public Task<Page<AgentLogEntry>> SearchAsync(AgentLogQuery query, int limit, string? cursor, CancellationToken cancellationToken) =>
            store.SearchAsync(query, limit, cursor, cancellationToken);
    }

    private sealed class PreviewReader(PreviewRepository previews, TimeProvider time) : IPreviewReader
    {
        public async Task<IReadOnlyList<PreviewSnapshot>> ListActiveAsync(CancellationToken cancellationToken) =>
            [.. (await previews.ListActiveAsync(cancellationToken)).Select(FromRow)];

        public async Task<IReadOnlyList<Guid>> ListExpiredAsync(CancellationToken cancellationToken) =>
            [.. (await previews.ListExpiredAsync(time.GetUtcNow(), cancellationToken)).Select(row => row.TaskId)];

        public async Task<LocatedPreview?> FindByHostAsync(string projectSlug, string shortTaskId, CancellationToken cancellationToken) =>
            Located(await previews.FindByHostAsync(projectSlug, shortTaskId, cancellationToken));

        public async Task<LocatedPreview?> FindCurrentAsync(string projectSlug, CancellationToken cancellationToken) =>
            Located(await previews.FindCurrentAsync(projectSlug, cancellationToken));

        private static LocatedPreview? Located(PreviewRow? row) =>
            row is null ? null : new LocatedPreview(FromRow(row), row.Relay is { } relay ? IPEndPoint.Parse(relay) : null);

        private static PreviewSnapshot FromRow(PreviewRow row) => new(
            row.TaskId, row.ProjectSlug, row.PreviewUrl, row.FallbackUrl, row.BackendUrl,
            Enum.Parse<PreviewStatus>(row.Status, ignoreCase: true), Enum.Parse<PreviewHealth>(row.HealthStatus, ignoreCase: true),
            row.DeploymentMode, row.Port, row.Error, row.DeployedAt, row.ExpiresAt, row.LastHealthCheck);
    }

    private sealed class ConversationReader(IDocumentStore documents) : IConversationReader
    {
        private const string Collection = "conversations";

        public async Task<Listing<ConversationSummary>> ListAsync(int limit, string? cursor, CancellationToken cancellationToken)
        {
            var page = await documents.ListAsync<ConversationDocument>(Collection, limit, cursor, cancellationToken);
            return new Listing<ConversationSummary>(
                [.. page.Items.Select(
                    c => new ConversationSummary(c.Id, c.Title, c.Messages.Count, c.CurrentTaskId, c.CreatedAt, c.UpdatedAt))],
                page.NextCursor);
        }
    }

    private sealed class ProjectReader(IDocumentStore documents) : IProjectReader
    {
        public Task<GeneratedProject?> FindAsync(Guid id, CancellationToken cancellationToken) =>
            documents.GetAsync<GeneratedProject>(GeneratedProject.Collection, id.ToString(), cancellationToken);

        public async Task<Listing<GeneratedProject>> ListAsync(int limit, string? cursor, CancellationToken cancellationToken)
        {
            var page = await documents.ListAsync<GeneratedProject>(GeneratedProject.Collection, limit, cursor, cancellationToken);
            return new Listing<GeneratedProject>(page.Items, page.NextCursor);
        }
    }
}
