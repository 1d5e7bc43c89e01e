using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Sentences about one thing: "each book has ...", "tasks belong to projects", and what the application is for.</summary>
internal sealed partial class RequestParser
{
    // "each book has ...", "users can ...", "tasks belong to projects".
    private bool Statement(List<Token> tokens)
    {
        int verb = tokens.FindIndex(0, Math.Min(tokens.Count, 7), t => t.IsAny(Statements));
        if (verb < 1 || verb == tokens.Count - 1)
        {
            return false;
        }

        List<Token> subject = Strip(tokens[..verb]);
        string word = tokens[verb].Word;
        bool pronoun = subject.Count == 0 || subject.All(t => t.Word is "it" or "they" or "app" or "there" or "site" or "website" or "system" or "application");
        bool person = subject.Count == 1 && subject[0].IsAny(Words.Persons) && !(EntityLexicon.Knows(subject[0].Lemma) && word is "have" or "has");
        if (word is "can" or "may" or "should" or "must" or "will" && !pronoun && !(tokens.Count > verb + 1 && tokens[verb + 1].Word is "have" or "contain" or "belong" or "include"))
        {
            if (!person && (draft.Find(Lemmas(subject)) is null && !EntityLexicon.Knows(Lemmas(subject))))
            {
                return false;
            }

            int stop = NextMarker(tokens, Math.Min(verb + 2, tokens.Count));
            Clause(tokens[..stop], false);
            Segments(tokens, stop);
            return true;
        }

        if (pronoun || person)
        {
            if (!HasHead || !pronoun)
            {
                return false;
            }

            last = draft.Main;
            if (word is "should" or "must" or "will" && verb + 3 < tokens.Count && tokens[verb + 1].Word is "let" or "allow" or "lets")
            {
                // "it should let me add a meal with a name".
                List<Token> tail = [.. tokens.Skip(verb + 2).SkipWhile(t => t.IsAny(Words.Persons) || t.Word is "to")];
                int stop = NextMarker(tail, Math.Min(1, tail.Count));
                if (tail.Count > 0)
                {
                    Clause(tail[..stop], true);
                    last = draft.Main;
                    Segments(tail, stop);
                }

                return true;
            }

            if (word is "can" or "lets" or "allows" or "will" && !tokens.Skip(verb).Take(2).Any(t => t.Is("have")))
            {
                Clause(tokens, false);
            }
            else
            {
                Segments([With, .. tokens.Skip(verb + 1).SkipWhile(t => t.Word is "have" or "be" or "also" or "include" or "contain")], 0);
            }

            return true;
        }

        string label = Lemmas(subject);
        bool known = draft.Find(label) is not null || EntityLexicon.Knows(label) || HasHead || tokens[0].Word is "each" or "every";
        if (!known || subject.Count > 3 || draft.Find(label) is null && !EntityLexicon.Knows(label) && !subject.Where((t, n) => n == 0 || n < subject.Count - 1 || !Words.Common.Contains(t.Word)).All(Plausible))
        {
            return false;
        }

        DraftEntity entity = Ensure(label, true, Written(tokens[..verb]));
        draft.Main ??= entity;
        last = entity;
        draft.Clauses++;
        List<Token> rest = [.. tokens.Skip(verb + 1).SkipWhile(t => t.Word is "have" or "has" or "also" or "contain" or "include" or "belong" or "of")];
        bool belongs = word.StartsWith("belong", StringComparison.Ordinal) || tokens.Skip(verb).Take(2).Any(t => t.Is("belong"));
        if (belongs)
        {
            int after = NextMarker(rest, 0);
            Segment(Kind.Belongs, rest[..after], word);
            last = entity;
            Segments(rest, after);
            return true;
        }

        Segments([Has, .. rest], 0);
        return true;
    }

    private void Later(List<Token> tokens, bool listed)
    {
        DraftEntity? subject = draft.Main;
        last = subject;
        foreach (List<Token> item in Items(tokens))
        {
            string phrase = Lemmas(Strip(Main(item)));
            bool known = FeatureLexicon.IsAuth(phrase) || ToolLexicon.Find(phrase) is not null || FeatureLexicon.NotBuilt(phrase) is not null || EntityLexicon.Knows(phrase) || FieldLexicon.Knows(phrase);
            if (known && (listed || item.Count <= 3))
            {
                Item(item, subject, false, null, false);
            }
        }
    }

