using Catalyst.Grains.Intake;
using Catalyst.Grains.Interfaces.Conversations;
using Catalyst.Brains;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Conversations;

/// <summary>
/// The brain reads a message outside of the conversation's turns, so that these answer meanwhile; a turn of its own takes in the result.
/// </summary>
internal sealed partial class ConversationGrain
{
    private const string Reminder = "interpretation";

    /// <summary>A reading that lasts longer gets a reminder, which most never need.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromMinutes(1);

    private Thinking? _thinking;

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Resume();
        if (_thinking is null)
        {
            await ForgetReminderAsync();
        }
    }

    public async Task ConcludeAsync(Guid messageId)
    {
        if (_thinking is not { } thinking || thinking.MessageId != messageId || _document?.Unread is not { } pending)
        {
            return;
        }

        var topic = await TopicAsync();
        if (thinking.Thought is not null && !ConversationTopic.IsSame(topic, thinking.Topic))
        {
            // A task ended meanwhile, so the brain has read the message against what is no longer there.
            thinking.Thought = null;
            _ = InterpretAsync(thinking, pending);
            return;
        }

        var answer = thinking.Thought is { } thought
            ? await TakeInAsync(pending, thought, topic)
            : await LeaveUnansweredAsync(pending, ChatRefusal.NoAnswer, thinking.Trouble!);
        await EndAsync(thinking, answer);
    }

    /// <summary>Goes on with a message that a crash, or a database that was away, has left unread.</summary>
    private void Resume()
    {
        if (_thinking is null && _document?.Unread is { } pending)
        {
            _thinking = new Thinking(pending.User.Id);
            _ = InterpretAsync(_thinking, pending);
        }
    }

    private async Task InterpretAsync(Thinking thinking, PendingExchange pending)
    {
        try
        {
            await ReadAsync(thinking, pending);
            await this.AsReference<IConversationGrain>().ConcludeAsync(thinking.MessageId);
        }
        catch (OperationCanceledException) when (thinking.Stopped.IsCancellationRequested)
        {
            // Whoever stopped it has told those who wait.
        }
        catch (Exception exception)
        {
            // The message stays unread; whoever looks at the conversation next sets the brain on it again.
            LogNotConcluded(exception, Id);
            _thinking = _thinking == thinking ? null : _thinking;
            thinking.Fail(exception);
            thinking.Dispose();
        }
    }

    private async Task ReadAsync(Thinking thinking, PendingExchange pending)
    {
        thinking.Topic = await TopicAsync();
        var history = _document!.Messages.Select(m => $"{(m.Role == ChatRole.User ? "user" : "assistant")}: {m.Content}").ToList();
        var request = new InterpretationRequest(
            pending.User.Content, history, await DiscussedAsync(thinking.Topic), TaskIntake.TaskOf(KeyOf(pending)));
        var reading = interpreter.InterpretAsync(request, thinking.Stopped);
        if (await Task.WhenAny(reading, Task.Delay(Grace, time, thinking.Stopped)) != reading && !thinking.Stopped.IsCancellationRequested)
        {
            await RememberAsync(thinking);
        }

        try
        {
            thinking.Thought = await reading;
        }
        catch (InterpretationException exception)
        {
            thinking.Trouble = exception.Message;
        }
    }

    private async Task<ChatAnswer> TakeInAsync(PendingExchange pending, Interpretation thought, ConversationTopic? topic)
    {
        var decision = await DecideAsync(pending, thought, topic);
        if (decision.Exchange is not { } exchange)
        {
            return await LeaveUnansweredAsync(pending, ChatRefusal.AtWork, decision.Refusal!);
        }

        var document = _document!;
        await StoreAsync(document with
        {
            Exchanges = [.. document.Exchanges, exchange],
            Messages = [.. document.Messages, exchange.User, exchange.Reply],
            CurrentTaskId = exchange.TaskId ?? document.CurrentTaskId,
            CurrentProjectId = exchange.ProjectId ?? document.CurrentProjectId,
            UpdatedAt = time.GetUtcNow(),
            Pending = null,
        });
        await BeginAsync(exchange);
        return Answered(exchange);
    }

    /// <summary>The message is kept with the reason, for the person to send it again or change it.</summary>
    private async Task<ChatAnswer> LeaveUnansweredAsync(PendingExchange pending, ChatRefusal refusal, string detail)
    {
        await StoreAsync(_document! with { Pending = pending with { Refusal = refusal, Detail = detail }, UpdatedAt = time.GetUtcNow() });
        return new ChatAnswer(null, refusal, detail);
    }

    private async Task EndAsync(Thinking thinking, ChatAnswer answer)
    {
        _thinking = null;
        thinking.End(answer);
        thinking.Dispose();
        if (thinking.IsRemembered)
        {
            await ForgetReminderAsync();
        }
    }

    private async Task RememberAsync(Thinking thinking)
    {
        try
        {
            await this.RegisterOrUpdateReminder(Reminder, ReminderPeriod, ReminderPeriod);
            thinking.IsRemembered = true;
        }
        catch (Exception exception)
        {
            // The brain reads on all the same; after a crash it would go on when somebody looks.
            LogNotRemembered(exception, Id);
        }
    }

    private async Task ForgetReminderAsync()
    {
        try
        {
            if (await this.GetReminder(Reminder) is { } reminder)
            {
                await this.UnregisterReminder(reminder);
            }
        }
        catch (Exception exception)
        {
            // It comes once more, and is forgotten then.
            LogNotRemembered(exception, Id);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Conversation {ConversationId}: what the brain understood was not taken in; it is asked again")]
    private partial void LogNotConcluded(Exception exception, Guid conversationId);

    [LoggerMessage(2, LogLevel.Warning, "Conversation {ConversationId}: the reminder of its interpretation could not be changed")]
    private partial void LogNotRemembered(Exception exception, Guid conversationId);
}
