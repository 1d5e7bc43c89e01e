namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>The rows that were asked for first come first.</summary>
internal sealed class OrderAcceptance : IAcceptance
{
    public IEnumerable<AcceptanceTest> Of(App app) => app.Entities
        .Where(r => r.View is not (View.Thread or View.Board) && r.Title.Type == FieldType.String && Fields.MaxLength(r.Title) >= 20)
        .Select(Of).OfType<AcceptanceTest>();

    private static AcceptanceTest? Of(Resource r)
    {
        if (r.Entity.Order is not { } order || r.Entity.Fields.FirstOrDefault(f => f.Name == order.Field && f != r.Title) is not { } field)
        {
            return null;
        }

        var ranked = order.Descending && field is { Type: FieldType.Integer or FieldType.Decimal, Max: null }
            && r.Computed.Any(c => c.Field.Name == "place");
        if (!order.FromToday && !ranked)
        {
            return null;
        }

        var day = field.Type == FieldType.Date ? ".slice(0, 10)" : "";
        var (first, second) = order.FromToday
            ? ($"new Date().toISOString(){day}", $"new Date(Date.now() + 3 * 86_400_000).toISOString(){day}") : ("9_000_002", "9_000_001");
        Dictionary<string, string> Values(string title, string value) => new()
        {
            [r.Title.Name] = $"`{title} ${{app.n}}`", [field.Name] = value,
        };
        return new(r.Path, $"The first of the {r.Entity.PluralLabel} comes first",
            [order.FromToday ? $"{r.Name}.{Wish.Order}" : $"{r.Name}.place"], Code.Lines(0, [
                .. Row.Of(r).Needed,
                Row.Of(r).MakeWith(Values("First", first)) + ";",
                Row.Of(r).MakeWith(Values("Second", second)) + ";",
                $"await app.open('/{r.Path}');",
                "await expect(app.page.locator('tbody tr, li.card').first()).toContainText('First ');",
            ]));
    }
}
