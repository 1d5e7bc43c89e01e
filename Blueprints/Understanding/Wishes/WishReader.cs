using Catalyst.Blueprints.Understanding.PartReaders;
using Catalyst.Blueprints.Understanding.Reading;

namespace Catalyst.Blueprints.Understanding.Wishes;

/// <summary>
/// Breaks a request into wishes: what stands together and is kept by the same parts is one wish, what nothing keeps is another.
/// </summary>
internal sealed class WishReader
{
    /// <summary>More of a very long text would hide what matters.</summary>
    private const int MostWishes = 60;

    /// <summary>The reason where nothing else is known.</summary>
    public const string NotUnderstood = Unclear + "what is meant";

    /// <summary>The reason where the words are known, and not what would have to happen.</summary>
    public const string NoWay = "I do not know how to build that";

    /// <summary>Begins a reason that goes on with what is not understood.</summary>
    public const string Unclear = "I do not understand ";

    /// <summary>Whether nobody knows what is meant by it, or by some of its words.</summary>
    public static bool IsNotUnderstood(Wish wish) =>
        wish.NotDone is { } why && (why == NoWay || why.StartsWith(Unclear, StringComparison.Ordinal));

    private static readonly Effect Unknown = new("unknown", NotUnderstood, "say it in other words, or which thing it belongs to");

    private static readonly FrozenSet<string> Making = Words.Set("build create make develop design");

    private readonly string _request;
    private readonly Draft _draft;
    private readonly List<Gathered> _wishes = [];
    private readonly List<Gathered> _beside = [];

    /// <param name="model">What has been made of the request so far: things, fields, stages, looks.</param>
    public WishReader(string request, AppModel model, Draft draft)
    {
        _request = request;
        _draft = draft;
        var (_, look, rest) = ThemeReader.Extract(request);
        foreach (var words in look.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var at = request.IndexOf(words, StringComparison.Ordinal);
            _wishes.Add(new Gathered(-1, at, false, null) { To = at + words.Length, By = { Wish.Theme } });
        }

        Sentences = Tokenizer.Sentences(Stages(rest, model));
    }

    /// <summary>What the request says beside looks and stages.</summary>
    public IReadOnlyList<IReadOnlyList<Token>> Sentences { get; }

    /// <summary>Names of the effects that a request asks for, and of those that parts of its model have.</summary>
    public static HashSet<string> Asked(IReadOnlyList<IReadOnlyList<Token>> sentences, AppModel model) =>
        [.. sentences.SelectMany((s, at) => Effects.Find(s, at == 0)).Select(asked => asked.Effect.Name),
            .. model.Entities.SelectMany(e => e.Rules ?? []).Any(r => r.Name != Rule.InOrder) ? ["rule"] : Array.Empty<string>()];

    /// <summary>The wishes, in the order of the request.</summary>
    /// <param name="model">With all its parts.</param>
    /// <param name="made">By where its first word begins, the parts that keep an effect.</param>
    public IReadOnlyList<Wish> Read(AppModel model, IReadOnlyDictionary<int, KeptPart> made)
    {
        var fates = new Fates(model, _draft, made) { Several = Sentences.Count > 1 };
        var asks = Sentences.ToList().FindIndex(s => s.Any(t => t.IsAny(Words.WantVerbs) || t.IsAny(Making)));
        var opens = Sentences.ToList().FindIndex(s => s.Count > 2);
        for (var s = 0; s < Sentences.Count && _wishes.Count < MostWishes; s++)
        {
            var words = fates.Of(Sentences[s], s == 0, s < asks && s == opens);
            var clauses = Clauses.Of(Sentences[s]);
            List<WordFate> read = [.. words];
            Claims.Doubt(words, clauses, model);
            Gaps.Widen(words, clauses);
            Keep(read, words);
            foreach (var clause in clauses)
            {
                Gather(words, clause, s, model);
            }
        }

        foreach (var (phrase, why) in _draft.LeftOut)
        {
            Mention(phrase, why, model);
        }

        foreach (var kept in _beside)
        {
            if (!_wishes.Where(w => !w.Left).SelectMany(w => w.By).ToHashSet().IsSupersetOf(kept.By))
            {
                _wishes.Add(kept);
            }
        }

        return [.. _wishes.OrderBy(w => w.Start).Select(wish => Finish(wish, model))];
    }

    // What is built of a clause that is not kept as a whole.
    private void Keep(List<WordFate> read, List<WordFate> widened)
    {
        Gathered? run = null;
        for (var i = 0; i < read.Count; i++)
        {
            if (read[i].Fate == Fate.Kept && widened[i].Fate == Fate.Left && read[i].Token.Start >= 0)
            {
                if (run is null)
                {
                    _beside.Add(run = new Gathered(-1, read[i].Token.Start, false, null));
                }

                run.To = read[i].Token.End;
                run.By.UnionWith(read[i].By);
            }
            else if (read[i].Fate == Fate.Left || widened[i].Fate != Fate.Left)
            {
                run = null;
            }
        }
    }

    /// <summary>Takes what says the stages of something, or asks for a board, out of the text.</summary>
    private string Stages(string text, AppModel model)
    {
        var found = StageReader.Extract(text);
        if (model.Entities.FirstOrDefault(e => e.Stages is not null) is not { } moving || !found.IsBoard)
        {
            return text;
        }

        foreach (var (at, length) in found.Spans)
        {
            _wishes.Add(new Gathered(-1, at, false, null) { To = at + length, By = { $"{moving.Name}.{moving.Stages}" } });
        }

        return found.Text;
    }

