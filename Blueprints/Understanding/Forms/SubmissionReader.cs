using Catalyst.Blueprints.Understanding.PartReaders.Rules;
using Catalyst.Blueprints.Understanding.Reading;
using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Forms;

/// <summary>What people outside send.</summary>
/// <param name="Thing">What it is, singular, lower case.</param>
/// <param name="NoAccount">It was said that they need none.</param>
internal sealed record Submission(string Thing, bool NoAccount);

/// <summary>
/// Reads what people send: "visitors can report a defect with name, phone and place" becomes "each defect has name, phone and place", and
/// a defect is what visitors send.
/// </summary>
internal sealed class SubmissionReader
{
    private readonly IReadOnlyList<IReadOnlyList<Token>> _all;
    private readonly List<IReadOnlyList<Token>> _out = [];
    private readonly List<Submission> _found = [];

    private SubmissionReader(IReadOnlyList<IReadOnlyList<Token>> sentences) => _all = sentences;

    /// <summary>The sentences as the parser reads them, and what people send.</summary>
    public static (IReadOnlyList<IReadOnlyList<Token>> Sentences, IReadOnlyList<Submission> Found) Extract(
        IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        var reader = new SubmissionReader(sentences);
        foreach (var sentence in sentences)
        {
            reader.Read(sentence);
        }

        return reader._found.Count == 0 ? (sentences, []) : (reader._out, reader._found);
    }

    private void Read(IReadOnlyList<Token> s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            var starts = i == 0 || s[i - 1].Is(",") || s[i - 1].Is(":") || s[i - 1].Word is "and"
                or "where" or "form" or "which" or "while";
            if (starts && Clause(s, i) is { } end)
            {
                Read([.. s.Skip(end)]);
                return;
            }
        }

        // "No account needed" of what people send.
        var no = _found.Count == 0 ? -1 : s.ToList().FindIndex(t => SubmissionLexicon.NoAccount(s, s.ToList().IndexOf(t)) > 0);
        if (no >= 0)
        {
            _found[^1] = _found[^1] with { NoAccount = true };
            s = [.. s.Take(no), .. s.Skip(no + SubmissionLexicon.NoAccount(s, no))];
        }

