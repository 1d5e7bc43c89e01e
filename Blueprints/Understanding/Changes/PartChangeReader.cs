using Catalyst.Blueprints.Understanding.PartReaders;
using Catalyst.Blueprints.Understanding.Wishes;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Adds what a message wants an application to do beside keeping things: "overdue tasks should be marked".</summary>
internal sealed class PartChangeReader(ModelEditor editor)
{
    /// <summary>The sentences without the clauses that ask for a part, and those clauses.</summary>
    public static (List<IReadOnlyList<Token>> Others, List<IReadOnlyList<Token>> Asked) Split(IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        var (rest, asked) = (new List<IReadOnlyList<Token>>(), new List<IReadOnlyList<Token>>());
        foreach (var sentence in sentences)
        {
            var effects = Effects.Find(sentence, false).FindAll(e => PartAssembler.Knows(e.Effect));
            asked.AddRange(effects.Select(e => (IReadOnlyList<Token>)[.. sentence.Skip(e.From).Take(e.To - e.From)]));
            List<Token> left = [.. sentence.Where((_, i) => !effects.Exists(e => i >= e.From && i < e.To))];
            while (left.Count > 0 && (left[^1].Is(",") || left[^1].Is("and")))
            {
                left.RemoveAt(left.Count - 1);
            }

            rest.Add(left);
        }

        return (rest.FindAll(sentence => sentence.Count > 0), asked);
    }

    /// <summary>Whether the model could be given the part that a clause asks for.</summary>
    public bool Read(IReadOnlyList<Token> clause)
    {
        var next = PartAssembler.WithParts(editor.Model, [clause], out var kept, false);
        if (kept.Count == 0)
        {
            return false;
        }

        var by = kept.Values.SelectMany(part => part.By).Distinct().ToList();
        if (next == editor.Model)
        {
            editor.IsSo($"{WishCriteria.Of(by, next, "")} already.");
            return true;
        }

        var part = by[0].Split('.');
        var words = Naming.OneLine(ChangePhrases.Written(clause));
        var criterion = WishCriteria.Of(by, next, words);
        return editor.Apply(
            next with { Wishes = [.. next.Wishes ?? [], new Wish(words, (next.Wishes ?? []).Count, criterion, by)] },
            new ModelEdit(EditKind.AddPart, part[0], part.ElementAtOrDefault(1), null, criterion));
    }
}
