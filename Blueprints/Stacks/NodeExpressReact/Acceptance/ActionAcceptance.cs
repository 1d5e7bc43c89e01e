using System.Globalization;
using System.Text.RegularExpressions;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Actions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>A button does what it says, and is not there when it cannot be done again.</summary>
internal sealed partial class ActionAcceptance : IAcceptance
{
    public IEnumerable<AcceptanceTest> Of(App app) => app.Entities.Where(r => r.View != View.Thread && Row.IsAllowed(r))
        .SelectMany(r => r.Actions.Select(action => Of(r, action)).OfType<AcceptanceTest>());

    private static AcceptanceTest? Of(Resource r, ActionCode action)
    {
        var body = action.Action.Draws ? Draw(r, action) : action.Action.Asks is not null ? Amount(r, action) : Press(r, action);
        return body is null ? null : new(r.Path, $"“{action.Action.Label}” {(action.Action.Draws ? "chooses" : "does its work with")} "
            + Words.WithArticle(r.Entity.Label), [$"{r.Name}.{action.Action.Name}"], Code.Lines(0, body));
    }

    private static IEnumerable<string>? Press(Resource r, ActionCode action)
    {
        var before = new Dictionary<string, string>();
        var after = new List<string>();
        foreach (var set in action.Action.Sets)
        {
            var field = r.Entity.Fields.First(f => f.Name == r.Property(set.Member));
            var row = $"app.get(`{r.Path}/${{made.id}}`)";
            var number = Counts().Match(set.Expression);
            switch (field.Type)
            {
                case FieldType.Boolean when set.Expression is "true" or "false":
                    before[field.Name] = set.Expression == "true" ? "false" : "true";
                    after.Add($"expect(await {row}).toMatchObject({{ {field.Name}: {set.Expression} }});");
                    break;
                case FieldType.Enum when field.Values!.FirstOrDefault(v => $"\"{v}\"" != set.Expression) is { } other:
                    before[field.Name] = Code.Ts(other);
                    after.Add($"expect(await {row}).toMatchObject({{ {field.Name}: {Code.Ts(set.Expression.Trim('"'))} }});");
                    break;
                case FieldType.Integer or FieldType.Decimal when number.Success && number.Groups["name"].Value == set.Member:
                    var step = decimal.Parse(number.Groups["step"].Value, CultureInfo.InvariantCulture);
                    var first = number.Groups["sign"].Value == "-" ? Math.Max(step, field.Min ?? 0) : Math.Max(0, field.Min ?? 0);
                    before[field.Name] = first.ToString(CultureInfo.InvariantCulture);
                    var then = number.Groups["sign"].Value == "-" ? first - step : first + step;
                    after.Add($"expect(await {row}).toMatchObject({{ {field.Name}: {then.ToString(CultureInfo.InvariantCulture)} }});");
                    break;
                case FieldType.Date or FieldType.DateTime when Fields.IsNullable(field) && set.Expression is "today" or "now":
                    before[field.Name] = "null";
                    after.Add($"expect(await {row}).toMatchObject({{ {field.Name}: expect.stringContaining(app.now()) }});");
                    break;
                default:
                    return null;
            }
        }

        var button = $"app.row({Row.Of(r).Title}).getByRole('button', {{ name: {Code.Ts(action.Action.Label)}, exact: true }})";
        return
        [
            .. Row.Of(r).Needed,
            $"const made = {Row.Of(r).MakeWith(before)};",
            $"await app.open('/{r.Path}');",
            $"await {button}.click();",
            action.When is not null ? $"await expect({button}).toHaveCount(0);" : $"await expect({button}).toBeEnabled();",
            "await app.ready();",
            .. after,
        ];
    }

    private static IEnumerable<string>? Amount(Resource r, ActionCode action)
    {
        var asks = action.Action.Asks!;
        var field = r.Entity.Fields.First(f => f.Name == r.Property(asks.Member));
        if (field.Max < 50 || field.Min > 20 || action.When is not null)
        {
            return null;
        }

        var row = Row.Of(r);
        var label = Code.Ts(action.Action.Label);
        return
        [
            .. row.Needed,
            $"const made = {row.MakeWith(new Dictionary<string, string> { [field.Name] = "30" })};",
            $"await app.open('/{r.Path}');",
            $"await app.row({row.Title}).getByRole('button', {{ name: {label}, exact: true }}).click();",
            .. asks.Lowers ? new[]
            {
                "await app.page.getByRole('dialog').getByRole('spinbutton').fill('31');",
                $"await app.press({label});",
                $"await app.refuses({Code.Ts(action.Action.Says)});",
            } : [],
            "await app.page.getByRole('dialog').getByRole('spinbutton').fill('10');",
            $"await app.press({label});",
            "await app.accepts();",
            $"expect(await app.get(`{r.Path}/${{made.id}}`)).toMatchObject({{ {field.Name}: {(asks.Lowers ? 20 : 40)} }});",
        ];
    }

    private static IEnumerable<string> Draw(Resource r, ActionCode action)
    {
        var row = Row.Of(r);
        var before = action.Action.Sets.Where(s => s.Expression == "true").ToDictionary(s => r.Property(s.Member), _ => "false");
        return
        [
            .. row.Needed,
            $"{row.MakeWith(before)};",
            $"await app.open('/{r.Path}');",
            $"await app.press({Code.Ts(action.Action.Label)});",
            "await expect(app.page.getByRole('dialog').locator('.drawn')).toHaveText(/\\S/);",
        ];
    }

    [GeneratedRegex(@"^(?<name>\w+) (?<sign>[+-]) (?<step>\d+)$")]
    private static partial Regex Counts();
}