    // One run of words after the other: those that parts keep, those that nothing keeps.
    private void Gather(List<WordFate> words, Clause clause, int sentence, AppModel model)
    {
        Gathered? run = null;
        for (var i = clause.From; i < clause.To; i++)
        {
            var word = words[i];
            if (word.Token.Start < 0 || word.Fate is Fate.Glue or Fate.Setting)
            {
                continue;
            }

            var left = word.Fate == Fate.Left;
            if (run is null || run.Left != left && (word.Fate != Fate.Ability || run.Left) || left && run.Why != word.Why)
            {
                // "generate reports": what is done there goes with what it is done to.
                var start = left && run is { Left: false, By.Count: 0 } ? run.Start : word.Token.Start;
                End(start < word.Token.Start ? null : run, model);
                run = new Gathered(sentence, start, left, word.Why);
            }

            run.To = word.Token.End;
            run.By.UnionWith(word.By);
            run.Names |= !word.Token.IsAny(Words.Determiners);
        }

        End(run, model);
    }

    private void End(Gathered? run, AppModel model)
    {
        if (run is null or { Left: true, Names: false })
        {
            return;
        }

        var before = _wishes.Count > 0 && _wishes[^1].Sentence == run.Sentence ? _wishes[^1] : null;
        if (!run.Left && run.By.Count == 0)
        {
            // "add, edit and delete": of what the sentence is about, or of everything.
            run.By.UnionWith(before is { Left: false } ? before.By
                : model.Entities.Count > 0 ? model.Entities.Select(e => e.Name) : model.Tools.Select(t => t.Name));
        }

        if (before is not null && before.Left == run.Left && (run.Left ? before.Why == run.Why : IsOne(before, run)))
        {
            before.To = run.To;
            before.By.UnionWith(run.By);
            return;
        }

        _wishes.Add(run);
    }

    // Fields of one thing are one wish, and so is what the same parts keep.
    private static bool IsOne(Gathered before, Gathered run) => run.By.IsSubsetOf(before.By) || before.By.Concat(run.By).All(IsMember)
        && before.By.Concat(run.By).Select(Owner).Distinct().Count() == 1;

    private static bool IsMember(string part) => part.Contains('.', StringComparison.Ordinal);

    private static string Owner(string part) => part.Split('.')[0];

    // What the parser has left out although every word of it belongs to something: a verb, mostly.
    private void Mention(string phrase, Effect? why, AppModel model)
    {
        if (why is not null && _wishes.Exists(w => w.Left && w.Why?.Reason == why.Reason))
        {
            return;
        }

        if (why is not null && model.Entities.Any(e => e.Label == phrase || e.PluralLabel == phrase
            || e.Fields.Any(f => f.Label.Equals(phrase, StringComparison.OrdinalIgnoreCase))))
        {
            // Said of something that is kept elsewhere.
            return;
        }

        var words = Words.Set(phrase.ToLowerInvariant());
        bool Says(Token t) => t.Start >= 0 && t.IsWord && !t.IsAny(Words.Determiners) && !t.IsAny(Words.Prepositions)
            && (words.Contains(t.Word) || words.Contains(t.Lemma) || Morphology.VerbBases(t.Word).Any(words.Contains));
        foreach (var sentence in Sentences)
        {
            var at = sentence.ToList().FindIndex(Says);
            if (at < 0)
            {
                continue;
            }

            var to = at + sentence.Skip(at).TakeWhile(t => t.IsWord && (Says(t) || t.IsAny(Words.Determiners))).Count();
            if (Gaps.IsCopula(sentence, at, to) && _wishes.Exists(w => !w.Left && w.Sentence >= 0 && w.Start < sentence[^1].End
                && w.To > sentence[0].Start))
            {
                // "riders are children with a birthday": what it says is kept, and "are" is nothing of its own.
                return;
            }

            (var from, to, why) = Gaps.Whole(sentence, at, to, why);
            var (start, end) = (sentence[from].Start, sentence[to - 1].End);
            var borne = why is null && _wishes.Exists(w => !w.Left && w.Start <= start && w.To >= end);
            if (!borne && !_wishes.Exists(w => w.Left && w.Start < end && w.To > start))
            {
                _wishes.Add(new Gathered(-1, start, true, why) { To = end });
            }

            return;
        }
    }

    private Wish Finish(Gathered wish, AppModel model)
    {
        var words = _request[wish.Start..Closed(wish.Start, wish.To)];
        if (!wish.Left)
        {
            List<string> by = [.. wish.By.Count > 1 ? wish.By.Where(p => p != Wish.Title) : wish.By];
            return new Wish(words, wish.Start, WishCriteria.Of(by, model, words), by);
        }

        var why = wish.Why ?? Unknown;
        return new Wish(words, wish.Start, "", [], why.Reason, why.Instead.Length > 0 ? why.Instead : null);
    }

    // With the bracket that closes what was opened in it.
    private int Closed(int start, int to) => to < _request.Length && _request[to] == ')'
        && _request.AsSpan(start, to - start).Count('(') > _request.AsSpan(start, to - start).Count(')') ? to + 1 : to;

    /// <summary>A wish while its words are gathered.</summary>
    private sealed record Gathered(int Sentence, int Start, bool Left, Effect? Why)
    {
        public int To { get; set; }

        /// <summary>Has a word that means something by itself.</summary>
        public bool Names { get; set; }

        public HashSet<string> By { get; } = [];
    }
}
