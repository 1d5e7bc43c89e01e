using Catalyst.Grains.Interfaces.Conversations;
using Catalyst.Grains.Interfaces.Projects;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Roles;
using Catalyst.Grains.Tasks;
using Catalyst.Brains;
using Catalyst.Persistence;

namespace Catalyst.Grains.Conversations;

/// <summary>
/// One chat. What a message starts is decided and stored before it is started, under ids chosen then, so that a repeated or interrupted
/// message ends in one project and one task. A conversation has one task at work at a time.
/// </summary>
[HostedBy(SiloRole.Api)]
internal sealed partial class ConversationGrain(IDocumentStore documents, TaskBriefs briefs, IBrain brain, TimeProvider time) : Grain, IConversationGrain
{
    /// <summary>The collection of the document store.</summary>
    public const string Collection = "conversations";

    private const int TitleLength = 80;

    private ConversationDocument? _document;

    private Guid Id => this.GetPrimaryKey();

    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        _document = await documents.GetAsync<ConversationDocument>(Collection, Id.ToString(), cancellationToken);

    public async Task<ChatAnswer> SendAsync(Guid messageId, string content)
    {
        var exchange = _document?.Exchanges.FirstOrDefault(e => e.User.Id == messageId);
        if (exchange is null)
        {
            await SettleAsync();
            var decision = await DecideAsync(messageId, content);
            if (decision.Exchange is not { } decided)
            {
                return new ChatAnswer(null, decision.Refusal);
            }

            exchange = decided;
            var now = time.GetUtcNow();
            var document = _document ?? new ConversationDocument(Id, Title(content), [], [], null, null, now, now);
            await StoreAsync(document with
            {
                Exchanges = [.. document.Exchanges, exchange],
                Messages = [.. document.Messages, exchange.User, exchange.Reply],
                CurrentTaskId = exchange.TaskId ?? document.CurrentTaskId,
                CurrentProjectId = exchange.ProjectId ?? document.CurrentProjectId,
                UpdatedAt = now,
            });
        }

        await BeginAsync(exchange);
        return new ChatAnswer(new ChatReply(Id, exchange.User, exchange.Reply, exchange.TaskId), null);
    }

    public async Task<ConversationSnapshot?> GetAsync()
    {
        await SettleAsync();
        return _document is { } document
            ? new ConversationSnapshot(
                document.Id, document.Title, document.Messages, document.CurrentTaskId, document.CurrentProjectId, document.CreatedAt, document.UpdatedAt)
            : null;
    }

    public Task NotifyEndAsync(Guid taskId) => SettleAsync();

    public async Task<bool> DeleteAsync()
    {
        if (_document is null)
        {
            return false;
        }

        await documents.DeleteAsync(Collection, Id.ToString(), CancellationToken.None);
        _document = null;
        DeactivateOnIdle();
        return true;
    }

    private async Task BeginAsync(Exchange exchange)
    {
        if (exchange is { TaskId: { } taskId, ProjectId: { } projectId })
        {
            var project = await GrainFactory.GetGrain<IProjectGrain>(projectId).CreateAsync(exchange.ProjectName, exchange.Summary);
            await GrainFactory.GetGrain<ITaskGrain>(taskId).StartAsync(
                new StartTask(exchange.User.Content, project.Id, exchange.ProjectName, project.Slug, Id, Brief: null, exchange.Base));
        }
    }

    /// <summary>
    /// Brings the conversation up to its last task: begins it when that was interrupted, counts it as at work when someone has retried it,
    /// and tells how it ended, once for each end.
    /// </summary>
    private async Task SettleAsync()
    {
        if (_document is not { } document || document.Exchanges.LastOrDefault(e => e.TaskId is not null) is not { TaskId: { } taskId } last)
        {
            return;
        }

        var task = await GrainFactory.GetGrain<ITaskGrain>(taskId).GetAsync();
        if (task is null)
        {
            await BeginAsync(last);
        }
        else if (!task.Status.IsTerminal())
        {
            if (document.CurrentTaskId != taskId)
            {
                await StoreAsync(document with { CurrentTaskId = taskId });
            }
        }
        else if (new TaskEnding(taskId, task.Seq) is var ending && document.Settled != ending)
        {
            var closing = new ChatMessage(Identifiers.New(time), ChatRole.Assistant, ClosingMessage.For(task), time.GetUtcNow(), taskId);
            await StoreAsync(document with
            {
                Messages = [.. document.Messages, closing],
                CurrentTaskId = null,
                UpdatedAt = closing.Timestamp,
                Settled = ending,
            });
        }
    }

    private async Task StoreAsync(ConversationDocument document)
    {
        await documents.PutAsync(Collection, Id.ToString(), document, CancellationToken.None);
        _document = document;
    }

    private static string Title(string content)
    {
        var line = content.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return line.Length <= TitleLength ? line.ToString() : string.Concat(line[..(TitleLength - 1)].TrimEnd(), "…");
    }
}
