using Catalyst.Blueprints.Understanding.Wishes;

namespace Catalyst.Blueprints.Understanding.Tools;

/// <summary>A tool that a request names, and where.</summary>
/// <param name="From">Index of the first word that names it.</param>
/// <param name="To">Index behind the last one.</param>
/// <param name="IsName">Whether the words are a name that the tool can bear.</param>
internal sealed record ToolMatch(KnownTool Tool, int From, int To, bool IsName);

/// <summary>Finds the tools that the words of a request name, or ask for without naming them.</summary>
internal static class ToolMatcher
{
    private const int LongestGap = 3;

    private static readonly FrozenSet<string> Containers = Words.Set("""
        app application website site page tool program software clone webpage web game thing toy widget interface ui prototype version
        utility spa activity exercise simulator simulation generator maker
        """);

    /// <summary>What such words name is kept in rows, whatever stands before them.</summary>
    private static readonly FrozenSet<string> Trackers = Words.Set("""
        tracker manager management system portal log logger diary journal register registry collection catalog catalogue inventory
        database organizer planner scheduler logbook archive record records rental shop store sale sales booking club league lesson
        result results tournament blog forum community history
        """);

    private static readonly FrozenSet<string> Joining = Words.Set("and or plus also & ,");

    private static readonly FrozenSet<string> Opening =
        Words.Set("and with has have also plus include includes including want need like add , . : ; needs wants offer offers");

    private static readonly ILookup<string, (string[] Words, KnownTool Tool)> ByFirst = ToolTable.All
        .SelectMany(tool => tool.Sayings.Select(words => (words, tool))).OrderByDescending(s => s.words.Length).ToLookup(s => s.words[0]);

    /// <summary>
    /// The tools that the request is about, in their order ("a dinosaur memory game" with a word before its name); empty when it is
    /// about something else.
    /// </summary>
    public static List<ToolMatch> Heads(IReadOnlyList<ToolWord> words)
    {
        var start = 0;
        while (start < words.Count && IsLead(words[start]) && !IsKept(words, start) && At(words, start) is null)
        {
            start++;
        }

        var found = new List<ToolMatch>();
        if ((At(words, start) ?? (At(words, start + 1) is { IsName: true } called ? called : null)) is { } first)
        {
            found.Add(first);
            var i = first.To;
            while (i < words.Count)
            {
                var next = i;
                while (next < words.Count && (Joining.Contains(words[next].Word) || words[next].Word is "a" or "an" or "the" or "game"))
                {
                    next++;
                }

                if (next == i || At(words, next) is not { } other)
                {
                    break;
                }

                if (found.TrueForAll(f => f.Tool != other.Tool))
                {
                    found.Add(other);
                }

                i = other.To;
            }
        }

        return found.Count > 0 ? found : [.. Cued(words).Take(1)];
    }

    /// <summary>The tool that stands beside what the request is about: "and a wheel that picks one of them".</summary>
    public static ToolMatch? Beside(IReadOnlyList<ToolWord> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            var before = words[i - 1].Word is "a" or "an" or "the" or "some" or "small" or "little" or "random" ? i - 2 : i - 1;
            if (before >= 0 && Opening.Contains(words[before].Word) && At(words, i) is { } match)
            {
                return match with { From = words[before].IsWord && words[before].Word is "and" or "with" or "plus" ? before : i };
            }
        }

