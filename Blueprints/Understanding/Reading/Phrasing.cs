using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>
/// Brings the many ways to say one thing into the one that the parser reads: "status: open, closed or lost" becomes
/// "status (open, closed, lost)", "paid yes/no" becomes "paid (boolean)", "sitters offer services" becomes "sitters can offer services".
/// </summary>
/// <remarks>Each rule is one pass with a bounded look ahead, so that reading stays linear.</remarks>
internal static partial class Phrasing
{
    private const int FarthestValue = 10;

    private static readonly Token Open = Mark("("), Close = Mark(")"), Comma = Mark(",");

    private static readonly FrozenSet<string> YesNo = Words.Set("yes no y n true false");

    /// <summary>Fields whose values people list without any sign in between: "priority low, medium or high".</summary>
    private static readonly FrozenSet<string> Choices =
        Words.Set("""
        status state stage priority type kind category level size severity urgency role genre difficulty condition gender mood frequency
        color format
        """);

    private static readonly FrozenSet<string> BeforeSubject = Words.Set("and where when while so that but then also whereas plus");

    private static readonly FrozenSet<string> Courtesy = Words.Set("please thanks thank thx cheers asap kindly pls");

    private static readonly FrozenSet<string> Greeting = Words.Set("please hi hello hey hiya catalyst dear okay ok so well");

    private static readonly FrozenSet<string> AfterVerb = Words.Set("for with on to in up at");

    /// <summary>The sentence in the parser's words.</summary>
    public static List<Token> Canonical(IReadOnlyList<Token> sentence) =>
        Enumerations(Ranges(Flags(Inventory(Pairs(Offers(Linked(Past(Dates(Blunt(sentence))))))))));

    // "frozen on and best before": a date that is called so.
    private static List<Token> Dates(List<Token> tokens)
    {
        for (var i = tokens.Count - 2; i >= 0; i--)
        {
            if (tokens[i + 1].Word == (tokens[i].Word switch { "best" => "before", "use" or "sell" => "by", _ => "-" })
                && (i + 2 == tokens.Count || !tokens[i + 2].IsWord || tokens[i + 2].Is("and")))
            {
                tokens.Insert(i + 2, Word("date"));
            }
        }

        return tokens;
    }

    // "restaurants I have visited with city and notes": the restaurants have them, and not the visiting.
    private static List<Token> Past(List<Token> tokens)
    {
        var have = tokens.FindIndex(0, Math.Min(tokens.Count, 12), t => t.Is("have"));
        return have > 1 && have + 2 < tokens.Count && tokens[have - 1].Word is "i" or "we" && tokens[have - 2].IsPlural
            && tokens[have + 1].Word.EndsWith("ed", StringComparison.Ordinal) && tokens[have + 2].Is("with")
            ? [.. tokens[..(have - 1)], .. tokens[(have + 2)..]] : tokens;
    }

    // "groceries list we share in the family": that we share.
    private static List<Token> Linked(List<Token> tokens)
    {
        var who = tokens.FindIndex(0, Math.Min(tokens.Count, 8), t => t.Word is "we" or "i" or "they");
        return who < 1 || who + 1 >= tokens.Count || !tokens[who - 1].IsAny(Words.AppNouns) || !tokens[who + 1].IsWord
            || tokens[who + 1].IsAny(ClauseReader.Modals) ? tokens : [.. tokens[..who], Word("that"), .. tokens[who..]];
    }

    // "should have functionalities for managing rentals": should let people manage rentals.
    private static List<Token> Offers(List<Token> tokens)
    {
        var ability = tokens.FindIndex(t => t.Lemma is "functionality" or "capability" or "feature" or "possibility" or "function");
        if (ability < 1 || ability + 2 >= tokens.Count || !(tokens[ability + 1].Word is "for" or "to" or "of" or "that")
            || ActionLexicon.Verb(tokens[ability + 2].Word) is not { } verb)
        {
            return tokens;
        }

        var offers = tokens.FindLastIndex(ability, t => t.Word is "have" or "has" or "provide" or "provides" or "offer" or "offers"
            or "include" or "includes" or "contain" or "contains");
        return offers < 0 ? tokens : [.. tokens[..offers], Word("let"), Word("me"), tokens[ability + 2] with { Word = verb, Lemma = verb },
            .. tokens[(ability + 3)..]];
    }

