using System.Collections.Frozen;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>
/// Reads sentences into a <see cref="Draft"/>: the opening ("please build me"), the head ("a recipe app"), then segments that begin with
/// a marker ("with ...", "where users can ...", "for ...", "without ...") and consist of lists of items.
/// </summary>
internal sealed partial class RequestParser(Draft draft)
{
    /// <summary>More than a small application has; the rest of a very long text is not read.</summary>
    private const int MostSentences = 400;

    private static readonly FrozenSet<string> WithWords = Words.Set("with including include includes featuring having has have contains containing contain comprising supporting supports support plus offering");
    private static readonly FrozenSet<string> ClauseWords = Words.Set("where that which who whose so when lets can allows letting allowing enables enabling");
    private static readonly FrozenSet<string> Statements = Words.Set("can should must may will have has contain contains include includes belong belongs consist consists needs need lets allows");
    private static readonly FrozenSet<string> Labels = Words.Set("field fields attribute attributes column columns property properties feature features requirement requirements entity entities model models table tables data include includes functionality functionalities details");

    private enum Kind
    {
        With,
        Without,
        For,
        To,
        Clause,
        Using,
        Named,
        Each,
        Belongs,
    }

    private DraftEntity? last;

    public void Read(IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        foreach (IReadOnlyList<Token> sentence in sentences.Take(MostSentences))
        {
            Sentence([.. sentence.Take(300)]);
            Visibility(sentence);
        }
    }

    private bool HasHead => draft.Head is not null || draft.HeadIsBare || draft.Entities.Count > 0 || draft.Tools.Count > 0 || draft.Page is not null;

    private void Sentence(List<Token> tokens)
    {
        tokens = Likened(tokens);
        if (draft.Refused is null && Story(tokens))
        {
            return;
        }

        int i = Opening(tokens, out bool made);
        bool first = !HasHead;
        draft.Made |= made && first;
        List<Token> rest = tokens[i..];
        if (rest.Count == 0 || draft.Refused is not null)
        {
            return;
        }

        if (first && (Says(tokens) || Computes(tokens) || !made && Imperative(rest)))
        {
            return;
        }

        if (first && made && rest.Count > 4 && rest[0].IsAny(Words.Persons) && rest[0].IsPlural && rest[1].Is("to"))
        {
            // "I want users to be able to post questions".
            draft.HeadIsBare = true;
            draft.Made = true;
            Clause([rest[0], rest[1] with { Text = "can", Word = "can", Lemma = "can" }, .. rest.Skip(2).SkipWhile(t => t.Word is "be" or "able" or "to")], false);
            return;
        }

        draft.AuthAsked |= rest.Any(t => t.Is("multiuser") || t.Is("logged")) || rest.Any(t => t.Is("own")) && rest.Any(t => t.Word is "their" or "his") && rest.Any(t => t.IsAny(Words.Persons));
        if (first && !made && rest.FindIndex(1, t => t.IsWord && (t.IsAny(Words.MakeVerbs) || t.IsAny(Words.WantVerbs)) && t.Word is not ("like" or "love" or "do" or "give" or "start" or "program" or "code" or "design" or "show")) is int ask and > 0
            && ask + 1 < rest.Count && rest[ask + 1].Word is "a" or "an" or "me" or "us" or "my" && rest.Skip(ask + 2).Take(5).Any(t => t.IsAny(Words.AppNouns)) && NextMarker(rest, 0) > ask)
        {
            // "I run a bakery and need an app ...": what stands before is the occasion.
            Sentence(rest[ask..]);
            return;
        }

        int colon = rest.FindIndex(t => t.Is(":"));
        int open = rest.FindIndex(t => t.Is("("));
        if (open is > 0 and <= 4 && (colon < 0 || colon > open) && rest.FindIndex(t => t.Is(")")) is int shut && (shut < 0 || shut >= rest.Count - 2) && !rest.Take(open).Any(t => t.IsAny(WithWords) || t.IsAny(Words.AppNouns) && !EntityLexicon.Knows(t.Lemma) && t.Word is not "table")
            && LabelLine([.. rest[..open].Where(t => t.Word is not ("interface" or "type" or "class" or "model" or "table" or "entity"))], [.. rest[(open + 1)..].Where((t, n) => n < rest.Count - open - 3 || !t.Is(")") && !t.Is(";"))]))
        {
            return;
        }

        colon = open >= 0 && colon > open ? -1 : colon;
        if (colon is > 0 and <= 5 && colon < rest.Count - 1 && !rest.Take(colon).Any(t => t.IsAny(WithWords)) && !(first && (rest[colon - 1].IsAny(Words.AppNouns) || AppLexicon.Find(Lemmas(rest[..colon])) is not null)) && LabelLine(rest[..colon], rest[(colon + 1)..]))
        {
            return;
        }

        if (first && colon is > 0 and <= 14 && colon < rest.Count - 1 && NextMarker(rest, 0) < colon && Marker(rest, NextMarker(rest, 0)) is Kind.For or Kind.To)
        {
            // "an application for a football league: teams, players".
            Sentence([.. made ? [new Token(TokenKind.Word, "build", "build", "build")] : Array.Empty<Token>(), .. rest[..colon]]);
            Segments([With, .. rest[(colon + 1)..]], 0);
            return;
        }

        if (first && colon is > 0 and <= 8 && colon < rest.Count - 1 && NextMarker(rest, 0) > colon)
        {
            // "movie app: movies with title and year": the head, then what it consists of.
            Head(rest[..colon], made, true);
            List<Token> content = rest[(colon + 1)..];
            if (draft.Main is { } main && Items(content) is { Count: > 1 } items && items.Any(x => Strip(x) is { Count: > 0 } n && TitleWords.Contains(n[^1].Lemma)) && NextMarker(content, 0) == content.Count)
            {
                // "recipe manager: title, ingredients, steps".
                FieldList(main, content, true);
            }
            else
            {
                Sentence(content);
            }

            return;
        }

        if (rest[0].IsWord && (rest[0].Word is "each" or "every" or "all") && Statement(rest))
        {
            return;
        }

        if (!made && Statement(rest))
        {
            return;
        }

        int head = NextMarker(rest, 0);
        if (first && head is > 0 and <= 3 && head < rest.Count && Marker(rest, head) == Kind.To && rest[head - 1].Word is "place" or "way" or "somewhere" or "something" or "tool" or "app" or "thing")
        {
            // "a place to store my passwords".
            draft.Made = true;
            draft.HeadIsBare = true;
            Segments(rest, head);
            return;
        }

        if (first && head > 0)
        {
            Head(rest[..head], made, head == rest.Count || !rest[head].Is("can"));
        }
        else if (head > 0 && !first)
        {
            bool listed = made || tokens.Count > 0 && tokens[0].Word is "also" or "add" or "and" or "include" or "plus";
            Later(rest[..head], listed);
        }

        if (first && !HasHead && !draft.Made && !rest.Skip(head).Any())
        {
            return;
        }

        Segments(rest, head);
    }

