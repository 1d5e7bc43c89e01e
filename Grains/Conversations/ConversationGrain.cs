using Catalyst.Grains.Interfaces;
using Catalyst.Grains.Interfaces.Conversations;
using Catalyst.Grains.Interfaces.Projects;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Roles;
using Catalyst.Llm.Brains;
using Catalyst.Persistence;

namespace Catalyst.Grains.Conversations;

/// <summary>
/// One chat. What a message starts is decided and stored before it is started, under ids chosen then, so that a repeated or interrupted
/// message ends in one project and one task.
/// </summary>
[HostedBy(SiloRole.Api)]
internal sealed class ConversationGrain(IDocumentStore documents, IBrain brain, TimeProvider time) : Grain, IConversationGrain
{
    /// <summary>The collection of the document store.</summary>
    public const string Collection = "conversations";

    private const int TitleLength = 80;

    private ConversationDocument? _document;

    private Guid Id => this.GetPrimaryKey();

    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        _document = await documents.GetAsync<ConversationDocument>(Collection, Id.ToString(), cancellationToken);

    public async Task<ChatReply> SendAsync(Guid messageId, string content)
    {
        var exchange = _document?.Exchanges.FirstOrDefault(e => e.User.Id == messageId);
        if (exchange is null)
        {
            await SettleAsync();
            exchange = await DecideAsync(messageId, content);
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
        return new ChatReply(Id, exchange.User, exchange.Reply, exchange.TaskId);
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

    private async Task<Exchange> DecideAsync(Guid messageId, string content)
    {
        var history = _document?.Messages.Select(m => $"{(m.Role == ChatRole.User ? "user" : "assistant")}: {m.Content}").ToList() ?? [];
        var thought = await brain.InterpretAsync(new InterpretationRequest(content, history), CancellationToken.None);
        var now = time.GetUtcNow();
        var builds = thought.Value.Intent == Intent.Build;
        Guid? taskId = builds ? Identifiers.New(time) : null;
        Guid? projectId = builds ? Identifiers.New(time) : null;
        return new Exchange(
            new ChatMessage(messageId, ChatRole.User, content, now, taskId),
            new ChatMessage(Identifiers.New(time), ChatRole.Assistant, thought.Value.Reply, now, taskId),
            taskId, projectId, thought.Value.ProjectName, thought.Value.Summary);
    }

    private async Task BeginAsync(Exchange exchange)
    {
        if (exchange is { TaskId: { } taskId, ProjectId: { } projectId })
        {
            var project = await GrainFactory.GetGrain<IProjectGrain>(projectId).CreateAsync(exchange.ProjectName, exchange.Summary);
            await GrainFactory.GetGrain<ITaskGrain>(taskId).StartAsync(
                new StartTask(exchange.User.Content, project.Id, project.Name, project.Slug, Id));
        }
    }

    /// <summary>Adds the closing message of a task that has ended since; once, because it then is no longer the current one.</summary>
    private async Task SettleAsync()
    {
        if (_document is not { CurrentTaskId: { } taskId } document)
        {
            return;
        }

        var task = await GrainFactory.GetGrain<ITaskGrain>(taskId).GetAsync();
        if (task is null && document.Exchanges.FirstOrDefault(e => e.TaskId == taskId) is { } interrupted)
        {
            await BeginAsync(interrupted);
        }
        else if (task is { Status: var status } && status.IsTerminal() && _document?.CurrentTaskId == taskId)
        {
            var closing = new ChatMessage(Identifiers.New(time), ChatRole.Assistant, ClosingMessage.For(task), time.GetUtcNow(), taskId);
            await StoreAsync(document with
            {
                Messages = [.. document.Messages, closing],
                CurrentTaskId = null,
                UpdatedAt = closing.Timestamp,
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
