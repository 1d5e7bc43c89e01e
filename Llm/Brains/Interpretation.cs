namespace Catalyst.Llm.Brains;

/// <param name="History">Earlier messages of the conversation, oldest first, as <c>user: ...</c> or <c>assistant: ...</c>.</param>
public sealed record InterpretationRequest(string Message, IReadOnlyList<string> History);

/// <summary>What a message asks for.</summary>
public enum Intent
{
    /// <summary>Build an application.</summary>
    Build,

    /// <summary>A greeting or a question about Catalyst; the reply answers it.</summary>
    Conversation,

    /// <summary>Nothing that can be built; the reply says what would help.</summary>
    Unclear,
}

/// <param name="ProjectName">For people, e.g. <c>Todo App</c>; empty unless <see cref="Intent.Build"/>.</param>
/// <param name="Summary">One sentence of what will be built.</param>
/// <param name="Assumptions">What the request left open and how it was decided.</param>
/// <param name="Reply">What the chat answers, Markdown.</param>
public sealed record Interpretation(Intent Intent, string ProjectName, string Summary, IReadOnlyList<string> Assumptions, string Reply);
