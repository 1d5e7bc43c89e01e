using Catalyst.Blueprints.Understanding.Forms;
using Catalyst.Blueprints.Understanding.PartReaders;
using Catalyst.Blueprints.Understanding.Reading;
using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Wishes;

/// <summary>
/// Tells of every word of a request what has become of it, by comparing the words with the model that was made of them. Whatever the
/// parser did, a word that no part of the model bears is found here.
/// </summary>
/// <param name="made">By where its first word begins, the parts that keep an effect.</param>
internal sealed class Fates(AppModel model, Draft draft, IReadOnlyDictionary<int, KeptPart> made)
{
    /// <summary>Where and for whom it is used.</summary>
    private static readonly FrozenSet<string> Settings = Words.Set("""
        family home house flat office school church club garden kitchen company business team practice firm studio department community
        village town city neighborhood household shop store street class bakery brewery cellar hotel factory orchestra daycare warehouse
        league cafe weekend area region country internet phone laptop computer tablet mother father mom dad grandmother wife husband
        son daughter girlfriend boyfriend boss doctor sister brother mum grandpa grandma uncle aunt cousin
        niece nephew landlord purpose kind sort type way number amount list bit lot rest version order
        """);

    private static readonly FrozenSet<string> Glue =
        [.. Words.Determiners, .. Words.Prepositions, .. Words.Polite, .. Words.Fluff, .. Words.AppNouns, .. Words.MakeVerbs,
            .. Words.WantVerbs, .. Words.Common, .. Words.Negations, .. Words.Labels, .. Words.Persons];

    /// <summary>Behind these stands what somebody does.</summary>
    private static readonly FrozenSet<string> Modals = Words.Set("can may should must will shall to they we you");

    private static readonly FrozenSet<string> Being = Words.Set("are am run own have got operate breed live work");

    /// <summary>Behind "I" and "we" these ask for something.</summary>
    private static readonly FrozenSet<string> Asking = Words.Set("""
        would wish can may should must will shall enter write note record log see track mark click press choose pick tick add keep put get
        """);

    private static readonly FrozenSet<string> Learning = Words.Set("learn learning practise practice practising study studying improve");

    private readonly Parts _parts = new(model, draft);

    // The first sentence only says what it is about where others, or things with values, follow.
    private readonly bool _told = model.Entities.Count > 0 && model.Tools.Count == 0;

    private readonly List<string> _all = [.. model.Entities.Select(e => e.Name).Concat(model.Tools.Select(t => t.Name))];

    private readonly string? _moving =
        model.Entities.Where(e => e.Stages is not null).Select(e => $"{e.Name}.{e.Stages}").FirstOrDefault();

    private string? _focus = model.Entities.FirstOrDefault(e => e.Label == draft.Main?.Label)?.Name;

    /// <summary>The request has more than one sentence.</summary>
    public bool Several { get; init; }

    /// <summary>Says where or for whom it is used.</summary>
    public static bool IsSetting(Token token) => Settings.Contains(token.Lemma);

    /// <summary>The fates of a sentence's words, in their order.</summary>
    /// <param name="first">The sentence is the first one.</param>
    /// <param name="before">What is to be built is said in a later sentence.</param>
    public List<WordFate> Of(IReadOnlyList<Token> sentence, bool first, bool before)
    {
        List<WordFate> fates = [.. sentence.Select(t => WordFate.Of(t, Fate.Glue))];
        var effects = model.Entities.Count > 0 ? Effects.Find(sentence, first) : [];
        var background = IsBackground(sentence) || before && sentence[0].Word is "my" or "our" or "i" or "we" or "there";
        var lead = first && _told ? Heading.Find(sentence).To : 0;
        var opens = first && Several && _told && IsIntroduction(sentence);
        var role = Role(sentence);
        foreach (var clause in Clauses.Of(sentence))
        {
            for (var i = clause.From; i < clause.To; i++)
            {
                if (draft.Told.TryGetValue(sentence[i].Start, out var told))
                {
                    fates[i] = told.Why is { } why ? new WordFate(sentence[i], Fate.Left, [], why)
                        : told.Tool is { } tool ? new WordFate(sentence[i], Fate.Kept, [tool], null)
                            : WordFate.Of(sentence[i], Fate.Setting);
                }
                else if (i > 0 && sentence[i].Word is "needed" or "necessary" && FeatureLexicon.IsAuth(sentence[i - 1].Lemma))
                {
                    // "no account needed"
                    fates[i] = WordFate.Of(sentence[i], Fate.Glue);
                }
                else if (effects.Find(e => i >= e.From && i < e.To) is { } asked)
                {
                    fates[i] = sentence[i].Kind == TokenKind.Mark ? WordFate.Of(sentence[i], Fate.Glue)
                        : made.GetValueOrDefault(sentence[asked.From].Start) is { } part
                            ? new WordFate(sentence[i], Fate.Kept, part.By, null)
                        : asked.Effect.Name == "drag and drop" && _moving is { } moving
                            ? new WordFate(sentence[i], Fate.Kept, [moving], null)
                        : new WordFate(sentence[i], Fate.Left, [], asked.Effect);
                }
                else if (!IsDone(sentence, i) && NotBuilt(sentence, i, clause.To, out var length) is { } missing)
                {
                    for (var n = i; n < i + length; n++)
                    {
                        fates[n] = new WordFate(sentence[n], Fate.Left, [], Effect.Missing(missing));
                    }

                    i += length - 1;
                }
                else
                {
                    fates[i] = Of(sentence[i], background || i < role || i < lead || opens && clause.From == 0
                        || first && Heading.IsPlace(sentence, i) || IsDoer(sentence, clause, i) || IsLearned(sentence, i)
                        || IsPast(sentence, i));
                    Follow(fates[i]);
                }
            }

            if (clause.To == clause.From + 1 && clause.From > 0 && fates[clause.From] is { Fate: Fate.Glue } item
                && (FeatureLexicon.MayBeValue(item.Token.Word) || item.Token.Word is "from" or "to" or "by" or "until" or "at"))
            {
                // "region, test and note", "driver, from, to": a word that mostly holds others together is a value of its own there.
                var by = _parts.Of(item.Token, _focus);
                fates[clause.From] = by.Count > 0 ? new WordFate(item.Token, Fate.Kept, by, null) : item with { Fate = Fate.Left };
            }

            Spread(fates, clause);
            Explain(fates, clause);
        }

        return fates;
    }

