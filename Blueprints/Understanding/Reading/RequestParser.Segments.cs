using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>The parts of a sentence behind its head, each begun by a marker: "with", "without", "for", "using", "called", "where".</summary>
internal sealed partial class RequestParser
{
    private static readonly Token With = new(TokenKind.Word, "with", "with", "with");

    private static readonly Token Has = new(TokenKind.Word, "has", "has", "has");

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
            "plus" when next is { Word: "one" or "ones" } => null,
            "support" when next is { Lemma: "portal" or "desk" or "ticket" or "team" or "system" or "app" or "request" or "agent" or "case" } || i > 0 && tokens[i - 1].Word is "customer" or "tech" or "technical" or "user" or "it" or "product" or "for" => null,
            _ when t.IsAny(WithWords) => t.Word is "plus" && i == 0 ? null : Kind.With,
            "without" or "no" or "except" or "excluding" or "minus" => Kind.Without,
            "not" when next is not { Word: "only" } => Kind.Without,
            "but" when next is { Word: "with" or "without" or "no" or "not" } => Kind.With,
            "consisting" or "consists" => Kind.With,
            "for" when next is { Word: "each" or "every" } || i > 0 && tokens[i - 1].IsAny(TakeFor) => null,
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
            while (kind is Kind.Clause && end < tokens.Count && end > from && tokens[end].Is("can") && tokens[end - 1].IsPlural)
            {
                // "and agents can answer them" goes on with another subject.
                end = NextMarker(tokens, end + 1);
            }

            if (kind is Kind.With && end < tokens.Count && tokens[end].Is("can") && end - 2 >= from && tokens[end - 1].IsPlural && (tokens[end - 2].Is(",") || tokens[end - 2].Is("and")))
            {
                // "with price per night, owners can book them": the list ends before its last noun.
                Segment(kind.Value, tokens[from..(end - 2)], tokens[i].Word);
                from = end - 1;
                kind = Kind.Clause;
                end = NextMarker(tokens, end + 1);
            }

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
