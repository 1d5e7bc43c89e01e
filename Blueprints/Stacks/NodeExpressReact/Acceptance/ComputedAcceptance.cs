using System.Globalization;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>What is computed is shown with the row, as somebody would compute it.</summary>
internal sealed class ComputedAcceptance : IAcceptance
{
    /// <summary>Greater numbers are written with separators.</summary>
    private const decimal Greatest = 1000;

    public IEnumerable<AcceptanceTest> Of(App app) => app.Entities.Where(r => r.View != View.Thread)
        .SelectMany(r => r.Computed.Select((computed, at) => Of(app, r, computed.Field, at)).OfType<AcceptanceTest>());

    private static AcceptanceTest? Of(App app, Resource r, Field field, int at)
    {
        var example = new Example(r);
        if (new ExampleMaker(app, app.Names).Compute(r.Computed[at].Value, example) is not { } value || Math.Abs(value) >= Greatest
            || example.Values.ContainsKey(r.Title.Name) || example.All.Any(row => row.Resource == r && row != example))
        {
            return null;
        }

        var shown = value.ToString(Fields.NumberOf(field).Kind == NumberKind.Money ? "0.00######"
            : "0.########", CultureInfo.InvariantCulture);
        List<string> needed = [.. example.Needs().SelectMany(Row.Made).Distinct()];

        // Another relation of what belongs to it leads to such a row, too: it needs a name of its own.
        var title = Row.Of(r).Title;
        if (needed.Exists(statement => statement.StartsWith($"const {r.Camel}Row ", StringComparison.Ordinal)))
        {
            if (r.Title.Type != FieldType.String || Fields.MaxLength(r.Title) < 20 || r.Entity.Fields.Any(f => f.Unique && f != r.Title))
            {
                return null;
            }

            title = "`Computed ${app.n}`";
            example.Values.Add(r.Title.Name, title);
        }

        return new(r.Path, $"{field.Label} of {Words.WithArticle(r.Entity.Label)} is computed", [$"{r.Name}.{field.Name}"], Code.Lines(0, [
            .. needed,
            .. example.Create("made", (of, values) => Row.Of(of).MakeWith(values), false),
            $"await app.open('/{r.Path}');",
            $"await expect(app.row({title})).toContainText({Code.Ts(shown)});",
        ]));
    }
}