    private WordFate Of(Token token, bool background)
    {
        if (token.Kind == TokenKind.Mark || token.IsAny(Words.Determiners) || token.IsAny(Words.Prepositions)
            || token.IsAny(Words.Polite))
        {
            return WordFate.Of(token, Fate.Glue);
        }

        var by = _parts.Of(token, _focus);
        if (by.Count > 0 && !(by is [Wish.Title] && token.IsAny(Glue)))
        {
            return new WordFate(token, Fate.Kept, by, null);
        }

        if (draft.Excluded.Any(e => e.Split(' ').Contains(token.Lemma)))
        {
            return new WordFate(token, Fate.Kept, _all, null);
        }

        if (FieldLexicon.Declared(token.Word) is not null || token.Word is "unique" or "required" or "optional" or "mandatory")
        {
            // Says of what type a field is.
            return WordFate.Of(token, Fate.Glue);
        }

        if (model.Roles?.Any(r => r.Name.Split(' ').Contains(token.Lemma)) == true
            || model.Auth is not null && token.IsPlural && Actors.HasEnding(token.Lemma))
        {
            // Those who act have accounts.
            return new WordFate(token, Fate.Kept, [Wish.Access], null);
        }

        if (IsNumber(token) || background || IsSetting(token))
        {
            return WordFate.Of(token, IsNumber(token) ? Fate.Glue : Fate.Setting);
        }

        if (FeatureLexicon.IsAuth(token.Lemma) && (model.Auth is not null || draft.AuthRefused))
        {
            return new WordFate(token, Fate.Kept, model.Auth is null ? _all : [Wish.Access], null);
        }

        if (model.Tools.Count > 0 && ToolWishes.Cover(model.Tools, [token]))
        {
            return new WordFate(token, Fate.Kept, [.. model.Tools.Select(t => t.Name)], null);
        }

        if (FeatureLexicon.Replaced(token.Word) is { } other)
        {
            return new WordFate(token, Fate.Left, [], new Effect(token.Word, other[(other.IndexOf("; ", StringComparison.Ordinal) + 2)..]
                .TrimEnd('.'), ""));
        }

        if (draft.Formulas.Count > 0 && FormulaScanner.IsSign(token.Word))
        {
            return WordFate.Of(token, Fate.Glue);
        }

        var ability = Words.StoreVerbs.Contains(token.Word) || ActionLexicon.IsVerb(token.Word) || VerbLexicon.IsForm(token.Word)
            || FeatureLexicon.IsIncluded(token.Lemma) || FeatureLexicon.IsTechnology(token.Word)
            || OrderLexicon.Find(token.Word) is not null || SubmissionLexicon.Enters(token);
        return ability ? WordFate.Of(token, Fate.Ability)
            : token.IsAny(Glue) || Glue.Contains(token.Lemma) || token.Kind == TokenKind.Word && token.Word.Length < 3
            ? WordFate.Of(token, Fate.Glue)
            : new WordFate(token, Fate.Left, [], null);
    }

    // "flashcards to learn Spanish": what for.
    private static bool IsLearned(IReadOnlyList<Token> sentence, int at) => at > 0 && sentence[at - 1].IsAny(Learning);

