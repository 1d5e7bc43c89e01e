using Catalyst.Grains.Interfaces.Conversations;
using Catalyst.Brains;

namespace Catalyst.Grains.Conversations;

/// <summary>A message being read by the brain, and those who wait for its answer. Disposing it stops the reading.</summary>
internal sealed class Thinking : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<ChatAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Thinking(Guid messageId) => (MessageId, Stopped) = (messageId, _stop.Token);

    public Guid MessageId { get; }

    public CancellationToken Stopped { get; }

    public Task<ChatAnswer> Answer => _answer.Task;

    /// <summary>What the conversation had come to when the reading began.</summary>
    public ConversationTopic? Topic { get; set; }

    /// <summary>What the brain understood; null until then, and when it failed.</summary>
    public Interpretation? Thought { get; set; }

    /// <summary>Why it understood nothing.</summary>
    public string? Trouble { get; set; }

    /// <summary>Whether a reminder stands for it, so that it goes on after a crash though nobody looks.</summary>
    public bool IsRemembered { get; set; }

    public void End(ChatAnswer answer) => _answer.TrySetResult(answer);

    /// <summary>Those who wait must ask again: the answer was not stored, or somebody else goes on with it.</summary>
    public void Fail(Exception exception)
    {
        _answer.TrySetException(exception);

        // Perhaps nobody waits.
        _ = _answer.Task.Exception;
    }

    public void Dispose()
    {
        // What obeys the token does not hold up the conversation.
        _ = StopAsync();

        async Task StopAsync()
        {
            await _stop.CancelAsync();
            _stop.Dispose();
        }
    }
}