    // "..., please", "... asap thanks": courtesy at the end is no part of a list.
    private static List<Token> Blunt(IReadOnlyList<Token> sentence)
    {
        var end = sentence.Count;
        while (end > 1
            && (sentence[end - 1].IsAny(Courtesy) || sentence[end - 1].Is(",")
                || sentence[end - 1].Is("you") && sentence[end - 2].Is("thank")))
        {
            end--;
        }

        var start = 0;
        while (start < end - 1 && (sentence[start].IsAny(Greeting) || start > 0 && sentence[start].Is(","))
            && !sentence[start + 1].Is("world"))
        {
            start++;
        }

        var ourselves = start + 4 < end && sentence[start].Word is "we" or "i"
            && sentence[start + 1].Word is "are" or "am" or "run" or "own" or "operate" && sentence[start + 2].IsAny(Words.Determiners);
        if (ourselves && sentence.Take(Math.Min(end, start + 9)).Any(t => t.Is(":")))
        {
            // "we are a small theater: plays, actors": who asks is what it is for.
            start += 2;
        }

        return [.. sentence.Take(end).Skip(Place(sentence, start, end))];
    }

    // "In our lab every sample gets a code": where it is used comes before what is said.
    private static int Place(IReadOnlyList<Token> sentence, int start, int end)
    {
        var noun = start + 2;
        if (noun + 2 >= end || !(sentence[start].Word is "in" or "at") || !(sentence[start + 1].Word is "our" or "my"))
        {
            return start;
        }

        while (noun < Math.Min(end, start + 5) && Nouns.IsPlausible(sentence[noun]) && !sentence[noun].IsPlural)
        {
            noun++;
        }

        noun += noun < end && sentence[noun].Is(",") ? 1 : 0;
        return noun + 1 < end && sentence[noun].Word is "every" or "each" ? noun : start;
    }

    private static Token Mark(string mark) => new(TokenKind.Mark, mark, mark, mark);

    private static Token Word(string word) => new(TokenKind.Word, word, word, Morphology.Singular(word));