    // Skips "please could you build me", and says whether something is to be made.
    private static int Opening(List<Token> tokens, out bool made)
    {
        int i = 0;
        made = false;
        while (i < tokens.Count)
        {
            Token t = tokens[i];
            if (t.Is(",") || t.Is(":") && i < 4)
            {
                i++;
            }
            else if (!t.IsWord)
            {
                break;
            }
            else if (t.IsAny(Words.MakeVerbs) && !(t.Word is "program" or "code" or "design" && Noun(tokens, i + 1)))
            {
                made = true;
                i++;
            }
            else if (t.IsAny(Words.WantVerbs))
            {
                made = true;
                i++;
            }
            else if (made && t.Word is "a" or "an" or "the" or "me" or "us" or "my")
            {
                i++;
                if (t.Word is "a" or "an" or "the" or "my")
                {
                    break;
                }
            }
            else if (t.Word == "to" && i + 1 < tokens.Count && tokens[i + 1].IsAny(Words.MakeVerbs))
            {
                i++;
            }
            else if (t.IsAny(Words.Polite) && !(t.Word is "hello" && i + 1 < tokens.Count && tokens[i + 1].Is("world")))
            {
                if (t.Word == "to" && made && i + 1 < tokens.Count && VerbOf(tokens[i + 1].Word) is not null)
                {
                    break;
                }

                i++;
            }
            else if (t.Word is "it" or "also" or "with" && i > 0 && t.Word == "also")
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool Noun(List<Token> tokens, int i) => i < tokens.Count && tokens[i].IsAny(Words.AppNouns);

    // "Fields: title, price", "Book: title, author", "Entities: Book (title), Member (name)".
    private bool LabelLine(List<Token> label, List<Token> list)
    {
        if (label.Count == 0 || list.Count == 0)
        {
            return false;
        }

        if (label.Count <= 2 && label[^1].Word is "name" or "title" or "project" && label.Count <= 2 && (label[0].IsAny(Words.AppNouns) || label.Count == 1 && !HasHead && label[0].Is("project")) && list.Count <= 4)
        {
            // "App name: FitLog".
            Name(list);
            return true;
        }

        if (label is [{ Word: "purpose" or "goal" or "objective" or "aim" or "description" or "overview" }] && list.Count >= 2 && !HasHead)
        {
            if (!Imperative(list))
            {
                Sentence(list);
            }

            return true;
        }

        if (label.Any(t => t.IsAny(Labels)))
        {
            bool fields = label.Any(t => t.Word is "field" or "fields" or "attribute" or "attributes" or "column" or "columns" or "property" or "properties");
            List<Token> of = [.. label.Where(t => t.IsWord && !t.IsAny(Labels) && !t.IsAny(Words.Determiners) && !t.IsAny(Words.Prepositions) && !t.IsAny(Words.Polite))];
            DraftEntity? subject = of.Count > 0 && fields ? Ensure(Lemmas(of), true, Written(of)) : draft.Main;
            if (fields && subject is not null)
            {
                FieldList(subject, list, true);
            }
            else
            {
                Segments([With, .. list], 0);
            }

            return true;
        }

        if (draft.Main is { } owner && list.Count is 1 or 2 && FieldLexicon.Declared(list[0].Word) is not null && !list[0].Is(label[^1].Word))
        {
            // "price: number".
            AddField(last ?? draft.Main!, [.. label, new(TokenKind.Mark, ":", ":", ":"), .. list], Strip(label));
            (last ?? draft.Main!).Listed = true;
            return true;
        }

        List<Token> noun = Strip(label);
        if (noun.Count is 0 or > 3 || draft.Main is null && !noun[0].IsCapitalized && !EntityLexicon.Knows(Lemmas(noun)))
        {
            return false;
        }

        DraftEntity entity = Ensure(Lemmas(noun), true, Written(label));
        draft.Main ??= entity;
        last = entity;
        draft.Clauses++;
        FieldList(entity, list, true);
        return true;
    }

    private static readonly Token With = new(TokenKind.Word, "with", "with", "with");

    private static int NextMarker(List<Token> tokens, int from)
    {
        int depth = 0;
        for (int i = from; i < tokens.Count; i++)
        {
            Token t = tokens[i];
            depth += t.Is("(") ? 1 : t.Is(")") && depth > 0 ? -1 : 0;
            if (depth == 0 && t.IsWord && Marker(tokens, i) is not null)
            {
                return i;
            }
        }

        return tokens.Count;
    }

    private static Kind? Marker(List<Token> tokens, int i)
    {
        Token t = tokens[i];
        Token? next = i + 1 < tokens.Count ? tokens[i + 1] : null;
        return t.Word switch
        {
            "with" when next is { Word: "no" } or { Word: "out" } => Kind.Without,
            _ when t.IsAny(WithWords) => t.Word is "plus" && i == 0 ? null : Kind.With,
            "without" or "no" or "except" or "excluding" or "minus" => Kind.Without,
            "not" when next is not { Word: "only" } => Kind.Without,
            "but" when next is { Word: "with" or "without" or "no" or "not" } => Kind.With,
            "consisting" or "consists" => Kind.With,
            "for" when next is { Word: "each" or "every" } => null,
            "for" => Kind.For,
            "to" when next is { } n && n.IsWord && VerbOf(n.Word) is not null => Kind.To,
            "using" or "via" => Kind.Using,
            "in" or "on" or "built" or "written" or "powered" when IsTechnology(tokens, i) => Kind.Using,
            "called" or "named" or "titled" or "entitled" => Kind.Named,
            "each" or "every" when i > 0 && tokens.Skip(i + 1).Take(4).Any(x => x.Word is "has" or "have" or "with" or "having" or "belongs" or "contains") => Kind.Each,
            "belong" or "belongs" or "belonging" => Kind.Belongs,
            _ when t.IsAny(ClauseWords) => Kind.Clause,
            _ => null,
        };
    }

    private static bool IsTechnology(List<Token> tokens, int i)
    {
        int at = i + 1;
        while (at < tokens.Count && tokens[at].Word is "with" or "in" or "on" or "by" or "using" or "a" or "the")
        {
            at++;
        }

        return at < tokens.Count && (FeatureLexicon.IsTechnology(tokens[at].Word) || at + 1 < tokens.Count && FeatureLexicon.IsTechnology(tokens[at].Word + " " + tokens[at + 1].Word));
    }

    private void Segments(List<Token> tokens, int start)
    {
        int i = start;
        while (i < tokens.Count)
        {
            Kind? kind = Marker(tokens, i);
            if (kind is null)
            {
                i++;
                continue;
            }

            int from = i + 1;
            if (kind == Kind.Without && from < tokens.Count && tokens[from].Word is "no" or "out" or "need" or "requiring" or "require")
            {
                from++;
            }

            // "that lets me", "where users can": the words up to the verb belong together.
            int end = NextMarker(tokens, kind is Kind.Clause ? ClauseStart(tokens, from) : from);
            Segment(kind.Value, tokens[from..end], tokens[i].Word);
            i = end;
        }
    }

    private static int ClauseStart(List<Token> tokens, int from)
    {
        int i = from;
        while (i < tokens.Count && i < from + 6 && tokens[i].IsWord && !tokens[i].IsAny(WithWords) && tokens[i].Word is not ("for" or "belong" or "belongs"))
        {
            if (tokens[i].Word is "can" or "lets" or "let" or "allows" or "to" or "could" or "helps")
            {
                return tokens[i].Word is "can" or "to" or "could" ? i + 1 : ClauseStart(tokens, i + 1);
            }

            i++;
        }

        return from;
    }

    private void Segment(Kind kind, List<Token> tokens, string marker)
    {
        switch (kind)
        {
            case Kind.With:
                WithList(tokens, marker is "has" or "have");
                break;
            case Kind.Without:
                Without(tokens);
                break;
            case Kind.For:
                For(tokens);
                break;
            case Kind.To:
                Clause(tokens, true);
                break;
            case Kind.Clause:
                Clause(tokens, false);
                break;
            case Kind.Using:
                Technologies(tokens);
                break;
            case Kind.Named:
                Name(tokens);
                break;
            case Kind.Each:
                last = Ensure(Lemmas(Strip(tokens)), true, Written(tokens)) ?? last;
                break;
            case Kind.Belongs:
                DraftEntity? child = last;
                foreach (List<Token> item in Items([.. tokens.SkipWhile(t => t.Word is "to")]))
                {
                    List<Token> target = Strip(item);
                    if (target.Count is > 0 and <= 3 && child is not null && target.All(Plausible))
                    {
                        Relate(child, Ensure(Lemmas(target), true, Written(item)), true);
                    }
                }

                break;
        }
    }

    private void Without(List<Token> tokens)
    {
        bool negated = true;
        foreach (List<Token> item in Items(tokens))
        {
            if (item.Any(t => t.Word is "but"))
            {
                negated = false;
            }

            string phrase = Lemmas(Strip(item));
            if (negated && (FeatureLexicon.IsAuth(phrase) || item.Any(t => t.Word is "login" or "account" or "accounts" or "authentication" or "signup" or "registration" or "users" or "auth")))
            {
                draft.AuthRefused = true;
                draft.Reasons.Add(("No accounts", $"the request says 'no {Written(item)}'"));
            }
            else if (negated && phrase.Length > 0)
            {
                draft.Excluded.Add(phrase);
            }
            else if (!negated)
            {
                WithList(item, false);
            }
        }
    }

    private void Technologies(List<Token> tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            string two = i + 1 < tokens.Count ? tokens[i].Word + " " + tokens[i + 1].Word : "";
            if (FeatureLexicon.Replaced(two) is { } pair)
            {
                draft.Assume(pair);
                i++;
            }
            else if (FeatureLexicon.Replaced(tokens[i].Word) is { } one)
            {
                draft.Assume(one);
            }
            else if (FeatureLexicon.NotBuilt(tokens[i].Lemma) is { } missing)
            {
                draft.LeaveOut(missing);
            }
        }
    }

    private void Name(List<Token> tokens)
    {
        Token? quoted = tokens.Take(3).Where(t => t.Kind == TokenKind.Quoted).Select(t => (Token?)t).FirstOrDefault();
        string name = quoted?.Text ?? string.Join(' ', tokens.TakeWhile(t => t.Kind is not TokenKind.Mark && t.Word is not "and").Take(4).Select(t => t.Text));
        name = Naming.Safe(name);
        if (name.Any(char.IsLetter))
        {
            draft.GivenName = char.ToUpperInvariant(name[0]) + name[1..];
        }
    }
}
