using Catalyst.Grains.Intake;
using Catalyst.Grains.Interfaces.Conversations;
using Catalyst.Grains.Interfaces.Intake;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Roles;
using Catalyst.Grains.Tasks;
using Catalyst.Persistence;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Conversations;

/// <summary>
/// One chat. A message is stored before the brain reads it, and what it starts is decided and stored before it is started, under ids
/// chosen then, so that a repeated or interrupted message ends in one answer, one project and one task. One task at a time is at work.
/// </summary>
[HostedBy(SiloRole.Api)]
internal sealed partial class ConversationGrain(
    IDocumentStore documents,
    TaskIntake intake,
    TaskBriefs briefs,
    ProjectRepository projects,
    Interpreter interpreter,
    TimeProvider time,
    ILogger<ConversationGrain> logger)
    : Grain, IConversationGrain, IRemindable, IDisposable
{
    /// <summary>The collection of the document store.</summary>
    public const string Collection = "conversations";

    private const int TitleLength = 80;

    private ConversationDocument? _document;

    private Guid Id => this.GetPrimaryKey();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _document = await documents.GetAsync<ConversationDocument>(Collection, Id.ToString(), cancellationToken);
        Resume();
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _thinking?.Fail(new SiloUnavailableException("The conversation moves to another silo, which goes on reading the message."));
        return Task.CompletedTask;
    }

    public void Dispose() => _thinking?.Dispose();

    public async Task<ChatAnswer> SendAsync(OutgoingMessage message)
    {
        if (Find(message.Id) is { } exchange)
        {
            await BeginAsync(exchange);
            return Answered(exchange);
        }

        if (_document?.Unread is { } unread)
        {
            Resume();
            return unread.User.Id == message.Id
                ? ChatAnswer.Thinking
                : new ChatAnswer(
                    null, ChatRefusal.Reading,
                    "Catalyst still reads your message before this one. Wait for its answer or cancel it, then send this.");
        }

        await SettleAsync();
        var now = time.GetUtcNow();
        var document = _document ?? new ConversationDocument(Id, Title(message.Content), [], [], null, null, now, now);
        var user = new ChatMessage(message.Id, ChatRole.User, message.Content, now, null);
        await StoreAsync(document with { Pending = new PendingExchange(user, message.By, message.Priority), UpdatedAt = now });
        Resume();
        return ChatAnswer.Thinking;
    }

    public async Task<ChatAnswer> AnswerAsync(Guid messageId, CancellationToken cancellationToken)
    {
        Resume();
        if (_thinking is { } thinking && thinking.MessageId == messageId)
        {
            return await thinking.Answer.WaitAsync(cancellationToken);
        }

        return (Find(messageId), _document?.Pending) switch
        {
            ({ } exchange, _) => Answered(exchange),
            (_, { Refusal: { } refusal } pending) when pending.User.Id == messageId => new ChatAnswer(null, refusal, pending.Detail),
            _ => new ChatAnswer(null, ChatRefusal.NoAnswer, "This message is not in the conversation any more. Send it again."),
        };
    }

    public async Task<ConversationCommandResult> CancelAsync()
    {
        if (_document is not { } document)
        {
            return new ConversationCommandResult(false);
        }

        if (document.Unread is not { } pending)
        {
            return new ConversationCommandResult(true, document.CurrentTaskId is { } running
                ? $"The message is answered already, and task {running} is at work. Cancel the task: POST /api/tasks/{running}/cancel."
                : "The message is answered already, so there is nothing to cancel.");
        }

        var answer = await LeaveUnansweredAsync(
            pending, ChatRefusal.Cancelled, "It was cancelled before Catalyst had read it. Send it again, or change it.");
        if (_thinking is { } thinking)
        {
            await EndAsync(thinking, answer);
        }

        return new ConversationCommandResult(true);
    }

    public async Task<ConversationSnapshot?> GetAsync()
    {
        Resume();
        await SettleAsync();
        return _document is { } document
            ? new ConversationSnapshot(
                document.Id, document.Title, document.Messages, document.CurrentTaskId, document.CurrentProjectId,
                document.CreatedAt, document.UpdatedAt,
                document.Pending is { } pending ? new PendingMessage(pending.User, pending.Detail) : null)
            : null;
    }

    public Task NotifyEndAsync(Guid taskId) => SettleAsync();

    public async Task<ConversationCommandResult> DeleteAsync()
    {
        await SettleAsync();
        switch (_document)
        {
            case null:
                return new ConversationCommandResult(false);
            case { CurrentTaskId: { } running }:
                return new ConversationCommandResult(
                    true, $"Task {running} of this conversation is at work. Cancel it or wait for it, then delete.");
            case { Unread: not null }:
                return new ConversationCommandResult(
                    true, "Catalyst reads a message of this conversation. Cancel that or wait for the answer, then delete.");
        }

        await documents.DeleteAsync(Collection, Id.ToString(), CancellationToken.None);
        _document = null;
        DeactivateOnIdle();
        return new ConversationCommandResult(true);
    }

    private Exchange? Find(Guid messageId) => _document?.Exchanges.FirstOrDefault(e => e.User.Id == messageId);

    private ChatAnswer Answered(Exchange exchange) => new(new ChatReply(Id, exchange.User, exchange.Reply, exchange.TaskId));

    private async Task BeginAsync(Exchange exchange)
    {
        if (exchange is { TaskId: { } taskId, ProjectId: { } projectId })
        {
            await intake.StartAsync(new TaskPlace(taskId, projectId), new TaskOrder(
                exchange.By ?? Requester.Owner, exchange.Request ?? exchange.User.Content, exchange.ProjectName,
                exchange.Summary, exchange.Priority,
                Id, exchange.Base));
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
        else if (new TaskEnding(taskId, task.EndSeq ?? task.Seq) is var ending && document.Settled != ending)
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
