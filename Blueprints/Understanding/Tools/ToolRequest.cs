namespace Catalyst.Blueprints.Understanding.Tools;

/// <summary>What has become of a word of a request for a tool: a tool does it, or only a reason is known why nothing does.</summary>
/// <param name="Tool">Name of the tool; null for where or for whom it is used.</param>
internal sealed record Told(string? Tool, Effect? Why = null);

/// <summary>The tools that a request asks for.</summary>
/// <param name="Tools">With the numbers, names and lengths that were given.</param>
/// <param name="Told">What has become of words, by where they begin.</param>
/// <param name="Rest">What else the request says; null when it is about these tools alone.</param>
/// <param name="Label">What the person called the first of them.</param>
/// <param name="Assumptions">What was left open and how it was decided.</param>
internal sealed record AskedTools(
    IReadOnlyList<Tool> Tools, IReadOnlyDictionary<int, Told> Told, string? Rest, string Label, IReadOnlyList<string> Assumptions);

/// <summary>Reads requests for games, toys and clocks, alone or beside things to keep.</summary>
internal static class ToolRequest
{
    private static readonly FrozenSet<string> Ends = Words.Set(". ! ? ; : , ( ) with that where which who and when so but");

    private static readonly FrozenSet<string> Joints =
        [.. Words.Determiners, .. Words.Prepositions, .. Words.Set("and or but it i we is are be not no")];

    // What kind of thing it is, and no wish of its own.
    private static readonly FrozenSet<string> Kinds =
        Words.Set("arcade game fun party mini browser collection classic retro toy addictive relaxing");

    private static readonly IReadOnlyList<(string[] Words, Effect Why)> NotDone =
    [
        .. Missing("online multiplayer, multiplayer, play online, online against, online with friend, over internet, "
            + "against each other online, different device, other phone, remotely, "
            + "each other's phone, multiplayer online, from home, real time multiplayer",
            new Effect("remote play", "everybody plays at the same device", "two can play at one screen")),
        .. Missing("shared whiteboard, collaborative, collaboratively, in real time, realtime, simultaneously, draw together",
            new Effect("shared drawing", "it is used on one device at a time", "")),
        .. Missing("speech recognition, microphone, camera, shake phone, shake the phone",
            new Effect("senses", "it is used by touch, mouse and keyboard only", "")),
        .. Missing("type a secret word, type the secret word, type secret word, enter a secret word, "
            + "enter the secret word, set a secret word, write a secret word, choose the word, type in a word, enter a word for the other",
            new Effect("word of a player", "the computer chooses the word", "say which words it is to choose from")),
        .. Missing("hold it, hold die, hold dice, hold them, hold a die, keep die, keep dice, hold some, keep some, put aside, set aside",
            new Effect("dice that are held", "all dice are rolled each time", "")),
        .. Missing("how many i did, how many i have done, how many today, done today, did today, per day, each day",
            new Effect("rounds of a day", "rounds are not counted by day", "")),
        .. Missing("push notification, send email, e mail, send sms, whatsapp, email me",
            new Effect("messages", "nothing is sent to other places", "the page itself says it and can be heard")),
    ];

    /// <param name="alone">Whether the request is known to be about nothing else.</param>
    public static AskedTools? Read(string text, bool alone = false)
    {
        var words = ToolWord.Of(text);
        var heads = ToolMatcher.Heads(words);
        var rows = heads is [{ Tool.Kind: ToolKind.Quiz }] && QuizRows.IsAsked(text, words);
        heads.RemoveAll(h => h.Tool.Kind == ToolKind.Quiz && !rows && !QuizText.HasQuestions(text));
        if (heads.Count > 0)
        {
            var asked = Of(text, words, heads, null);
            return alone || rows || !words.Exists(w => IsThing(w) && !asked.Told.ContainsKey(w.At)) ? asked : Among(text, words, heads[0]);
        }

        return ToolMatcher.Beside(words) is { Tool.Kind: not ToolKind.Quiz } beside ? Among(text, words, beside) : null;
    }

    // Counters and timers beside things to keep are read together with those.
    private static AskedTools? Among(string text, List<ToolWord> words, ToolMatch match) =>
        ToolLexicon.Find(match.Tool.Label.ToLowerInvariant()) is null ? Of(text, words, [match], Without(text, words, match)) : null;

    private static bool IsThing(ToolWord word) => word.IsWord && word.Word != word.Lemma && EntityLexicon.Knows(word.Lemma)
        && !Token.Of(word.Word).IsAny(Words.Persons) && !Token.Of(word.Word).IsAny(Words.Common);

