using System.Globalization;

namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Reads one number of a row by another: "the price per kg", "consumption per 100 km", "cost per page".</summary>
internal static class Ratios
{
    private static readonly FrozenDictionary<(string Field, string Asked), decimal> Conversions = new Dictionary<(string, string), decimal>
    {
        [("g", "kg")] = 1000, [("kg", "g")] = 0.001m, [("ml", "l")] = 1000, [("min", "h")] = 60, [("m", "km")] = 1000, [("cl", "l")] = 100,
        [("h", "min")] = 1m / 60, [("cm", "m")] = 100,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Fuel = Words.Set("litre liter gallon fuel kwh petrol diesel");

    public static KeptPart? Read(AppModel model, AskedClause clause)
    {
        var words = clause.Words;
        var per = words.ToList().FindIndex(w => w.Is("per"));
        if (per < 1 || per + 1 >= words.Count)
        {
            return null;
        }

        var many = words[per + 1].Kind == TokenKind.Number
            && decimal.TryParse(words[per + 1].Word, CultureInfo.InvariantCulture, out var of) ? of : 1;
        var unit = words[^1] is var last && per + (many == 1 ? 1 : 2) is var at && at < words.Count ? words[at] : last;
        foreach (var entity in model.Entities.OrderBy(e => e.Name == clause.Focus ? 0 : 1))
        {
            if (Below(model, entity, unit, clause) is (var below, var factor) && Above(model, entity, words.Take(per), below) is { } above)
            {
                var times = many * factor;
                var by = times == 1 ? above : $"{above} * {Number(times)}";
                var label = $"{Label(words.Take(per), entity, above)} per {(many == 1 ? "" : Number(many) + " ")}{unit.Text}";
                return ModelParts.Computed(model, entity, Naming.Sentence(label), $"round({by} / {below}, 2)");
            }
        }

        return null;
    }

    // What it is divided by; a counter only by how far it has gone.
    private static (string Number, decimal Factor)? Below(AppModel model, Entity entity, Token unit, AskedClause clause)
    {
        if (new Mentions(model).At([unit], 0, entity.Name) is { Member: null })
        {
            return null;
        }

        var asked = NumberLexicon.Unit(unit.Word)?.Unit;
        foreach (var (name, label) in Facts.Numbers(model, entity).Reverse())
        {
            var own = entity.Fields.FirstOrDefault(f => f.Name == name)?.Number?.Unit;
            var factor = asked is null || own is null ? 1 : own == asked ? 1 : Conversions.GetValueOrDefault((own, asked));
            var said = Facts.Lemmas(label).ToList();
            var measured = asked is not null && factor > 0 && (own is not null || NumberLexicon.WordsFor(asked).Any(said.Contains)
                || asked is "km" or "mi" && Differences.IsCounter(entity, name));
            if (!said.Contains("per") && (said.Contains(unit.Lemma) || measured))
            {
                return (Differences.IsCounter(entity, name) ? Gone(model, entity, name) : name, factor);
            }
        }

        return null;
    }

    private static string Gone(AppModel model, Entity entity, string counter) => Differences.Of(model, entity, counter) is var way
        && entity.Computed?.FirstOrDefault(c => c.Expression == way) is { } known ? known.Name : $"({way})";

    private static string? Above(AppModel model, Entity entity, IEnumerable<Token> words, string below)
    {
        List<Token> said = [.. words];
        List<(string Name, string Label)> numbers =
            [.. Facts.Numbers(model, entity).Where(n => !below.Contains(n.Name, StringComparison.Ordinal))];
        var named = new Mentions(model).In(said, entity.Name).Find(m => m.Entity.Name == entity.Name
            && numbers.Exists(n => n.Name == m.Member))?.Member;
        return named ?? (said.Exists(w => w.Lemma is "consumption" or "fuel" or "mileage")
                ? numbers.Find(n => Facts.Lemmas(n.Label).Any(Fuel.Contains)).Name : null)
            ?? (said.Exists(w => w.Lemma is "price" or "cost")
                ? entity.Fields.FirstOrDefault(f => f.Number?.Kind == NumberKind.Money)?.Name : null);
    }

    private static string Label(IEnumerable<Token> words, Entity entity, string above) =>
        words.LastOrDefault(w => w.IsWord && !w.IsAny(Words.Determiners) && !VerbLexicon.IsForm(w.Word)).Word is { } noun ? noun
            : Facts.Label(entity, above);

    private static string Number(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
