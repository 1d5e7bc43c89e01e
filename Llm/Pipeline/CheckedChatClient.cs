using System.Text;
using Catalyst.Llm.Ledger;

namespace Catalyst.Llm.Pipeline;

/// <summary>What an answer has to meet, and what it is for.</summary>
internal sealed class CheckedChatOptions : ChatOptions
{
    /// <summary>Noted with each call.</summary>
    public required LlmPurpose Purpose { get; init; }

    /// <summary>What is wrong with the text of an answer; empty when nothing is.</summary>
    public required Func<string, IReadOnlyList<string>> Check { get; init; }
}

/// <summary>Gives an answer that does not hold back once, with what is wrong with it.</summary>
internal sealed class CheckedChatClient(IChatClient inner) : ConcernChatClient(inner)
{
    private const int MostErrors = 20;

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var response = await InnerClient.GetResponseAsync(messages, options, cancellationToken);
        if (options is not CheckedChatOptions { Check: var check } || check(response.Text) is not { Count: > 0 } errors)
        {
            return response;
        }

        var repaired = await InnerClient.GetResponseAsync(
            [.. messages, new(ChatRole.Assistant, response.Text), new(ChatRole.User, Repair(errors))], options, cancellationToken);
        Add(repaired, response.Usage);
        return check(repaired.Text) is { Count: > 0 } left
            ? throw new LlmException($"its answer does not hold, also after it was told why: {left[0]}") : repaired;
    }

    private static string Repair(IReadOnlyList<string> errors)
    {
        var text = new StringBuilder("That answer cannot be used:\n");
        foreach (var error in errors.Take(MostErrors))
        {
            text.Append("\n- ").Append(error);
        }

        return text.Append("\n\nSend the whole JSON again with this mended and everything else as it was; nothing but the JSON.")
            .ToString();
    }

    private static void Add(ChatResponse response, UsageDetails? earlier)
    {
        if (earlier is not null)
        {
            (response.Usage ??= new UsageDetails()).Add(earlier);
        }
    }
}
