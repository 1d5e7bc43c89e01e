using Catalyst.Brains;

namespace Catalyst.Blueprints;

/// <summary>Recognises who wants to go back to the version before, or forward again.</summary>
internal static class Undo
{
    private const int LongestRequest = 14;

    private static readonly FrozenSet<string> Back = Words.Set("undo revert rollback unmake");

    private static readonly FrozenSet<string> Forward = Words.Set("redo reapply");

    private static readonly FrozenSet<string> Changes = Words.Set(
        "change changes edit step version that it this last previous everything before");

    /// <summary>"undo the last change", "go back to the version before"; "redo"; null when it says something else.</summary>
    public static Intent? Asked(string message)
    {
        List<Token> words = [.. Tokenizer.Sentences(message).SelectMany(s => s).Where(t => t.IsWord).Take(LongestRequest + 1)];
        if (words.Count is 0 or > LongestRequest || words.Count > 1 && !words.Exists(w => w.IsAny(Changes)))
        {
            return null;
        }

        var negated = words.Exists(w => w.Is("undo")) && words.Exists(w => w.Word is "not" or "never" or "reverse" or "cancel");
        var forward = words.Exists(w => w.IsAny(Forward)) || negated || words.Zip(words.Skip(1)).Any(p =>
            p.First.Is("go") && p.Second.Is("forward"));
        var back = words.Where((w, i) => w.IsAny(Back) && (i == 0 || words[i - 1].Word is not ("a" or "an"))).Any()
            || words.Zip(words.Skip(1)).Any(p =>
            p.First.Word is "go" or "take" or "roll" or "change" or "put" && p.Second.Is("back")
            || p.First.Word is "take" or "put" or "change" or "roll" && p.Second.Word is "it" or "that" or "everything"
                && words.Exists(w => w.Is("back")));
        return forward ? Intent.Redo : back ? Intent.Undo : null;
    }
}
