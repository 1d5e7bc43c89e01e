using Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;

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
        string Day(int after) => $"new Date(Date.now() + {after} * 86_400_000).toISOString(){day}";
        Dictionary<string, string> Values(string title, int after)
        {
            var values = new Dictionary<string, string>
            {
                [r.Title.Name] = $"`{title} ${{app.n}}`", [field.Name] = order.FromToday ? Day(after) : $"{9_000_010 - after}",
            };
            if (order.FromToday && RuleSamples.End(r, field) is { } end)
            {
                values[end.Name] = Day(after + 1);
            }

            return values;
        }

        return new(r.Path, $"The first of the {r.Entity.PluralLabel} comes first",
            [order.FromToday ? $"{r.Name}.{Wish.Order}" : $"{r.Name}.place"], Code.Lines(0, [
                .. Row.Of(r).Needed,
                Row.Of(r).MakeWith(Values("First", 0)) + ";",
                Row.Of(r).MakeWith(Values("Second", 3)) + ";",
                $"await app.open('/{r.Path}');",
                "await expect(app.page.locator('tbody tr, li.card').first()).toContainText('First ');",
            ]));
    }
}
