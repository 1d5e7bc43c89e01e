using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Access;

/// <summary>Who does what, as a sentence says it.</summary>
/// <param name="From">Index of its first word.</param>
/// <param name="To">Index behind its last word.</param>
/// <param name="Object">Index of what it is done with.</param>
/// <param name="Actor">Who: a role in the singular, or <see cref="Anyone"/>, <see cref="We"/>.</param>
/// <param name="Only">Nobody else does it.</param>
/// <param name="Just">They do nothing else.</param>
/// <param name="Own">With what is theirs.</param>
/// <param name="Decides">It is done by a button of its own.</param>
internal sealed record SaidAccess(int From, int To, int Object, string Actor, IReadOnlyList<Deed> Deeds, bool Only = false,
    bool Just = false, bool Own = false, bool Decides = false, bool Certain = false)
{
    public const string Anyone = "everyone";

    public const string We = "we";

    /// <summary>Whether its words tell nothing of what is kept, only who may.</summary>
    public bool IsAside(IReadOnlyList<Token> sentence) => Own && AccessGrammar.IsTheirs(sentence.Skip(Object).Take(To - Object))
        || !Decides && !Own && Actor != Anyone && Deeds.Count > 0
        && (Only && From + 1 < Object || Just || RoleLexicon.IsActing(Actor) && sentence.Skip(Object).Take(To - Object)
            .All(t => !t.IsWord || t.Word is "it" or "them" or "everything" or "all"));
}

/// <summary>Finds in a sentence who may do what: "only the boatman adds boats", "pupils may only look", "confirmed by the chef".</summary>
internal static class AccessGrammar
{
    private static readonly FrozenSet<string> Open = Words.Set("anyone everyone anybody everybody visitor public guest people");

    private static readonly FrozenSet<string> Before = Words.Set("and but while where whereas that then so");

    private static readonly FrozenSet<string> Modal =
        Words.Set("can may should must will could shall be able to is are allowed permitted also");

    private static readonly FrozenSet<string> Skipped = Words.Set("login register signup log in sign up");

    private static readonly FrozenSet<string> Except = Words.Set("except but besides unless");

    public static List<SaidAccess> Find(IReadOnlyList<Token> sentence)
    {
        var found = new List<SaidAccess>();
        for (var i = 0; i < sentence.Count; i++)
        {
            var starts = i == 0 || !sentence[i - 1].IsWord || sentence[i - 1].IsAny(Before);
            if ((starts ? At(sentence, i, found.LastOrDefault()) : Passive(sentence, i)) is { } said)
            {
                // One goes on until the next begins.
                found = [.. found.Select(f => f.To > said.From ? f with { To = said.From } : f), said];
                i = Math.Max(i, said.Object - 1);
            }
        }

        return [.. found.Where(f => f.From < f.To)];
    }

    private static SaidAccess? At(IReadOnlyList<Token> s, int from, SaidAccess? before)
    {
        var i = from;
        var only = Take(s, ref i, "only", "just");
        if (s[from].Word is "nobody" || s[from].Word is "no" && Word(s, from + 1) is "one")
        {
            return Nobody(s, from);
        }

        var identity = Identity(s, ref i);
        if ((identity ?? Named(s, ref i, only)) is not { } actor)
        {
            // "... sees all but edits only their own", "... and can set them clean".
            var verb = from;
            var modal = Take(s, ref verb, "can", "may");
            return before is null || before.Actor == SaidAccess.Anyone || from == 0 || !s[from - 1].IsWord || !(modal
                ? RoleLexicon.Deeds(Or(s, verb)).Count > 0 || RoleLexicon.Decides(Or(s, verb))
                : RoleLexicon.Deeds(Or(s, verb)).Count > 0 && GoesOn(Or(s, verb + 1))) ? null : Rest(s, from, verb, before.Actor, false);
        }

        var rest = Rest(s, from, i, actor, only);
        return identity is null || rest is null ? rest : rest with { Certain = true };
    }

    // Behind a verb; "date and note" lists values.
    private static bool GoesOn(Token next) => next.IsWord && (next.IsAny(Words.Determiners) || next.IsPlural
        || next.Word is "only" or "just" or "it" or "them" or "everything");

    // Modals, verbs, and what they are done with.
    private static SaidAccess? Rest(IReadOnlyList<Token> s, int from, int at, string actor, bool only)
    {
        var just = false;
        while (at < s.Count && (s[at].IsAny(Modal) || s[at].Word is "only" or "just"))
        {
            just |= s[at].Word is "only" or "just";
            at++;
        }

        var not = at < s.Count && s[at].Word is "not" or "never";
        if (at < s.Count && s[at].Word is "all" or "everything" && (at + 1 == s.Count || !s[at + 1].IsWord))
        {
            return new(from, s.Count, at, actor, [Deed.Read], only, just, Certain: true);
        }

        var deeds = new List<Deed>();
        var decides = false;
        while (at < s.Count && !not)
        {
            // "log in, add and edit": how they get in is no right.
            var enters = s[at].IsAny(Skipped) && (at + 1 == s.Count || !s[at + 1].IsWord || s[at + 1].Word is "and" or "to");
            var read = enters ? [] : RoleLexicon.Deeds(s[at]);
            if (read.Count == 0 && !(decides |= RoleLexicon.Decides(s[at])) && !s[at].IsAny(Skipped))
            {
                break;
            }

            if (RoleLexicon.Decides(s[at]) && deeds.Count > 0)
            {
                decides = false;
                break;
            }

            deeds.AddRange(read);
            at++;
            var next = at;
            while (next < s.Count && (s[next].Is(",") || s[next].Word is "and" or "or" or "to"))
            {
                next++;
            }

            if (next == at || next >= s.Count || RoleLexicon.Deeds(s[next]).Count == 0 && !s[next].IsAny(Skipped))
            {
                break;
            }

            at = next;
        }

        if (deeds.Count == 0 && !decides)
        {
            return null;
        }

        var rest = s.Skip(at).ToList();
        var end = rest.FindIndex(t => t.Is("(") || t.Is(":"));
        List<Token> about = [.. rest.Take(end < 0 ? rest.Count : end)];
        // "sees only his lessons", "edits only their own".
        var limited = about.Count > 0 && about[0].Word is "only" or "just";
        var own = about.Take(6).Any(t => t.Word is "own") || IsTheirs(about)
            || limited && about.Count > 1 && about[1].Word is "his" or "her" or "their";
        just = !own && (just || limited);
        return new(from, s.Count, at, actor, [.. deeds.Distinct()], only, just, own, decides, only || just || decides);
    }