    // "paid yes/no", "paid (y/n)", "returned flag", "whether it has a projector", "if it is paid".
    private static List<Token> Flags(List<Token> tokens)
    {
        var result = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var t = tokens[i];
            if (t.Is("whether") || t.Is("if") && i > 0 && (tokens[i - 1].Is(",") || tokens[i - 1].Is("and")))
            {
                var from = i + 1;
                while (from < tokens.Count
                    && tokens[from].Word is "it" or "they" or "he" or "she" or "i" or "we" or "you" or "the" or "is" or "are"
                        or "was" or "been" or "or" or "not" or "a" or "an")
                {
                    from++;
                }

                var to = from;
                while (to < tokens.Count && to < from + 4 && tokens[to].IsWord && !tokens[to].Is("and") && !tokens[to].Is("or"))
                {
                    to++;
                }

                List<Token> name = [.. tokens[from..to].Where(w => !w.IsAny(Words.Determiners) && !w.Is("it"))];
                if (name.Count > 0)
                {
                    result.AddRange([.. name[0].Word is "has" or "have" ? [Word("has"), .. name.Skip(1)] : name, Open, Word("boolean"),
                        Close]);
                    i = to - 1;
                    continue;
                }
            }

            if (YesNo.Contains(t.Word) && i > 0 && i + 2 < tokens.Count && (tokens[i + 1].Is("/") || tokens[i + 1].Is("or"))
                && YesNo.Contains(tokens[i + 2].Word))
            {
                var inside = result.Count > 0 && result[^1].Is("(");
                while (result.Count > 0 && result[^1].Is(":"))
                {
                    result.RemoveAt(result.Count - 1);
                }

                result.AddRange(inside ? [Word("boolean")] : [Open, Word("boolean"), Close]);
                i += 2;
                continue;
            }

            if (t.Is("or") && i > 0 && i + 1 < tokens.Count && tokens[i + 1].Is("not")
                && (i + 2 == tokens.Count || !tokens[i + 2].IsWord || tokens[i + 2].Is("and")) && tokens[i - 1].IsWord)
            {
                // "picked up or not".
                result.AddRange([Open, Word("boolean"), Close]);
                i++;
                continue;
            }

            if (t.Word is "tick" or "checkbox" or "checkmark" or "box" && i > 0 && tokens[i - 1].IsAny(Words.Determiners)
                && i + 1 < tokens.Count && tokens[i + 1].Is("for") && tokens.Skip(i + 2).FirstOrDefault()
                    is { IsWord: true } ticked && !ticked.IsAny(Words.Determiners))
            {
                // "a tick for paid".
                result.AddRange([ticked, Open, Word("boolean"), Close]);
                i += 2;
                continue;
            }

            if (t.Word is "flag" or "checkbox" or "toggle" or "tick" && i > 0 && tokens[i - 1].IsWord
                && !tokens[i - 1].IsAny(Words.Determiners)
                && !tokens[i - 1].IsAny(Words.Prepositions) && (i + 1 == tokens.Count || !tokens[i + 1].IsWord || tokens[i + 1].Is("and")))
            {
                result.AddRange([Open, Word("boolean"), Close]);
                continue;
            }

            result.Add(t);
        }

