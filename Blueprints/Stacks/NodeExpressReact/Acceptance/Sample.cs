using System.Globalization;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>A value that a test enters, as TypeScript.</summary>
/// <param name="Entered">What is typed or chosen in the form.</param>
/// <param name="Sent">The same for the API.</param>
/// <param name="Shown">A text that stands where it is shown; null where none can be told.</param>
internal sealed record Sample(string Entered, string Sent, string? Shown)
{
    /// <summary>A valid value; of titles and unique fields one that no other test has.</summary>
    /// <param name="at">The place of the field in its entity, so that what begins first also ends first.</param>
    public static Sample Of(Resource resource, Field field, int at)
    {
        var own = field == resource.Title || field.Unique;
        switch (field.Type)
        {
            case FieldType.String or FieldType.Text:
                return Text(field, own);
            case FieldType.Integer or FieldType.Decimal:
                return Number(field, own);
            case FieldType.Boolean:
                var ticked = field == resource.Tick ? "false" : "true";
                return new(ticked, ticked, null);
            case FieldType.Date:
                return new($"app.day({at})", $"app.day({at})", $"app.dayText({at})");
            case FieldType.DateTime:
                return new($"`${{app.day()}}T{8 + at % 12:00}:30`", $"`${{app.day()}}T{8 + at % 12:00}:30:00.000Z`", "app.dayText()");
            case FieldType.Time:
                return new($"'{8 + at % 12:00}:30'", $"'{8 + at % 12:00}:30'", null);
            case FieldType.Email:
                return Same(own ? "`person${app.n}@example.com`" : "'person@example.com'");
            case FieldType.Url:
                return Same(own ? "`https://example.com/${app.n}`" : "'https://example.com/page'") with { Shown = null };
            case FieldType.Image:
                return new("'sample.png'", "null", null);
            case FieldType.File:
                return new("'sample.txt'", "null", null);
            default:
                var values = field.Values ?? [""];
                var value = field.Name == resource.Entity.Stages ? values[0] : values[^1];
                return new(Code.Ts(Words.Human(value)), Code.Ts(value), Code.Ts(Words.Human(value)));
        }
    }

    private static Sample Same(string literal) => new(literal, literal, literal);

    private static Sample Text(Field field, bool own)
    {
        var max = Fields.MaxLength(field);
        var words = field.Label.ReplaceLineEndings(" ").Trim();
        if (!own)
        {
            return Same(Code.Ts(words.Length <= max ? words : "abcdefgh"[..Math.Min(max, 8)]));
        }

        return words.Length + 6 <= max ? Same($"`{Code.Template(words)} ${{app.n}}`") : Same("`${app.n}`");
    }

    private static Sample Number(Field field, bool own)
    {
        var whole = field.Type == FieldType.Integer;
        var least = field.Min ?? (field.Max is { } most ? Math.Min(0, most) : 0);
        var greatest = field.Max ?? Math.Max(least, 0) + 1_000_000;
        if (whole)
        {
            (least, greatest) = (Math.Ceiling(least), Math.Floor(greatest));
        }

        if (own)
        {
            var number = $"{Literal(least)} + app.n % {Literal(Math.Max(1, Math.Floor(greatest - least)))}";
            return new($"String({number})", number, $"String({number})");
        }

        var value = Fields.NumberOf(field).Kind == NumberKind.Year ? Math.Clamp(1987, least, greatest)
            : field is { Min: { } min, Max: { } max } && max - min < 24 ? (whole ? Math.Floor((min + max) / 2) : (min + max) / 2)
            : whole ? Math.Clamp(12, least, greatest) : Math.Clamp(12.5m, least, greatest);
        return new(Code.Ts(Literal(value)), Literal(value), Code.Ts(Literal(value)));
    }

    private static string Literal(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
