using Catalyst.Blueprints.Stacks.NodeExpressReact.Views;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>Who has paid is owed by the others, and by how much.</summary>
internal static class BalanceAcceptance
{
    /// <summary>Null where what one is owed is no sum of rows.</summary>
    public static AcceptanceTest? Of(App app, ViewSource view)
    {
        var people = view.Resource;
        var sums = view.Read(view.Options.Balance!).Parts().OfType<TypedExpression.Aggregate>();
        if (sums.FirstOrDefault(a => a is { Kind: AggregateKind.Sum, Source.Children: not null, Value: TypedExpression.Read, Where: null })
                is not { Value: TypedExpression.Read paid } sum
            || app.Entities.FirstOrDefault(r => r.Source.Name == sum.Source.Entity.Name) is not { } costs
            || costs.Relations.FirstOrDefault(l => l.Name == sum.Source.Children!.Value.Relation.Name) is not { } link
            || people.Title.Type != FieldType.String)
        {
            return null;
        }

        var (person, cost) = (Row.Of(people), Row.Of(costs));
        var values = new Dictionary<string, string> { [costs.Property(paid.Field.Name)] = "amount", [link.Id] = "payer.id" };
        string Made(string name) => person.MakeWith(new Dictionary<string, string> { [people.Title.Name] = $"`{name} ${{app.n}}`" });
        return new($"{people.Path}-views", $"{view.View.Label} says what those who paid get back", [view.View.Name], Code.Lines(0, [
            .. person.Needed,
            $"const payer = {Made("Payer")};",
            $"{Made("Other")};",
            .. cost.Needed.Where(line => !line.StartsWith($"const {people.Camel}Row", StringComparison.Ordinal)),
            // Enough that whoever was there before owes more than they are owed.
            "const amount = 100_000;",
            $"{cost.MakeWith(values)};",
            "await app.open('/');",
            $"const owed = app.page.getByRole('region', {{ name: {Code.Ts(view.View.Label)} }}).getByRole('listitem');",
            "await expect(owed.filter({ hasText: `Other ${app.n} owes ` })).toBeVisible();",
            "await expect(owed.filter({ hasText: ` owes Payer ${app.n}` }).first()).toBeVisible();",
            "await app.isUsable();",
        ]));
    }
}
