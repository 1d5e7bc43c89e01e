using System.Globalization;
using System.Text.RegularExpressions;
using Catalyst.Blueprints.Understanding.Wishes;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads another number for one that is there: "3 instead of 2", "raise the price to 10 per metre".</summary>
internal sealed class NumberChangeReader(ModelEditor editor)
{
    private static readonly FrozenSet<string> Changing = Words.Set("""
        raise increase lower decrease reduce change set update extend shorten make allow limit permit be is costs cost instead can may
        should
        """);

    /// <summary>A number of the model: where it is, the words around it, and the model with another in its place.</summary>
    private sealed record Constant(string Part, string Entity, string Words, string Number, Func<string, AppModel> With);

    public bool Read(IReadOnlyList<Token> clause)
    {
        List<Token> numbers = [.. clause.Where(t => t.Kind == TokenKind.Number)];
        if (numbers.Count is 0 or > 2 || !clause.Any(t => t.IsAny(Changing) || t.Word is "not" or "but")
            && !(clause.Count <= 4 && clause.Any(t => t.Word is "per" or "each" or "every")))
        {
            return false;
        }

        var (next, old) = Numbers(clause, numbers);
        if (next is null || numbers.Count == 2 && old is null)
        {
            return false;
        }

        HashSet<string> said = [.. clause.Where(t => t.IsWord && !t.IsAny(Words.Determiners) && !t.IsAny(Words.Prepositions))
            .SelectMany(t => new[] { t.Word, t.Lemma, t.Word is "daily" ? "day" : t.Word.EndsWith("ly", StringComparison.Ordinal)
                ? t.Word[..^2] : t.Word })];
        var scored = Constants().Where(c => old is null ? c.Number != next : c.Number == old)
            .Select(c => (Constant: c, Score: Score(c, said))).OrderByDescending(c => c.Score).ToList();
        var needed = old is null ? 1 : 0;
        if (scored.Count == 0 || scored[0].Score < needed || scored.Count > 1 && scored[1].Score == scored[0].Score
            || old is null && !Means(clause, scored[0].Constant))
        {
            return old is null && Constants().Where(c => c.Number == next && Means(clause, c)).ToList() is [var same]
                && Score(same, said) > 1 && IsSo(same);
        }

        var best = scored[0].Constant;
        var after = best.With(next);
        var wishes = after.Wishes?.Select(w => w.IsDone && w.By.Contains(best.Part)
            ? w with { Criterion = WishCriteria.Of(w.By, after, w.Words) } : w).ToList();
        return editor.Apply(after with { Wishes = wishes }, new ModelEdit(EditKind.AddPart, best.Entity, best.Part.Split('.')[^1], null,
            $"{WishCriteria.Of([best.Part], after, "")}, where it was {best.Number}"));
    }

    private bool IsSo(Constant same)
    {
        editor.IsSo($"{WishCriteria.Of([same.Part], editor.Model, "")} already.");
        return true;
    }

    // "10 euros per metre" is a factor and no limit, "3 books" a limit and no factor.
    private static bool Means(IReadOnlyList<Token> clause, Constant constant)
    {
        var rate = clause.Any(t => t.Lemma is "price" or "cost" or "rate" or "fee" or "wage" or "euro" or "dollar"
            or "pound");
        return !rate && clause.Any(t => t.Word is "per" or "each" or "every")
            || rate == Regex.IsMatch(constant.With(constant.Number).Entities.First(e => e.Name == constant.Entity).Computed?
            .FirstOrDefault(c => constant.Part.EndsWith("." + c.Name, StringComparison.Ordinal))?.Expression ?? "", @"\*|/");
    }

    private static (string? Next, string? Old) Numbers(IReadOnlyList<Token> clause, List<Token> numbers)
    {
        if (numbers.Count == 1)
        {
            return (numbers[0].Word, null);
        }

        var between = clause.SkipWhile(t => t != numbers[0]).Skip(1).TakeWhile(t => t != numbers[1]).ToList();
        return between.Exists(t => t.Is("instead")) || between.Exists(t => t.Is("not")) ? (numbers[0].Word, numbers[1].Word)
            : between.Exists(t => t.Word is "to" or "but") ? (numbers[1].Word, numbers[0].Word) : (null, null);
    }

    private static int Score(Constant constant, HashSet<string> said) => Regex.Matches(constant.Words, "[A-Z]?[a-z]+")
        .Select(m => m.Value.ToLowerInvariant()).Distinct().Count(w => said.Contains(w) || said.Contains(Morphology.Singular(w)));

    private IEnumerable<Constant> Constants()
    {
        foreach (var entity in editor.Model.Entities)
        {
            string Around(string more) => $"{entity.Label} {more} {string.Join(' ', entity.Relations.Select(r => r.Name))}";
            foreach (var rule in (entity.Rules ?? []).Where(r => Single(r.Require) is not null))
            {
                var number = Single(rule.Require)!;
                yield return new($"{entity.Name}.{rule.Name}", entity.Name, Around($"{rule.Says} {rule.Require}"), number, next =>
                    editor.With(entity with { Rules = [.. entity.Rules!.Select(r => r != rule ? r : r with
                    {
                        Says = Replaced(r.Says, number, next), Require = Replaced(r.Require!, number, next),
                    })] }));
            }

            foreach (var condition in (entity.Conditions ?? []).Where(c => Single(c.When) is not null))
            {
                var number = Single(condition.When)!;
                yield return new($"{entity.Name}.{condition.Name}", entity.Name, Around($"{condition.Label} {condition.When}"), number,
                    next => editor.With(entity with { Conditions = [.. entity.Conditions!.Select(c => c != condition ? c : c with
                    {
                        Label = Replaced(c.Label, number, next), When = Replaced(c.When, number, next),
                    })] }));
            }

            foreach (var computed in (entity.Computed ?? []).Where(c => Single(c.Expression) is not null))
            {
                var number = Single(computed.Expression)!;
                yield return new($"{entity.Name}.{computed.Name}", entity.Name, Around($"{computed.Label} {computed.Expression}"), number,
                    next => editor.With(entity with { Computed = [.. entity.Computed!.Select(c => c != computed ? c : c with
                    {
                        Expression = Replaced(c.Expression, number, next),
                    })] }));
            }

            foreach (var field in entity.Fields.Where(f => f.Max is not null))
            {
                yield return new($"{entity.Name}.{field.Name}", entity.Name, $"{entity.Label} {field.Label}",
                    field.Max!.Value.ToString("0.####", CultureInfo.InvariantCulture), next => editor.With(entity with
                    {
                        Fields = [.. entity.Fields.Select(f => f != field ? f
                            : f with { Max = decimal.Parse(next, CultureInfo.InvariantCulture) })],
                    }));
            }
        }
    }

    private static string? Single(string? expression) =>
        expression is not null
        && Regex.Matches(expression, @"(?<![\w.])\d+(\.\d+)?(?![\w.])") is { Count: 1 } found ? found[0].Value : null;

    private static string Replaced(string text, string number, string next) =>
        Regex.Replace(text, $@"(?<![\w.]){Regex.Escape(number)}(?![\w.])", next);
}