    // "peaks we have climbed with name and height": which ones they are.
    private static bool IsPast(IReadOnlyList<Token> sentence, int at) => at > 2 && at + 1 < sentence.Count && sentence[at - 1].Is("have")
        && sentence[at - 2].Word is "i" or "we" && sentence[at + 1].Is("with");

    // "residents report defects": what they do, and no report.
    private static bool IsDone(IReadOnlyList<Token> sentence, int at) => at > 0 && at + 1 < sentence.Count
        && Words.StoreVerbs.Contains(sentence[at].Word) && sentence[at + 1].IsWord
        && !sentence[at + 1].IsAny(Words.Prepositions) && (sentence[at - 1].IsPlural || sentence[at - 1].IsAny(Modals));

    // "the 8th grade"
    private static bool IsNumber(Token token) => token.Kind == TokenKind.Number || token.Word.Length is > 2 and < 6
        && char.IsAsciiDigit(token.Word[0]) && token.Word[^2..] is "st" or "nd" or "rd" or "th";

    // "My patients should be able to book": who does what is kept there.
    private static bool IsDoer(IReadOnlyList<Token> sentence, Clause clause, int at) => at + 2 < clause.To && at - clause.From < 3
        && sentence[at].IsPlural && sentence[at + 1].Word is "can" or "may" or "should" or "must";

    // What a clause names last is what the next words are about.
    private void Follow(WordFate fate)
    {
        if (fate.Fate == Fate.Kept && fate.By.FirstOrDefault(p => model.Entities.Any(e => e.Name == p)) is { } entity)
        {
            _focus = entity;
        }
    }

    // "they can swap shifts": what is done there is not understood, so the whole of it is not.
    private static void Spread(List<WordFate> fates, Clause clause)
    {
        for (var i = clause.From; i < clause.To; i++)
        {
            if (fates[i] is { Fate: Fate.Left, Why: null, Token.IsPlural: false } && i > clause.From && fates[i - 1].Token.IsAny(Modals))
            {
                for (var n = i + 1; n < clause.To; n++)
                {
                    var borne = fates[n].Fate is Fate.Kept or Fate.Ability;
                    fates[n] = borne ? new WordFate(fates[n].Token, Fate.Left, [], null) : fates[n];
                }

                return;
            }
        }
    }

    // Why the parser has left a word out.
    private void Explain(List<WordFate> fates, Clause clause)
    {
        for (var i = clause.From; i < clause.To; i++)
        {
            var word = fates[i].Token;
            if (fates[i] is { Fate: Fate.Left, Why: null } && draft.LeftOut.Find(l => l.Why is not null && l.Words.Split(' ')
                .Any(w => w.Equals(word.Word, StringComparison.OrdinalIgnoreCase) || Morphology.Singular(w) == word.Lemma)).Why is { } why)
            {
                fates[i] = fates[i] with { Why = why };
            }
        }
    }

    // The longest phrase that is known not to be built, unless the model has something of that name.
    private string? NotBuilt(IReadOnlyList<Token> sentence, int at, int end, out int length)
    {
        for (length = Math.Min(3, end - at); length > 0; length--)
        {
            List<Token> phrase = [.. sentence.Skip(at).Take(length)];
            if (phrase.TrueForAll(t => t.IsWord) && FeatureLexicon.NotBuilt(Phrases.Lemmas(phrase)) is { } missing
                && !phrase.TrueForAll(t => _parts.Of(t, _focus) is { Count: > 0 } by && by is not [Wish.Title]))
            {
                return missing;
            }
        }

        return null;
    }

    // "As a librarian I want ...": who asks.
    private static int Role(IReadOnlyList<Token> sentence) => sentence.Count > 3 && sentence[0].Is("as") && sentence[1].Word is "a" or "an"
        ? sentence.ToList().FindIndex(t => t.Is("i")) : 0;

    // "I restore old violins in my workshop. ...": who asks, before anything is asked for.
    public static bool IsIntroduction(IReadOnlyList<Token> sentence) => sentence.Count > 2 && sentence[0].Word is "i" or "we"
        && sentence[1].IsWord && !sentence[1].IsAny(Asking) && !sentence[1].IsAny(Words.WantVerbs) && !sentence[1].IsAny(Words.MakeVerbs);

    // "We are a small brewery.", "I have 3 dogs": why something is asked for.
    private static bool IsBackground(IReadOnlyList<Token> sentence)
    {
        var speaks = sentence.Count > 2 && (sentence[0].Word is "i" or "we" && sentence[1].IsAny(Being)
            || sentence[0].Word is "my" or "our" && sentence.Skip(2).Take(3).Any(t => t.Word is "is" or "are" or "was" or "has"));
        return speaks && !sentence.Any(t => t.Is("with") || t.Is(":") || t.IsAny(Words.WantVerbs) || t.IsAny(Words.MakeVerbs)
            || t.Word is "track" or "should" or "must");
    }
}
