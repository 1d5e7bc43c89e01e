using Catalyst.Brains.Expressions;

namespace Catalyst.Brains.Model;

/// <summary>What a stack pack may rely on in a view.</summary>
internal static class ViewValidator
{
    /// <summary>More lines than this cannot be told apart.</summary>
    private const int MostMeasures = 6;

    private static readonly ValueKind[] Numbers = [ValueKind.Integer, ValueKind.Decimal];
    private static readonly ValueKind[] Days = [ValueKind.Date, ValueKind.Moment];
    private static readonly ValueKind[] Groups =
        [ValueKind.Date, ValueKind.Moment, ValueKind.Text, ValueKind.Enum, ValueKind.Boolean, ValueKind.Integer];

    /// <summary>What is wrong with it; nothing when nothing is.</summary>
    public static IEnumerable<string> Validate(AppModel model, AppView view)
    {
        if (!AppModelValidator.IsIdentifier(view.Name, true) || view.Label.Length is 0 or > 80)
        {
            return [$"view '{view.Name}' needs a name in PascalCase and a label of at most 80 characters"];
        }

        if (model.Entities.FirstOrDefault(e => e.Name == view.Of) is not { } entity)
        {
            return [$"{view.Name} is of '{view.Of}', which is no entity"];
        }

        var options = view.Options;
        var errors = new List<string>();
        Of(options.Where, entity, ValueKind.Boolean);
        switch (view.Kind)
        {
            case ViewKind.Chart:
                Of(options.X ?? "", entity, Groups);
                Of(options.Series, entity, ValueKind.Text, ValueKind.Enum);
                var measures = options.Measures ?? [];
                Require(measures.Count is > 0 and <= MostMeasures, $"needs measures, at most {MostMeasures}");
                Require(measures.Count == 1 || options.Series is null && options.Form != ChartForm.Donut,
                    "has one measure where it has series or is a Donut");
                Require(options.Step is >= TimeUnit.Day and <= TimeUnit.Year, "has a step that is not Day, Week, Month or Year");
                foreach (var measure in measures)
                {
                    Require(measure.Kind is AggregateKind.Sum or AggregateKind.Avg or AggregateKind.Min or AggregateKind.Max
                        ? measure.Value is not null : measure is { Kind: AggregateKind.Count, Value: null },
                        $"cannot draw {measure.Label}: a measure is Count without value, or Sum, Avg, Min or Max with one");
                    Of(measure.Value, entity, Numbers);
                }

                break;
            case ViewKind.Calendar:
                Of(options.From ?? "", entity, Days);
                Of(options.To, entity, Days);
                break;
            case ViewKind.Tile:
                Of(options.Value ?? "", null, Numbers);
                break;
            case ViewKind.Gallery:
                Require(entity.Stages is null && entity.Fields.Any(f => f.Name == options.Picture && f.Type == FieldType.Image),
                    "needs picture, an Image field, and an entity without stages");
                break;
            case ViewKind.Player:
                Has(options.Turned, FieldType.String, FieldType.Text);
                Has(options.Seconds, FieldType.Integer, FieldType.Decimal);
                Has(options.Lines, FieldType.Text);
                Require(options.Turned is null || options.Turned != entity.TitleField && options.Seconds is null,
                    "turns its titleField, or has seconds, too");
                Require(options.Lines is null || options.Lines != entity.TitleField && (options.Turned ?? options.Seconds) is null,
                    "goes through lines, so it has no turned and no seconds, and lines is not its titleField");
                break;
            case ViewKind.Balances:
                Require(entity.Computed?.Any(c => c.Name == options.Balance) == true, $"has no computed value '{options.Balance}'");
                Of(options.Balance, entity, Numbers);
                break;
            case ViewKind.List:
                Require(options.Where is not null, "needs where: the list of all rows is there without a view");
                break;
        }

        return errors;

        void Require(bool condition, string error)
        {
            if (!condition)
            {
                errors.Add($"{view.Name} {error}");
            }
        }

        void Has(string? field, params FieldType[] types) =>
            Require(field is null || entity.Fields.Any(f => f.Name == field && types.Contains(f.Type)),
                $"names '{field}', which is no {string.Join(" or ", types)} field of {entity.Name}");

        void Of(string? text, Entity? about, params ValueKind[] kinds)
        {
            if (text is not null)
            {
                var typed = TypeChecker.Read(model, about, text, out var error);
                Require(typed is not null, $"cannot read '{text}': {error}");
                Require(typed is null || kinds.Contains(typed.Type.Kind), $"cannot use '{text}', which is {typed?.Type}"
                    + (typed?.Type.Kind == ValueKind.Row ? $"; name a field of it: {text}.name" : ""));
            }
        }
    }
}
