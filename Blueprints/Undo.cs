using Catalyst.Blueprints.Understanding;

namespace Catalyst.Blueprints;

/// <summary>Answers who wants to go back: what was changed last, and which messages change it back.</summary>
internal static class Undo
{
    private const int LongestRequest = 14;

    private static readonly FrozenSet<string> Back = Words.Set("undo revert rollback unmake");

    private static readonly FrozenSet<string> Changes = Words.Set("change changes edit step that it this last previous everything before");

    /// <summary>"undo the last change", "go back to the version before".</summary>
    public static bool IsAsked(string message)
    {
        List<Token> words = [.. Tokenizer.Sentences(message).SelectMany(s => s).Where(t => t.IsWord).Take(LongestRequest + 1)];
        var back = words.Exists(w => w.IsAny(Back)) || words.Zip(words.Skip(1)).Any(p =>
            p.First.Word is "go" or "take" or "roll" or "change" or "put" && p.Second.Is("back")
            || p.First.Word is "take" or "put" or "change" or "roll" && p.Second.Word is "it" or "that" or "everything"
                && words.Exists(w => w.Is("back")));
        return back && words.Count <= LongestRequest && (words.Count == 1 || words.Exists(w => w.IsAny(Changes)));
    }

    /// <summary>What to say instead, in the words of the last change.</summary>
    public static string Answer(AppBrief known)
    {
        const string cannot = "I cannot take a change back by myself yet.";
        if (known.Change is not { } change)
        {
            return $"{cannot} **{known.Model.Name}** has not been changed since it was built; say what should be different.";
        }

        List<string> ways = [.. change.Edits.Select(e => Opposite(e, change)).OfType<string>().Distinct()];
        var last = string.Join("\n", change.Edits.Select(e => $"- {e.Sentence}"));
        var way = ways.Count > 0
            ? $"These messages change it back:\n\n{string.Join("\n", ways.Select(w => $"- {w}"))}"
            : "Say what it should be instead, and I change it.";
        return $"{cannot} The last change was:\n\n{last}\n\n{way}\n\nThe code as it was before is still on the branch of the task before, "
            + "and its preview goes on until it expires. What was deleted from the database does not come back.";
    }

    // The message that takes one edit back; null when there is no such message.
    private static string? Opposite(ModelEdit edit, AppChange change)
    {
        var now = edit.Entity is null ? null : change.After.Entities.FirstOrDefault(e => e.Name == change.NameNow(edit.Entity));
        var was = change.Before.Entities.FirstOrDefault(e => e.Name == edit.Entity);
        var member = edit.Member is null ? null : now?.Fields.FirstOrDefault(f => f.Name == edit.Member)?.Label.ToLowerInvariant();
        var before = edit.Member is null ? null : was?.Fields.FirstOrDefault(f => f.Name == edit.Member)?.Label.ToLowerInvariant();
        return edit.Kind switch
        {
            EditKind.AddEntity when now is not null => $"remove the {now.PluralLabel}",
            EditKind.AddField when now is not null && member is not null => $"remove the {member} field from {now.PluralLabel}",
            EditKind.RemoveField when now is not null && before is not null => $"add {Naming.Article(before)} to {now.PluralLabel}",
            EditKind.RenameApp => $"change the title to {change.Before.Name}",
            EditKind.RenameEntity when now is not null && was is not null => $"rename {now.PluralLabel} to {was.PluralLabel}",
            EditKind.RenameMember when was is not null && before is not null && change.After.Entities
                .FirstOrDefault(e => e.Name == change.NameNow(was.Name))?.Fields
                .FirstOrDefault(f => f.Name == change.MemberNow(was.Name, edit.Member!)) is { } renamed =>
                $"rename {renamed.Label.ToLowerInvariant()} to {before}",
            EditKind.AddLogin => "remove the login",
            EditKind.RemoveLogin => "make login required",
            EditKind.AddTool when change.After.Tools.FirstOrDefault(t => t.Name == edit.Member) is { } tool =>
                $"remove the {tool.Label.ToLowerInvariant()}",
            _ => null,
        };
    }
}