    private void For(List<Token> tokens)
    {
        if (tokens.Count > 0 && tokens[0].IsWord && tokens[0].Word.EndsWith("ing", StringComparison.Ordinal) && VerbOf(tokens[0].Word) is not null && tokens.Count > 1)
        {
            Clause(tokens, true);
            return;
        }

        if (OnlyTools)
        {
            Quantities(tokens);
            return;
        }

        bool first = true;
        foreach (List<Token> item in Items(tokens))
        {
            List<Token> noun = Strip(Main(item));
            bool leads = first;
            first = false;
            if (noun.Count is 0 or > 5)
            {
                continue;
            }

            string phrase = Lemmas(noun);
            if (!leads && (last ?? draft.Main) is { } described && FieldLexicon.Knows(phrase) && !EntityLexicon.Knows(phrase) && !noun[^1].IsPlural && !noun.TrueForAll(t => t.IsAny(Words.Persons)))
            {
                // "for a repair shop, status of the repair and price".
                int of = item.FindIndex(t => t.Is("of"));
                last = of > 0 && draft.Find(Lemmas(Strip(item[(of + 1)..]))) is { } own ? own : described;
                last.Named = true;
                AddField(last, noun, noun);
                continue;
            }

            if (draft.Page is not null && draft.Entities.Count == 0)
            {
                draft.Page = draft.Page with { Heading = Naming.Safe(Naming.Title(string.Join(' ', noun.Select(t => t.Word)))) };
                draft.Head = string.Join(' ', noun.Select(t => t.Word));
                continue;
            }

            if (draft.Main is null && draft.HeadIsBare && noun[^1].Lemma is "business" or "company" or "studio" or "firm" or "agency" or "band" or "startup" or "organization" or "practice" or "freelancer" && AppLexicon.Find(phrase) is null && draft.Clauses == 0)
            {
                // The website of a business shows the business.
                string title = Naming.Safe(Naming.Title(string.Join(' ', noun.Select(t => t.Word))));
                draft.Page = new WelcomePage(title, "Welcome. We are glad that you are here.");
                draft.Head = string.Join(' ', noun.Select(t => t.Word));
                continue;
            }

            if (draft.Main is null || draft.Entities.All(e => !e.Named) && draft.HeadIsBare)
            {
                if (draft.HeadIsBare && phrase == "user" && draft.Head is not null)
                {
                    // "an API for users": they are the rows.
                    Deed("manage", noun);
                    continue;
                }

                bool persons = noun.All(t => t.IsAny(Words.Persons)) && !draft.HeadIsBare;
                if (!persons && !Lookup(noun, true, true) && noun.All(Plausible) && !noun.All(t => t.IsAny(Words.Persons)))
                {
                    Unknown(noun, phrase, true, true, false);
                }

                if (draft.Main is not null && draft.Head is { } bare && draft.HeadIsBare && !bare.Contains(' ', StringComparison.Ordinal) && bare != phrase && !draft.HeadNamed)
                {
                    // "dashboard for sales".
                    draft.Head = string.Join(' ', noun.Select(t => t.Word)) is var about && about.Contains(bare, StringComparison.Ordinal) ? about : about + " " + bare;
                    draft.HeadNamed = true;
                }

                draft.Clauses += draft.Main is null ? 0 : 1;
                continue;
            }

            DraftEntity? target = draft.Find(phrase);
            if (last is not null && target is not null && target != last)
            {
                Relate(last, target, last.Known?.Role == EntityRole.Child);
            }
            else if (item.Count > 0 && EntityLexicon.Knows(phrase) && noun[^1].IsPlural && !noun.All(t => t.IsAny(Words.Persons)) && last?.Known?.Role == EntityRole.Child)
            {
                Attach(last, item);
            }
        }
    }

    // "unit converter for length, weight and speed".
    private void Quantities(List<Token> tokens)
    {
        List<Tool> named = [.. Items(tokens).SelectMany(i => ToolLexicon.Find(Lemmas(Strip(i)) + " converter") ?? []).Where(t => t.Kind == ToolKind.Converter)];
        if (named.Count > 0 && draft.Tools.Any(t => t.Kind == ToolKind.Converter))
        {
            draft.Tools.RemoveAll(t => t.Kind == ToolKind.Converter);
            AddTools(named, Words_([.. tokens.Where(t => t.IsWord)]));
        }
    }
}