    private static AskedTools Of(string text, List<ToolWord> words, List<ToolMatch> matches, string? rest)
    {
        var told = new Dictionary<int, Told>();
        var tools = new List<Tool>();
        var assumptions = new List<string>();
        var cut = rest is null ? words : [.. words.Where(w => rest[w.At] == ' ')];
        foreach (var match in matches)
        {
            var label = Label(text, words, match);
            var name = Naming.Pascal(label) is { Length: > 0 } pascal && pascal.Length + 2 > label.Count(char.IsLetterOrDigit)
                ? pascal : match.Tool.Kind.ToString();
            name = tools.Exists(t => t.Name == name) ? match.Tool.Kind.ToString() : name;
            var values = new ToolValues(text, cut, match);
            tools.Add(new Tool(match.Tool.Kind, name, label, values.Read()));
            assumptions.AddRange(values.Assumptions);
            foreach (var at in values.Used.Concat(words.Skip(match.From).Take(match.To - match.From).Select(w => w.At)))
            {
                told[at] = new Told(name);
            }
        }

        if (rest is null && ScoreWish.For(tools, text) is { } scored)
        {
            foreach (var word in words.Where(w => ScoreWish.Places(text).Any(p => w.At >= p.From && w.At < p.To)))
            {
                told[word.At] = new Told(scored.Name);
            }
        }

        Purposes(cut, matches, told);
        foreach (var word in cut)
        {
            var doer = matches.FindIndex(m => ToolMatcher.Knows(m.Tool, word));
            if (doer >= 0 && !Joints.Contains(word.Word))
            {
                told.TryAdd(word.At, new Told(tools[doer].Name));
            }
        }

        foreach (var word in cut.Where(w => Kinds.Contains(w.Lemma)))
        {
            told.TryAdd(word.At, new Told(tools[0].Name));
        }

        foreach (var (phrase, why) in NotDone)
        {
            for (var i = 0; i + phrase.Length <= cut.Count; i++)
            {
                if (!phrase.Where((p, n) => cut[i + n].Lemma != p).Any())
                {
                    cut.Skip(i).Take(phrase.Length).ToList().ForEach(w => told[w.At] = new Told(null, why));
                }
            }
        }

        return new AskedTools(tools, told, rest, tools[0].Label, assumptions);
    }

    // The name that the person used, where it was one.
    private static string Label(string text, List<ToolWord> words, ToolMatch match)
    {
        var said = match.IsName ? text[words[Start(words, match)].At..words[match.To - 1].End] : null;
        said = said?.EndsWith(" app", StringComparison.OrdinalIgnoreCase) == true ? said[..^4] : said;
        if (said?.Any(char.IsLower) == false)
        {
            said = said.ToLowerInvariant();
        }

        return said is { Length: <= 40 } ? char.ToUpperInvariant(said[0]) + said[1..] : match.Tool.Label;
    }

    private static int Start(List<ToolWord> words, ToolMatch match) =>
        words[match.From].Word is "and" or "with" or "plus" ? match.From + (words[match.From + 1].Word is "a" or "an" or "the"
            ? 2 : 1) : match.From;

    // "for my kids", "for our summer party": for whom it is, which nothing has to keep.
    private static void Purposes(List<ToolWord> words, List<ToolMatch> matches, Dictionary<int, Told> told)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Word is not ("for" or "at" or "during") || i + 1 < words.Count && words[i + 1].IsNumber)
            {
                continue;
            }

            List<ToolWord> purpose = [.. words.Skip(i + 1).TakeWhile(w => !Ends.Contains(w.Word))];
            if (purpose.Count <= 7 && !purpose.Exists(w => told.ContainsKey(w.At)
                || w.Word is "two" or "three" or "four" || matches.Exists(m => ToolMatcher.Knows(m.Tool, w) && w.Lemma is not "name")))
            {
                purpose.ForEach(w => told[w.At] = new Told(null));
            }
        }
    }

    // The text without the clause that asks for the tool.
    private static string Without(string text, List<ToolWord> words, ToolMatch match)
    {
        var end = match.To;
        while (end < words.Count && words[end].Word is not ("." or "!" or "?" or ";"))
        {
            if (words[end].Word is "," or "and")
            {
                var next = words.Skip(end + 1).FirstOrDefault(w => !ToolMatcher.IsLead(w));
                if (next is null || !ToolMatcher.Knows(match.Tool, next))
                {
                    break;
                }
            }

            end++;
        }

        var rest = text.ToCharArray();
        Array.Fill(rest, ' ', words[match.From].At, words[end - 1].End - words[match.From].At);
        return new string(rest);
    }

    private static IEnumerable<(string[], Effect)> Missing(string phrases, Effect why) =>
        phrases.Split(',').Select(p => (ToolWord.Of(p).Select(w => w.Lemma).ToArray(), why));
}
