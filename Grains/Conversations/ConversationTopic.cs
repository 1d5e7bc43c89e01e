using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Grains.Conversations;

/// <summary>What a conversation has come to.</summary>
/// <param name="Latest">Its last task.</param>
/// <param name="Built">The last completed task of the same project; null when nothing of it is finished.</param>
internal sealed record ConversationTopic(TaskSnapshot Latest, TaskSnapshot? Built)
{
    /// <summary>What a change begins with.</summary>
    public TaskBase? Base => Built is { BranchName: { } branch, CommitSha: { } commit } ? new TaskBase(Built.Id, branch, commit) : null;

    /// <summary>Whether a message means the same now and then.</summary>
    public static bool IsSame(ConversationTopic? now, ConversationTopic? then) =>
        (now?.Latest.Id, now?.Latest.Status.IsTerminal(), now?.Built?.Id)
        == (then?.Latest.Id, then?.Latest.Status.IsTerminal(), then?.Built?.Id);
}
