using Catalyst.Brains.Model;

namespace Catalyst.Brains;

/// <summary>
/// A brain that needs no more than an application model: whoever has read a message into one, it answers in the chat and does all that
/// follows.
/// </summary>
public interface IModelBrain : IBrain
{
    /// <summary>The application that a conversation is about; null when nothing can be read of it any more.</summary>
    AppModel? ModelOf(Discussed discussed);

    /// <summary>The answer to a message that asks for an application.</summary>
    Interpretation Build(AppModel model);

    /// <summary>The answer to a message that changes the application that the conversation is about.</summary>
    /// <param name="notes">What was asked for and is not part of the change.</param>
    Interpretation Change(Discussed discussed, AppChange change, IReadOnlyList<string> notes);
}
