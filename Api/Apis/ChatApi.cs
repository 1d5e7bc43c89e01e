using Catalyst.Api.Backend;
using Catalyst.Api.Http;
using Catalyst.Grains.Interfaces.Conversations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Catalyst.Api.Apis;

/// <summary>Talking with Catalyst: a message is answered, and starts a task when it asks for an application or a change of one.</summary>
internal static class ChatApi
{
    public static void MapChat(this IEndpointRouteBuilder app)
    {
        var chat = app.MapGroup("/api/chat").WithTags("Chat");
        chat.MapPost("/send", SendAsync).RequireRateLimiting(RateLimits.Work)
            .WithSummary("Send a message").WithDescription(
                "Answers it, and starts a task when it asks for an application or for a change of the conversation's one. Questions are answered at any time; "
                + "more work while agents are running gets 409. The same message_id twice is one message.");
        chat.MapGet("/conversations", ListAsync).WithSummary("List conversations, newest first");
        chat.MapGet("/conversations/{id}", GetAsync).WithSummary("A conversation with its messages");
        chat.MapDelete("/conversations/{id}", DeleteAsync).WithSummary("Forget a conversation; its tasks and projects stay");
    }

    private static async Task<Results<Ok<ChatReply>, ProblemHttpResult>> SendAsync(
        SendMessage body, IGrainFactory grains, TimeProvider time, CancellationToken cancellationToken)
    {
        if (Requests.CheckText(body.Message, "message") is { } invalid)
        {
            return invalid;
        }

        var conversation = grains.GetGrain<IConversationGrain>(body.ConversationId ?? Identifiers.New(time));
        var answer = await conversation.SendAsync(body.MessageId ?? Identifiers.New(time), body.Message!).WaitAsync(cancellationToken);
        return answer.Reply is { } reply ? TypedResults.Ok(reply) : Problems.Conflict("Agents are running", answer.Refusal ?? "Wait for them, then send it again.");
    }

    private static async Task<Ok<Listing<ConversationSummary>>> ListAsync(
        IConversationReader conversations, CancellationToken cancellationToken, int limit = Requests.DefaultLimit, string? cursor = null) =>
        TypedResults.Ok(await conversations.ListAsync(Requests.Limit(limit), cursor, cancellationToken));

    private static async Task<Results<Ok<ConversationSnapshot>, ProblemHttpResult>> GetAsync(Guid id, IGrainFactory grains) =>
        await grains.GetGrain<IConversationGrain>(id).GetAsync() is { } conversation ? TypedResults.Ok(conversation) : NoSuchConversation(id);

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(Guid id, IGrainFactory grains)
    {
        var conversation = grains.GetGrain<IConversationGrain>(id);
        if (await conversation.GetAsync() is { CurrentTaskId: { } running })
        {
            return Problems.Conflict("Agents are running", $"Task {running} of this conversation is at work. Cancel it or wait for it, then delete.");
        }

        return await conversation.DeleteAsync() ? TypedResults.NoContent() : NoSuchConversation(id);
    }

    private static ProblemHttpResult NoSuchConversation(Guid id) =>
        Problems.NotFound($"There is no conversation {id}. GET /api/chat/conversations lists those that exist.");
}

/// <param name="Message">At most 32 KB.</param>
/// <param name="ConversationId">Leave out to start a new conversation.</param>
/// <param name="MessageId">Makes a repeated send one message.</param>
internal sealed record SendMessage(string? Message, Guid? ConversationId, Guid? MessageId);
