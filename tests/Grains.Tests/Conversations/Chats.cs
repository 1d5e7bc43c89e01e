using Catalyst.Grains.Interfaces.Conversations;
using Catalyst.Grains.Interfaces.Intake;

namespace Catalyst.Grains.Tests.Conversations;

internal static class Chats
{
    /// <summary>Sends a message and waits for what becomes of it.</summary>
    public static async Task<ChatAnswer> TellAsync(this IConversationGrain chat, string text, Guid? messageId = null)
    {
        var id = messageId ?? Guid.CreateVersion7();
        var answer = await chat.SendAsync(new OutgoingMessage(id, text, Requester.Owner));
        return answer.IsThinking ? await chat.AnswerAsync(id, TestContext.Current.CancellationToken) : answer;
    }
}
