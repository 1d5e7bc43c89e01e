using System.Text.RegularExpressions;
using Catalyst.Blueprints.Understanding.PartReaders;
using Catalyst.Blueprints.Understanding.Wishes;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Adds what a message wants an application to do beside keeping things: "overdue tasks should be marked".</summary>
internal sealed class PartChangeReader(ModelEditor editor)
{
    private readonly List<int> _acting = [];

    /// <summary>The sentences without the clauses that ask for a part.</summary>
    public static List<IReadOnlyList<Token>> Others(IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        var rest = new List<IReadOnlyList<Token>>();
        foreach (var sentence in sentences)
        {
            var effects = Asked(sentence);
            List<Token> left = [.. sentence.Where((_, i) => !effects.Exists(e => i >= e.From && i < e.To))];
            while (left.Count > 0 && (left[^1].Is(",") || left[^1].Is("and")))
            {
                left.RemoveAt(left.Count - 1);
            }

            rest.Add(left);
        }

        return rest.FindAll(sentence => sentence.Count > 0);
    }

    /// <summary>Gives the model what it can be given; the clauses for which there is no part are left.</summary>
    public List<IReadOnlyList<Token>> Read(IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        PartAssembler.WithParts(editor.Model, sentences, out var kept, false);
        var present = editor.Model;
        var left = new List<IReadOnlyList<Token>>();
        foreach (var (start, part) in kept)
        {
            if (part.By.Any(p => part.Model.Entities.Any(e => (e.Actions ?? []).Any(a => $"{e.Name}.{a.Name}" == p))))
            {
                _acting.Add(start);
            }

            Add(part, Clause(sentences, start), present);
            present = part.Model;
        }

        foreach (var sentence in sentences)
        {
            left.AddRange(Asked(sentence).Where(e => !kept.ContainsKey(sentence[e.From].Start))
                .Select(e => (IReadOnlyList<Token>)[.. sentence.Skip(e.From).Take(e.To - e.From)]));
        }

        return left;
    }

    /// <summary>The sentences of which actions were made: who may use them stands there too.</summary>
    public IEnumerable<IReadOnlyList<Token>> Deciding(IReadOnlyList<IReadOnlyList<Token>> sentences) => sentences.Where(s =>
        _acting.Exists(start => s.Any(t => t.Start == start)));

    private static List<AskedEffect> Asked(IReadOnlyList<Token> sentence) =>
        Effects.Find(sentence, false).FindAll(e => PartAssembler.Knows(e.Effect));

    private static IReadOnlyList<Token> Clause(IReadOnlyList<IReadOnlyList<Token>> sentences, int start)
    {
        var sentence = sentences.First(s => s.Any(t => t.Start == start));
        var asked = Effects.Find(sentence, false).Find(e => sentence[e.From].Start == start)!;
        return [.. sentence.Skip(asked.From).Take(asked.To - asked.From)];
    }

    private void Add(KeptPart part, IReadOnlyList<Token> clause, AppModel before)
    {
        List<string> by = [.. part.By.Distinct()];
        if (part.Model == before)
        {
            editor.IsSo($"{WishCriteria.Of(by, part.Model, "")} already.");
            return;
        }

        var next = WithoutOthers(part.Model with { Wishes = editor.Model.Wishes }, by);
        var name = by[0].Split('.');
        var words = Naming.OneLine(ChangePhrases.Written(clause));
        var criterion = WishCriteria.Of(by, next, words);
        editor.Apply(
            next with { Wishes = [.. next.Wishes ?? [], new Wish(words, (next.Wishes ?? []).Count, criterion, by)] },
            new ModelEdit(EditKind.AddPart, name[0], name.ElementAtOrDefault(1), null, criterion));
    }

    // The same with another number takes the place of what was said before.
    private static AppModel WithoutOthers(AppModel model, List<string> by) => model with
    {
        Entities = [.. model.Entities.Select(e => e with
        {
            Rules = e.Rules is null ? null : Left(e.Rules, r => r.Name, r => r.Require, e.Name, by),
            Conditions = e.Conditions is null ? null : Left(e.Conditions, c => c.Name, c => c.When, e.Name, by),
        })],
    };

    private static List<T> Left<T>(IReadOnlyList<T> parts, Func<T, string> name, Func<T, string?> says, string entity, List<string> by)
    {
        List<string> said = [.. parts.Where(p => by.Contains($"{entity}.{name(p)}")).Select(says).OfType<string>()];
        return [.. parts.Where(p => by.Contains($"{entity}.{name(p)}") || says(p) is not { } text
            || !said.Exists(s => s != text && Shape(s) == Shape(text)))];
    }

    private static string Shape(string expression) => Regex.Replace(expression, @"\d+(\.\d+)?", "#");
}