        return null;
    }

    // "with members": those are entered, and not only spoken of.
    private static bool IsKept(IReadOnlyList<ToolWord> words, int at) => at > 0 && EntityLexicon.Knows(words[at].Lemma)
        && words[at].Word != words[at].Lemma
        && words[at - 1].Word is "with" or "and" or "of" or "," or "keep" or "keeps" or "manage" or "track";

    /// <summary>Says nothing of what is to be built: courtesy, "build me", "an app where I can".</summary>
    public static bool IsLead(ToolWord word)
    {
        var token = Token.Of(word.Word);
        return !word.IsWord || word.IsNumber || token.IsAny(Words.Polite) || token.IsAny(Words.Determiners) || token.IsAny(Words.Fluff)
            || token.IsAny(Words.MakeVerbs) || token.IsAny(Words.WantVerbs) || token.IsAny(Words.Prepositions) || token.IsAny(Words.Common)
            || token.IsAny(Words.Persons) || Containers.Contains(word.Lemma)
            || word.Lemma is "play" or "game" or "arcade" or "collection" or "fun" or "browser" or "party" or "mini"
            || Fates.IsSetting(Token.Of(word.Lemma));
    }

    // The longest saying that begins here and is not the beginning of something else ("dice collection").
    private static ToolMatch? At(IReadOnlyList<ToolWord> words, int at)
    {
        if (at >= words.Count)
        {
            return null;
        }

        foreach (var (saying, tool) in ByFirst[words[at].Lemma])
        {
            if (Fits(words, at, saying) is { } end && StandsAlone(words, end, tool))
            {
                return new ToolMatch(tool, at, end, IsName(saying));
            }
        }

        return null;
    }

    // "Countdown to" and "split into groups" are no names.
    private static bool IsName(string[] saying) => saying.Length > 1 && !saying.Contains("*")
        && !Token.Of(saying[^1]).IsAny(Words.Prepositions) && saying[^1] is not ("till" or "until")
        && saying[0] is not ("count" or "day" or "draw" or "put" or "split" or "assign" or "break" or "sort");

    private static int? Fits(IReadOnlyList<ToolWord> words, int at, string[] saying)
    {
        var i = at;
        for (var s = 0; s < saying.Length; s++)
        {
            if (saying[s] == "*")
            {
                var until = i;
                while (until < words.Count && until - i < LongestGap && words[until].Lemma != saying[s + 1]
                    && !(saying[s + 1] == "into" && words[until].Word == "in") && words[until].IsWord)
                {
                    until++;
                }

                if (until == i)
                {
                    return null;
                }

                i = until;
                continue;
            }

            // Hyphens between the words of a name do not matter, nor commas between three: "rock, paper, scissors".
            while (s > 0 && i < words.Count && (words[i].Word is "-" or "–" || words[i].Word is "," && saying.Length > 2)
                && i + 1 < words.Count && words[i + 1].Lemma == saying[s])
            {
                i++;
            }

            if (i >= words.Count || words[i].Lemma != saying[s] && !(saying[s] == "into" && words[i].Word == "in"))
            {
                return null;
            }

            i++;
        }

        return i;
    }

    private static bool StandsAlone(IReadOnlyList<ToolWord> words, int end, KnownTool tool)
    {
        if (end < words.Count && words[end].Word == "-")
        {
            end++;
        }

        List<ToolWord> run = [.. words.Skip(end).TakeWhile(w => w.IsWord && !w.IsNumber && !IsGlue(w))];
        return run.Count == 0
            || !run.Exists(w => Trackers.Contains(w.Word) || Trackers.Contains(w.Lemma))
                && !(run.Count == 1 && EntityLexicon.Knows(run[0].Lemma) && !Containers.Contains(run[0].Lemma))
                && run.TrueForAll(w => Knows(tool, w) || Containers.Contains(w.Lemma) || Fates.IsSetting(Token.Of(w.Lemma)));
    }

    private static bool IsGlue(ToolWord word) => !Trackers.Contains(word.Word) && !Containers.Contains(word.Lemma)
        && Token.Of(word.Word) is var token && (token.IsAny(Words.Prepositions) || token.IsAny(Words.Common) || token.IsAny(Words.Persons)
            || token.IsAny(Words.Determiners) || token.IsAny(Words.Polite) || token.IsAny(Words.Fluff));

    /// <summary>Whether the tool does something that a word asks for.</summary>
    public static bool Knows(KnownTool tool, ToolWord word) => tool.Vocabulary.Contains(word.Lemma) || tool.Vocabulary.Contains(word.Word)
        || Morphology.VerbBases(word.Word).Any(tool.Vocabulary.Contains);

    // Words that together ask for a tool; of two such tools the first of the table.
    private static IEnumerable<ToolMatch> Cued(IReadOnlyList<ToolWord> words)
    {
        const int longest = 80;
        if (words.Count > longest || words.Any(w => Trackers.Contains(w.Word)
            || w.Word is "members" or "customers" or "track" or "manage" or "organize" or "store"))
        {
            return [];
        }

        HashSet<string> said = [.. words.SelectMany(w => Morphology.VerbBases(w.Word).Append(w.Lemma))];
        return ToolTable.All.Where(tool => tool.Cues.Any(cue => cue.All(said.Contains))).Select(tool =>
            {
                var at = Math.Max(0, words.ToList().FindIndex(w => Knows(tool, w)));
                return new ToolMatch(tool, at, at, false);
            });
    }
}
