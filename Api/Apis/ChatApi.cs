using Catalyst.Api.Backend;
using Catalyst.Api.Http;
using Catalyst.Grains.Interfaces.Conversations;
using Catalyst.Grains.Interfaces.Tasks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Catalyst.Api.Apis;

/// <summary>Talking with Catalyst: a message is answered, and starts a task when it asks for an application or a change of one.</summary>
internal static class ChatApi
{
    /// <summary>Proxies give up on an answer soon after.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    public static void MapChat(this IEndpointRouteBuilder app)
    {
        var chat = app.MapGroup("/api/chat").WithTags("Chat");
        chat.MapPost("/send", SendAsync).RequireRateLimiting(RateLimits.Work)
            .WithSummary("Send a message").WithDescription(
                "Answers it, and starts a task when it asks for an application or for a change of the conversation's one. Questions are "
                    + "answered at any time; "
                + "more work while agents are running gets 409, and so does a message while the one before it is being read. "
                + "The same message_id twice is one message. "
                + "Where the brain takes longer than 20 s, or than 'Prefer: wait=<seconds>' says, the answer is 202: the conversation "
                + "shows "
                + "the message as pending, and the same message_id sent again waits for its answer.");
        chat.MapGet("/conversations", ListAsync).WithSummary("List conversations, newest first");
        chat.MapGet("/conversations/{id}", GetAsync).WithSummary("A conversation with its messages");
        chat.MapPost("/conversations/{id}/cancel", CancelAsync).WithSummary("Stop reading the message that is not answered yet")
            .WithDescription("The message stays as unanswered: send it again, or another in its place.");
        chat.MapDelete("/conversations/{id}", DeleteAsync).WithSummary("Forget a conversation; its tasks and projects stay");
    }

    private static async Task<Results<Ok<ChatReply>, Accepted<ChatAccepted>, ProblemHttpResult>> SendAsync(
        SendMessage body, HttpContext http, IGrainFactory grains, TimeProvider time, CancellationToken cancellationToken)
    {
        if (Requests.CheckText(body.Message, "message") is { } invalid)
        {
            return invalid;
        }

        var (id, messageId) = (body.ConversationId ?? Identifiers.New(time), body.MessageId ?? Identifiers.New(time));
        var conversation = grains.GetGrain<IConversationGrain>(id);
        var message = new OutgoingMessage(messageId, body.Message!, Callers.Of(http), body.Priority ?? TaskPriority.Normal);
        var answer = await conversation.SendAsync(message).WaitAsync(cancellationToken);
        if (answer.IsThinking)
        {
            answer = await WaitAsync(conversation, messageId, Preferences.Wait(http.Request, LongestWait), time, cancellationToken);
        }

        return answer switch
        {
            { Reply: { } reply } => TypedResults.Ok(reply),
            { IsThinking: true } => TypedResults.Accepted($"/api/chat/conversations/{id}", new ChatAccepted(id, messageId)),
            { Refusal: ChatRefusal.NoAnswer } => Problems.Unavailable("The brain gave no answer", answer.Detail!),
            { Refusal: ChatRefusal.Cancelled } => Problems.Conflict("The message was cancelled", answer.Detail!),
            { Refusal: ChatRefusal.Reading } => Problems.Conflict("Catalyst still reads", answer.Detail!),
            _ => Problems.Conflict("Agents are running", answer.Detail!),
        };
    }

    /// <summary>The answer, or that there is none yet: the message is stored and goes on without whoever sent it.</summary>
    private static async Task<ChatAnswer> WaitAsync(
        IConversationGrain conversation, Guid messageId, TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var answer = conversation.AnswerAsync(messageId, leave.Token);
        var first = await Task.WhenAny(answer, Task.Delay(wait, time, leave.Token));
        if (first == answer)
        {
            await leave.CancelAsync();
            return await answer;
        }

        await leave.CancelAsync();
        _ = answer.ContinueWith(
            static left => left.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        cancellationToken.ThrowIfCancellationRequested();
        return ChatAnswer.Thinking;
    }

    private static async Task<Ok<Listing<ConversationSummary>>> ListAsync(
        IConversationReader conversations, CancellationToken cancellationToken, int limit = Requests.DefaultLimit, string? cursor = null) =>
        TypedResults.Ok(await conversations.ListAsync(Requests.Limit(limit), cursor, cancellationToken));

    private static async Task<Results<Ok<ConversationSnapshot>, ProblemHttpResult>> GetAsync(Guid id, IGrainFactory grains) =>
        await grains.GetGrain<IConversationGrain>(id).GetAsync() is { } conversation ? TypedResults.Ok(conversation)
            : NoSuchConversation(id);

    private static async Task<Results<Ok<ConversationSnapshot>, ProblemHttpResult>> CancelAsync(Guid id, IGrainFactory grains)
    {
        var conversation = grains.GetGrain<IConversationGrain>(id);
        return await conversation.CancelAsync() switch
        {
            { Exists: false } => NoSuchConversation(id),
            { Refusal: { } refusal } => Problems.Conflict("Nothing is being read", refusal),
            _ => TypedResults.Ok((await conversation.GetAsync())!),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(Guid id, IGrainFactory grains) =>
        await grains.GetGrain<IConversationGrain>(id).DeleteAsync() switch
        {
            { Exists: false } => NoSuchConversation(id),
            { Refusal: { } refusal } => Problems.Conflict("The conversation is at work", refusal),
            _ => TypedResults.NoContent(),
        };

    private static ProblemHttpResult NoSuchConversation(Guid id) =>
        Problems.NotFound($"There is no conversation {id}. GET /api/chat/conversations lists those that exist.");
}

/// <param name="Message">At most 32 KB.</param>
/// <param name="ConversationId">Leave out to start a new conversation.</param>
/// <param name="MessageId">Makes a repeated send one message.</param>
/// <param name="Priority">low, normal or high, of the task that it may start; normal when left out.</param>
internal sealed record SendMessage(string? Message, Guid? ConversationId, Guid? MessageId, TaskPriority? Priority);

/// <summary>The message is stored and being read.</summary>
internal sealed record ChatAccepted(Guid ConversationId, Guid MessageId);