        return result;
    }

    // "rating 1-5", "rating out of 5", "rating from 1 to 10" in a list.
    private static List<Token> Ranges(List<Token> tokens)
    {
        var result = new List<Token>(tokens.Count);
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var t = tokens[i];
            depth += t.Is("(") ? 1 : t.Is(")") && depth > 0 ? -1 : 0;
            if (depth == 0 && i > 0 && tokens[i - 1].IsWord
                && FieldLexicon.Infer(tokens[i - 1].Word,
                    "") is { Type: FieldType.Integer or FieldType.Decimal or FieldType.Enum, Values: not { Count: < 5 } })
            {
                var from = t.Word is "from" or "between" ? i + 1 : i;
                if (t.Is("out") && i + 2 < tokens.Count && tokens[i + 1].Is("of") && tokens[i + 2].Kind == TokenKind.Number)
                {
                    result.AddRange([Open, new(TokenKind.Number, "1", "1", "1"), Comma, tokens[i + 2], Close]);
                    i += 2;
                    continue;
                }

                var second = from + 1 < tokens.Count && tokens[from + 1].Word is "to" or "and" ? from + 2 : from + 1;
                if (from < tokens.Count && second < tokens.Count && tokens[from].Kind == TokenKind.Number
                    && tokens[second].Kind == TokenKind.Number)
                {
                    result.AddRange([Open, tokens[from], Comma, tokens[second], Close]);
                    i = second + 1 < tokens.Count && tokens[second + 1].Lemma is "star" or "point" ? second + 1 : second;
                    continue;
                }
            }

            result.Add(t);
        }

        return result;
    }

    // "status: open, in progress or done", "priority low, medium or high", "urgency of low, medium or high".
    private static List<Token> Enumerations(List<Token> tokens)
    {
        var result = new List<Token>(tokens.Count);
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var t = tokens[i];
            depth += t.Is("(") ? 1 : t.Is(")") && depth > 0 ? -1 : 0;
            var choice = i > 0 && tokens[i - 1].IsWord && Choices.Contains(tokens[i - 1].Lemma);
            var colon = t.Is(":") || t.Is("=");
            var from = colon || choice && t.Word is "of" or "is" or "either" or "as" or "like" or "can" ? i + 1 : i;
            while (from < tokens.Count && from > i && tokens[from].Word is "either" or "one" or "of" or "be")
            {
                from++;
            }

            if (depth == 0 && i > 0 && (colon && (choice || !AreFields(tokens, from)) || choice && t.IsWord && !t.Is("and") && !t.Is("or"))
                && End(tokens, from) is { } end)
            {
                result.Add(Open);
                result.AddRange(tokens[from..end].Select(v => v.Is("or") ? Comma : v));
                result.Add(Close);
                i = end - 1;
                continue;
            }

            result.Add(t);
        }

        return result;
    }

    // "boilers: name, price, gas or wood" are fields of a thing.
    private static bool AreFields(List<Token> tokens, int from) => tokens.Skip(from).TakeWhile(t => !t.Is("or"))
        .Any(t => FieldLexicon.Titles.Contains(t.Word) || t.Word is "date" or "price" or "amount" or "type" or "kind");

    // Where an enumeration ends: behind the value after "or". Null when there is no "or", or a value is no value.
    private static int? End(List<Token> tokens, int from)
    {
        var values = 0;
        var words = 0;
        var last = false;
        for (var i = from; i < tokens.Count && values < FarthestValue; i++)
        {
            var t = tokens[i];
            if (t.Is("or"))
            {
                if (words == 0 && !(i > from && tokens[i - 1].Is(",")))
                {
                    return null;
                }

                values++;
                words = 0;
                last = true;
            }
            else if (t.Is(",") || t.Is("/"))
            {
                if (last && words > 0)
                {
                    return i;
                }

                values++;
                words = 0;
            }
            else if (t.Is("and") || !t.IsWord && t.Kind != TokenKind.Quoted && t.Kind != TokenKind.Number)
            {
                return last && words > 0 && values >= 1 ? i : null;
            }
            else if (++words > 3)
            {
                return null;
            }
        }

        return last && words > 0 ? tokens.Count : null;
    }

    /// <summary>"Companies post jobs": as if it said that they can.</summary>
    public static List<Token> Modal(List<Token> tokens)
    {
        var result = new List<Token>(tokens.Count + 4);
        for (var i = 0; i < tokens.Count; i++)
        {
            result.Add(tokens[i]);
            if (i + 1 < tokens.Count && Acts(tokens, i))
            {
                result.Add(Word("can"));
            }
        }

        return result;
    }

    private static bool Acts(List<Token> tokens, int subject)
    {
        var who = tokens[subject];
        var verb = subject + 1 < tokens.Count && tokens[subject + 1].Word is "only" or "also" ? subject + 2 : subject + 1;
        if (!who.IsPlural || !who.IsWord || verb >= tokens.Count || !tokens[verb].IsWord
            || !(who.IsAny(Words.Persons) || EntityLexicon.Find(who.Lemma)?.IsPerson == true || Actors.HasEnding(who.Lemma)))
        {
            return false;
        }

        var before = subject - 1;
        while (before >= 0 && (tokens[before].IsAny(Words.Determiners) || tokens[before].Word is "other" or "registered" or "new" or "all"))
        {
            before--;
        }

        var opens = before < 0 || tokens[before].Is(",") || tokens[before].Is(":") || tokens[before].IsAny(BeforeSubject);
        var word = tokens[verb].Word;
        if (!opens || !ActionLexicon.IsVerb(word) || word.EndsWith("ing", StringComparison.Ordinal)
            || word.EndsWith("ed", StringComparison.Ordinal) || tokens[verb].IsPlural)
        {
            return false;
        }

        var ends = verb + 1 == tokens.Count || tokens[verb + 1].Is("and") || tokens[verb + 1].Is(",");
        if (ends)
        {
            return ActionLexicon.LeavesRow(word);
        }

        var next = tokens[verb + 1];
        var noun = Words.AppNouns.Contains(word) && !next.IsAny(Words.Determiners);
        return !noun
            && (next.IsAny(Words.Determiners) || next.IsPlural || next.IsAny(AfterVerb) || next.Word is "them" or "it" or "each" or "which"
                || EntityLexicon.Knows(next.Lemma));
    }
}
