namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>
/// Nouns of a request that came to nothing: neither kept, nor a field, nor mentioned as left out. Whoever wrote them is told.
/// </summary>
internal static class Leftovers
{
    private const int MostPhrases = 6;

    /// <summary>As many letters make two words forms of one: "borrower" and "borrowed".</summary>
    private const int Stem = 5;

    private static readonly FrozenSet<string> Marking = Words.Set(", a an the their its his her my our of and with per each every any");

    // Where and for whom it is used: that needs nothing built.
    private static readonly FrozenSet<string> Settings = Words.Set("""
        family home house flat office school church club garden kitchen company business team practice firm studio department community
        village town city neighborhood household shop store street class bakery brewery cellar hotel factory orchestra daycare warehouse
        league weekend area region country belong table internet phone laptop computer tablet mother father mom dad grandmother wife husband
        son daughter girlfriend boyfriend boss purpose kind sort type way number amount list bit lot rest version order
        """);

    /// <summary>A sentence about what was not used, or null.</summary>
    public static string? Of(AppModel model, Draft draft, IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        if (model.Entities.Count == 0)
        {
            return null;
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in Said(model, draft))
        {
            foreach (var word in text.Split((char[])[' ', '-', '_', '\'', '"', ',', '.', ';', ':', '(', ')', '/'],
                StringSplitOptions.RemoveEmptyEntries))
            {
                var lower = word.ToLowerInvariant();
                used.Add(lower);
                used.Add(Root(Morphology.Singular(lower)));
            }
        }

        var phrases = new List<string>();
        foreach (var sentence in sentences.Take(60))
        {
            for (var i = 0; i < sentence.Count && phrases.Count < MostPhrases; i++)
            {
                var from = i;
                while (i < sentence.Count && i < from + 3 && IsLeft(sentence, i, from, used))
                {
                    i++;
                }

                var phrase = string.Join(' ', sentence.Skip(from).Take(i - from).Select(t => t.Text));
                if (i > from && !phrases.Contains(phrase))
                {
                    phrases.Add(phrase);
                }
            }
        }

        return phrases.Count == 0
            ? null : $"I did not use {Naming.List([.. phrases.Select(p => $"'{p}'")])}: say what belongs to what, and I add it.";
    }

    private static bool IsLeft(IReadOnlyList<Token> sentence, int at, int from, HashSet<string> used)
    {
        var t = sentence[at];
        var named = EntityLexicon.Knows(t.Lemma) || FieldLexicon.Knows(t.Word) || t.IsPlural || at > from
            || at > 0 && (sentence[at - 1].Is(",") || sentence[at - 1].IsWord) && Marking.Contains(sentence[at - 1].Word);
        return t.IsWord && t.Word.Length > 2 && named && Nouns.IsPlausible(t) && !used.Contains(t.Word) && !used.Contains(t.Lemma)
            && !used.Contains(Root(t.Lemma))
            && !Words.IsKnown(t.Word) && !Words.IsKnown(t.Lemma) && !Settings.Contains(t.Lemma) && !ActionLexicon.IsVerb(t.Word)
            && !VerbLexicon.IsForm(t.Word)
            && !t.Word.EndsWith("ing", StringComparison.Ordinal) && !t.Word.EndsWith("ly", StringComparison.Ordinal)
            && !t.Word.EndsWith("ed", StringComparison.Ordinal)
            && OrderLexicon.Find(t.Word) is null && !FeatureLexicon.IsIncluded(t.Lemma) && !FeatureLexicon.IsAuth(t.Lemma)
            && !FeatureLexicon.IsTechnology(t.Word);
    }

    private static string Root(string lemma) => lemma.Length > Stem ? lemma[..Stem] : lemma;

    private static IEnumerable<string> Said(AppModel model, Draft draft)
    {
        yield return model.Name;
        yield return draft.Head ?? "";
        yield return draft.App?.Phrase ?? "";
        foreach (var entity in model.Entities)
        {
            yield return entity.Label;
            yield return entity.PluralLabel;
            foreach (var field in entity.Fields)
            {
                yield return field.Label;
                yield return string.Join(' ', field.Values ?? []);
            }
        }

        foreach (var text in model.Tools.Select(t => t.Label).Concat(model.Assumptions).Concat(draft.Excluded)
            .Concat(model.Reasons.Select(r => r.Choice + " " + r.Because))
            .Concat(draft.Entities.Where(e => e.Known is not null).Select(e => e.Known!.Kind + " " + e.Because)))
        {
            yield return text;
        }
    }
}