        Keep(s);
    }

    // The token behind a clause that was read.
    private int? Clause(IReadOnlyList<Token> s, int from)
    {
        var i = from;
        while (i < s.Count && (s[i].IsAny(Words.Determiners) || s[i].Word is "new" or "interested"))
        {
            i++;
        }

        if (i + 2 >= s.Count || !IsSender(s[i]))
        {
            return null;
        }

        var verb = i + 1;
        while (verb < s.Count && s[verb].IsAny(SubmissionLexicon.Modals))
        {
            verb++;
        }

        if (verb >= s.Count || !s[verb].IsWord)
        {
            return null;
        }

        var row = SubmissionLexicon.Row(s[verb]);
        if (row is null && !SubmissionLexicon.Sends(s[verb]))
        {
            return null;
        }

        var at = verb + 1;
        while (at < s.Count && (s[at].Word is "up" or "in" or "out" or "themselves" or "us" or "me" && row is null or "down"))
        {
            at++;
        }

        var noun = Noun(s, ref at);
        if (row is null && (noun.Count == 0 || noun.Exists(t => t.IsAny(SubmissionLexicon.Values))))
        {
            // "Parents leave their name and an e-mail": what they do that for.
            at = verb + 1;
            noun = [];
            row = Before(s, from);
        }

        // "Book an appointment": what is booked is the row itself.
        row = row is not null && noun is [{ Lemma: "appointment" or "consultation" or "visit" or "session" } made] ? made.Lemma : row;
        var parent = row is null || noun is [var same] && same.Lemma == row ? [] : noun;
        var thing = row ?? Phrases.Lemmas(noun);
        if (thing.Length == 0)
        {
            return null;
        }

        while (at + 1 < s.Count && s[at].IsAny(SubmissionLexicon.Links))
        {
            at++;
            var target = Noun(s, ref at);
            parent = parent.Count == 0 && !target.Exists(t => t.IsAny(SubmissionLexicon.Receivers)) ? target : parent;
        }

        at += at < s.Count && s[at].Word is "online" or "here" ? 1 : 0;
        var no = at < s.Count ? SubmissionLexicon.NoAccount(s, at) : 0;
        at += no;
        at += no > 0 && at + 1 < s.Count && s[at].Is(",") && s[at + 1].IsAny(SubmissionLexicon.Openers) ? 1 : 0;
        // Values in parentheses are read where they stand, unless what they are said of has to be turned round.
        var open = at < s.Count && (s[at].IsAny(SubmissionLexicon.Openers) || s[at].Is(":")
            || s[at].Is("(") && (no > 0 || SubmissionLexicon.HasNoAccount(s)));
        if (!open && (row is null || row != Before(s, from)))
        {
            return null;
        }

        while (open && at + 1 < s.Count && s[at + 1].IsAny(SubmissionLexicon.Openers))
        {
            at++;
        }

        var end = open ? at + 1 : at;
        while (end < s.Count && SubmissionLexicon.NoAccount(s, end) == 0 && !Ends(s, end))
        {
            end++;
        }

        List<Token> values = [.. s.Skip(open ? at + 1 : at).Take(end - at - (open ? 1 : 0)).Where(t => !t.IsAny(Whose))];
        // "They choose a treatment, and leave a name": what is said is the treatment and the name.
        values = [.. values.Where((t, n) => !(SubmissionLexicon.Enters(t) && !(n + 1 < values.Count && values[n + 1].Is("up"))
            && (n == 0 || !values[n - 1].IsWord || values[n - 1].Is("and"))))];
        values = [.. values.Where((t, n) => !(t.Is(")") && !values.Take(n).Any(o => o.Is("("))))];
        while (values.Count > 0 && (!values[^1].IsWord && !values[^1].Is(")") || values[^1].Word is "and" or "but"))
        {
            values.RemoveAt(values.Count - 1);
        }

        if (values.Count == 0 || !values.Exists(t => t.Is(",")) && no == 0 && !SubmissionLexicon.HasNoAccount(s))
        {
            // One value alone is more often what something is done with.
            return null;
        }

        if (end < s.Count)
        {
            var more = SubmissionLexicon.NoAccount(s, end);
            no += more;
            end += more;
        }

        Add(s, from, thing, values, parent, no > 0);
        while (end < s.Count && (!s[end].IsWord && !s[end].Is("(") || s[end].Word is "and" or "but" or "so" or "that"))
        {
            end++;
        }

        return end;
    }

    private static readonly FrozenSet<string> Whose = Words.Set("their his her its they them");

    private static bool IsSender(Token t) => t.IsAny(SubmissionLexicon.Anyone) || SubmissionLexicon.Anyone.Contains(t.Lemma)
        || t.IsPlural && (Actors.IsRole(t.Lemma) || RoleLexicon.IsJoining(t.Lemma) || MadeRows.IsAttending(t.Lemma));

    // "a bowl", "the vegetable boxes": the words of a noun, and the token behind it.
    private static List<Token> Noun(IReadOnlyList<Token> s, ref int at)
    {
        while (at < s.Count && s[at].IsAny(Words.Determiners))
        {
            at++;
        }

        var from = at;
        while (at < s.Count && at < from + 3 && s[at].IsWord && SubmissionLexicon.NoAccount(s, at) == 0
            && !s[at].IsAny(Words.Prepositions) && !s[at].IsAny(SubmissionLexicon.Openers)
            && s[at].Word is not ("and" or "or" or "without" or "no" or "that" or "which" or "if" or "when" or "online" or "here"))
        {
            at++;
        }

        return [.. s.Skip(from).Take(at - from)];
    }

    // What they did before they leave their name: "parents pick a slot", "a contact form".
    private string? Before(IReadOnlyList<Token> s, int from)
    {
        List<Token> before = [.. _all
            .TakeWhile(other => other.Count == 0 || s.Count == 0 || other[0].Start < s[0].Start).SelectMany(t => t),
            .. s.Take(from)];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            if (before[i].Word is "pick" or "picks" or "choose" or "chooses" or "claim" or "grab")
            {
                return "booking";
            }

            if (before[i].Word is "form" && i > 0 && before[i - 1].IsWord && !before[i - 1].IsAny(Words.Determiners)
                && !before[i - 1].IsAny(Words.Fluff))
            {
                return before[i - 1].Lemma is "contact" ? "message" : i > 1 && before[i - 2].IsWord
                    && !before[i - 2].IsAny(Words.Determiners) && !before[i - 2].IsAny(Words.Fluff)
                    && !before[i - 2].IsAny(Words.Common) && !before[i - 2].IsAny(Words.MakeVerbs)
                    && !before[i - 2].IsAny(Words.Prepositions)
                    ? $"{before[i - 2].Lemma} {before[i - 1].Lemma}" : before[i - 1].Lemma;
            }
        }

        return null;
    }

    // Where the list of values is over, and something else is said.
    private static bool Ends(IReadOnlyList<Token> s, int i)
    {
        if (!s[i].Is(",") && !(s[i].Word is "and" or "but" or "so" or "while"))
        {
            return false;
        }

        var next = i + 1;
        while (next < s.Count && s[next].Word is "and" or "but" or "so" or "that")
        {
            next++;
        }

        return next < s.Count && (s[next].Word is "only" or "we" or "i" or "nobody" or "they" or "it" or "you" or "everyone"
            || s[next].Word is "no" or "not" && SubmissionLexicon.NoAccount(s, next) > 0
            || s.Skip(next).Take(4).TakeWhile(t => t.IsWord && t.Word is not ("and" or "or")).Any(t => t.Word is "can" or "must" or "should"
                or "may" or "is" or "are" or "sees" or "gets") && !s[next].IsAny(Words.Prepositions)
                && s[next].Word is not ("what" or "whether"
                or "if"
                or "how" or "which" or "when" or "where"));
    }

    private void Add(IReadOnlyList<Token> s, int from, string thing, List<Token> values, List<Token> parent, bool noAccount)
    {
        _found.Add(new Submission(thing, noAccount));
        List<Token> before = [.. s.Take(from)];
        while (before.Count > 0 && (!before[^1].IsWord && !before[^1].Is(")") || before[^1].Word is "and" or "where" or "which" or "in"
            or "with" or "while"))
        {
            before.RemoveAt(before.Count - 1);
        }

        // "Order form": no form that is ordered.
        var head = before.Count > 1 && before[0].Lemma == thing && before[1].IsAny(Words.AppNouns);
        Keep(head ? [before[0] with { Word = Morphology.PluralPhrase(thing) }, .. before.Skip(1)] : before);
        var other = string.Join(' ', parent.Select(t => t.Lemma));
        var kept = parent.Count > 0 && IsKept(parent[^1], s);
        List<Token> lead = parent.Count > 0 && !kept && !parent[^1].IsAny(SubmissionLexicon.Receivers)
            && !parent.Exists(t => t.IsAny(Words.Persons)) ? [.. parent, Token.Mark(",")] : [];
        Say($"each {thing} has {Text([.. lead, .. values])}");
        if (kept && other != thing)
        {
            Say($"each {thing} belongs to one {other}");
        }
    }

    // It is spoken of elsewhere, too: so there is a list of it.
    private bool IsKept(Token noun, IReadOnlyList<Token> here) => _all.Any(s => s.Any(t => t.Lemma == noun.Lemma && t.Start != noun.Start
        && !here.Any(h => h.Start == t.Start && h.Start > noun.Start)));

    private void Say(string sentence)
    {
        foreach (var said in Tokenizer.Sentences(sentence))
        {
            Keep(said);
        }
    }

    private static string Text(List<Token> words) =>
        string.Join(' ', words.Select(t => t.Text)).Replace(" ,", ",", StringComparison.Ordinal);

    private void Keep(IReadOnlyList<Token> sentence)
    {
        if (sentence.Any(t => t.IsWord))
        {
            _out.Add(sentence);
        }
    }
}
