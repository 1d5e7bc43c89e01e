using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Sites;

/// <summary>What a section is, by the words that ask for it.</summary>
internal static class Topics
{
    /// <summary>Say whose it is, not what.</summary>
    public static readonly FrozenSet<string> Ours = Words.Set("our my the their his her its");

    private static readonly KnownSection Person =
        new(SectionKind.Person, false, "", "", [], "Who is this, and what should visitors know about them?");

    private static readonly FrozenSet<string> Places = Words.Set("page section area part");

    /// <summary>For a topic that no lexicon has.</summary>
    public static KnownSection Text { get; } = new(SectionKind.Text, false, "", "", [], "What should visitors know about this?");

    public static KnownSection Front { get; } = SiteLexicon.Find("front page")!;

    public static KnownSection? Known(List<Token> words) =>
        SiteLexicon.Find(string.Join(' ', words.Select(t => t.Lemma))) ?? SiteLexicon.Find(string.Join(' ', words.Select(t => t.Word)));

    public static KnownSection? Known(string phrase) => SiteLexicon.Find(string.Join(' ', phrase.Split(' ').Select(Morphology.Singular)));

    public static AskedSection Section(KnownSection known, List<Token> words, bool ownPage) =>
        new(known, Lemmas([.. words.Where(t => !t.IsAny(Places))])) { OwnPage = ownPage };

    /// <summary>The section that a page or part is about; null when nothing tells.</summary>
    /// <param name="about">It tells about something, rather than holding several of a kind.</param>
    public static AskedSection? Of(List<Token> words, bool about)
    {
        var topic = words.SkipWhile(t => t.IsAny(Words.Determiners) || t.IsAny(Words.Fluff) && words.Count > 1).ToList();
        while (topic.Count > 0 && topic[^1].Word is "too" or "also" or "please")
        {
            topic.RemoveAt(topic.Count - 1);
        }

        if (topic.Count is 0 or > 12)
        {
            return null;
        }

        if (topic is [{ Word: "me" or "us" or "myself" or "ourselves" }])
        {
            return new AskedSection(SiteLexicon.Find("about us")!, "about us");
        }

        if (about && NameOf(topic) is var (name, role))
        {
            return new AskedSection(Person, name) { Heading = name, Role = role };
        }

        for (var from = Math.Max(0, topic.Count - SiteLexicon.LongestName); from < topic.Count; from++)
        {
            var last = topic[from..];
            if (last.TrueForAll(t => t.IsWord) && Known(last) is { } known && (!about || known.Thing.Length == 0 || last[^1].IsPlural
                || !known.Weak))
            {
                var section = Section(known, last, false);
                section.Heading = from > 0 && from + last.Count == topic.Count && topic.Count <= 5 && topic.TrueForAll(t => t.IsWord)
                    ? Naming.Sentence(string.Join(' ', topic.Select(t => t.Word))) : null;
                return section;
            }
        }

        if (!about && topic.Count <= 3 && topic[^1].IsPlural && topic.TrueForAll(Nouns.IsPlausible))
        {
            var thing = Lemmas(topic);
            return new AskedSection(new KnownSection(SectionKind.Cards, true, Naming.Sentence(WordsOf(topic)), thing,
                ["name!", "description:text", "photo"], ""), thing);
        }

        var heading = string.Join(' ', topic.Select(t => t.Text));
        return new AskedSection(Text, heading.ToLowerInvariant()) { Heading = char.ToUpperInvariant(heading[0]) + heading[1..] };
    }

    /// <summary>
    /// Names that stand in a list of parts and are no part that is known become texts of their own, unless they name something that does
    /// more than say something: "with line-up, tickets and a contact form".
    /// </summary>
    public static void Name(List<AskedSection> sections, List<(IReadOnlyList<Token> Tokens, bool[] Left)> sentences)
    {
        foreach (var (tokens, left) in sentences)
        {
            var clauses = Wishes.Clauses.Of(tokens);
            if (clauses.Count < 2 || Array.TrueForAll(left, l => l))
            {
                continue;
            }

            foreach (var clause in clauses)
            {
                List<Token> words = [.. tokens.Skip(clause.From).Take(clause.To - clause.From)
                    .SkipWhile(t => t.Word is "with" or "including" or "its" || t.IsAny(Words.Determiners))];
                var whole = Enumerable.Range(clause.From, clause.To - clause.From).All(i => left[i]);
                if (whole && words.Count is > 0 and <= 3 && words.TrueForAll(IsName))
                {
                    var name = string.Join(' ', words.Select(t => t.Text));
                    var section = new AskedSection(Text, name.ToLowerInvariant()) { Heading = char.ToUpperInvariant(name[0]) + name[1..] };
                    section.Words.Add((words[0].Start, words[^1].End));
                    sections.Add(section);
                    left.AsSpan(clause.From, clause.To - clause.From).Clear();
                }
            }
        }
    }

    private static bool IsName(Token t) => Nouns.IsPlausible(t) && !t.IsAny(Words.AppNouns) && !t.IsAny(Words.Fluff)
        && !t.IsAny(Words.StoreVerbs) && FeatureLexicon.NotBuilt(t.Lemma) is null && !FeatureLexicon.IsAuth(t.Lemma)
        && !t.IsAny(Doing);

    private static readonly FrozenSet<string> Doing = Words.Set("""
        map maps search shop cart chat video videos language languages counter login account accounts download downloads upload translation
        translations analytics seo cookie cookies banner button buttons animation animations feed player stream payment payments checkout
        countdown music dark light responsive design logo icons icon font fonts colours colors theme date time name email
        """);

    /// <summary>A form that no lexicon has.</summary>
    public static AskedSection Form(List<Token> words)
    {
        var phrase = WordsOf(words);
        return new AskedSection(new KnownSection(SectionKind.Form, false, Naming.Sentence(phrase), $"{Lemmas(words)} request",
            ["name!", "email!", "message:text"], ""), $"{Lemmas(words)} form");
    }

    /// <summary>The label of its rows.</summary>
    public static string Thing(AskedSection section) => section.Known.Thing;

    // The "Miriam Voss" of "our conductor Miriam Voss".
    private static (string Name, string Role)? NameOf(List<Token> topic)
    {
        var from = topic.Count;
        while (from > 0 && topic[from - 1].IsWord && topic[from - 1].IsCapitalized && topic[from - 1].Text.Length > 1)
        {
            from--;
        }

        return from < topic.Count && topic.Count - from <= 4 && (from > 0 || topic.Count > 1)
            ? (string.Join(' ', topic.Skip(from).Select(t => t.Text)), string.Join(' ', topic.Take(from)
                .Where(t => !t.IsAny(Words.Determiners)).Select(t => t.Word))) : null;
    }
}