    /// <summary>"... what they wrote themselves".</summary>
    public static bool IsTheirs(IEnumerable<Token> about) => about.Take(6).ToList() is var words && words.Zip(words.Skip(1)).Any(p =>
        p.First.Word is "what" or "those" or "ones" && p.Second.Word is "they" or "he" or "she" or "you" or "one");

    // "nobody sees the requests of others except the boss".
    private static SaidAccess? Nobody(IReadOnlyList<Token> s, int from)
    {
        var except = s.ToList().FindIndex(from, t => t.IsAny(Except));
        var at = from;
        while (at < s.Count && RoleLexicon.Deeds(s[at]).Count == 0)
        {
            at++;
        }

        if (except < 0 || at > except || at >= s.Count)
        {
            return null;
        }

        var i = except + 1;
        return Named(s, ref i, true) is not { } actor ? null
            : new(from, s.Count, at + 1, actor, RoleLexicon.Deeds(s[at]), true, false, s.Any(t => t.Lemma == "other"), Certain: true);
    }

    // "... need to be confirmed by the chef", "slots are entered by the office".
    private static SaidAccess? Passive(IReadOnlyList<Token> s, int by)
    {
        if (!s[by].Is("by") || by == 0)
        {
            return null;
        }

        var i = by + 1;
        var verb = s[by - 1];
        var decides = RoleLexicon.Decides(verb);
        var only = s.Skip(Math.Max(0, by - 5)).Take(5).Any(t => t.Is("only"));
        var being = s.Skip(Math.Max(0, by - 4)).Take(3).Any(t => t.Word is "be" or "is" or "are" or "get" or "gets");
        var from = by - 1;
        while (from > 0 && s[from - 1].IsWord && !s[from - 1].IsAny(Before))
        {
            from--;
        }

        return !being || !decides && RoleLexicon.Deeds(verb).Count == 0 || Named(s, ref i, only) is not { } actor ? null
            : new(from, i, from, actor, RoleLexicon.Deeds(verb), only, Decides: decides, Certain: true);
    }

    // "I am the teacher and enter the slots".
    private static string? Identity(IReadOnlyList<Token> s, ref int at)
    {
        if (at + 3 < s.Count && s[at].Is("i") && s[at + 1].Is("am") && s[at + 2].IsAny(Words.Determiners))
        {
            var i = at + 2;
            if (Named(s, ref i, true) is { } actor and not SaidAccess.We && Word(s, i) is "and" or "who")
            {
                at = i + 1;
                return actor;
            }
        }

        return null;
    }

    private static string? Named(IReadOnlyList<Token> s, ref int at, bool only)
    {
        var i = at;
        while (i < s.Count && s[i].IsAny(Words.Determiners))
        {
            i++;
        }

        for (var length = 2; length > 0; length--)
        {
            if (i + length <= s.Count && s.Skip(i).Take(length).All(t => t.IsWord))
            {
                var role = string.Join(' ', s.Skip(i).Take(length - 1).Select(t => t.Word).Append(s[i + length - 1].Lemma));
                var first = s[i];
                var known = length == 1 && first.Word is "we" or "i" ? SaidAccess.We
                    : length == 1 && Open.Contains(first.Lemma) ? SaidAccess.Anyone
                    : Fits(role, length, first, only) || i > at && Approves(s, i, length) ? RoleLexicon.Name(role) : null;
                if (known is not null)
                {
                    at = i + length;
                    return known;
                }
            }
        }

        return null;
    }

    // "The harbour master approves or rejects": whoever decides has a role, whatever it is called.
    private static bool Approves(IReadOnlyList<Token> s, int at, int length) => at + length < s.Count
        && RoleLexicon.Approves(s[at + length]) && s[at + length].Word.EndsWith('s')
        && s.Skip(at).Take(length).All(t => !t.IsPlural && !t.IsAny(Words.Common) && !t.IsAny(Words.AppNouns) && !t.IsAny(Words.Persons));

    private static bool Fits(string role, int length, Token first, bool only) => length == 2
        ? RoleLexicon.IsActing(role) && !first.IsAny(Words.Common)
            && RoleLexicon.Deeds(first).Count == 0 && !RoleLexicon.IsActing(first.Lemma)
            && !RoleLexicon.Decides(first) && first.Word is not ("only" or "just")
        : RoleLexicon.IsActing(role) || RoleLexicon.IsJoining(role) || role is "admin" or "mod"
            || only && (Actors.IsRole(role) || RoleLexicon.IsFamily(role));

    private static Token Or(IReadOnlyList<Token> s, int at) => at < s.Count ? s[at] : Token.Of("");

    private static string Word(IReadOnlyList<Token> s, int at) => Or(s, at).Word;

    private static bool Take(IReadOnlyList<Token> s, ref int at, params string[] words)
    {
        var taken = at < s.Count && words.Contains(s[at].Word);
        at += taken ? 1 : 0;
        return taken;
    }
}
