namespace Catalyst.Brains;

/// <param name="History">Earlier messages of the conversation, oldest first, as <c>user: ...</c> or <c>assistant: ...</c>.</param>
/// <param name="Discussed">The application that the conversation is about; null in the first message.</param>
/// <param name="TaskId">The task that the message begins if it begins one; null when none can be told.</param>
public sealed record InterpretationRequest(
    string Message, IReadOnlyList<string> History, Discussed? Discussed = null, Guid? TaskId = null);

/// <summary>An application that a conversation has led to.</summary>
/// <param name="Brief">What the brain understood when its task began; empty when that was not kept.</param>
/// <param name="Request">What the person wrote for that task.</param>
/// <param name="IsBuilt">Whether the task completed. A change of what was never built is a better request for it.</param>
/// <param name="CanRetry">Whether the conversation's last task failed or was cancelled, so that it can be run again.</param>
public sealed record Discussed(string Brief, string Request, bool IsBuilt, bool CanRetry);

/// <summary>What a message asks for.</summary>
public enum Intent
{
    /// <summary>Build an application.</summary>
    Build,

    /// <summary>Change the application that the conversation is about.</summary>
    Change,

    /// <summary>Run the task again that failed or was cancelled.</summary>
    Retry,

    /// <summary>Go back to the version before the last change.</summary>
    Undo,

    /// <summary>Take the last undo back.</summary>
    Redo,

    /// <summary>A greeting or a question about Catalyst or the application; the reply answers it.</summary>
    Conversation,

    /// <summary>Nothing that can be built; the reply says what would help.</summary>
    Unclear,
}

/// <param name="ProjectName">For people, e.g. <c>Todo App</c>; empty unless it is to be built or changed.</param>
/// <param name="Summary">One sentence of what will be built.</param>
/// <param name="Assumptions">What the request left open and how it was decided.</param>
/// <param name="Reply">What the chat answers, Markdown.</param>
/// <param name="Brief">What was understood, in the brain's own form: the task's <see cref="Subject"/> brings it back, so that it builds
/// what the reply says.</param>
/// <param name="Request">The request in full, where the message only answers a question about it; null when the message is the
/// request.</param>
/// <param name="DefaultAnswer">Where the reply asks something: what is taken for the answer where nobody can be asked; else null.</param>
public sealed record Interpretation(
    Intent Intent, string ProjectName, string Summary, IReadOnlyList<string> Assumptions, string Reply, string Brief = "",
    string? Request = null, string? DefaultAnswer = null);
