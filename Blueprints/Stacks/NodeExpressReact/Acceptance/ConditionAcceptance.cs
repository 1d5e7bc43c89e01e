using Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>What is made to be seen is seen at the rows of which it is so, and only there.</summary>
internal sealed class ConditionAcceptance : IAcceptance
{
    public IEnumerable<AcceptanceTest> Of(App app) => app.Entities.Where(r => r.View != View.Thread && r.Title.Type == FieldType.String)
        .SelectMany(r => r.Conditions.Select(marked => Of(app, r, marked)).OfType<AcceptanceTest>());

    private static AcceptanceTest? Of(App app, Resource r, MarkedCondition marked)
    {
        var (right, wrong) = (new Example(r), new Example(r));
        var maker = new ExampleMaker(app, app.Names);
        if (Fields.MaxLength(r.Title) < 20 || !maker.Make(marked.Value, right, true) || !maker.Make(marked.Value, wrong, false)
            || right.Values.ContainsKey(r.Title.Name))
        {
            return null;
        }

        (right.Values[r.Title.Name], wrong.Values[r.Title.Name]) = ("`Marked ${app.n}`", "`Other ${app.n}`");
        var label = Code.Ts(marked.Condition.Label);
        var needed = right.Needs().Concat(wrong.Needs()).SelectMany(Row.Made).Distinct();
        return new(r.Path, $"{Words.Sentence(r.Entity.PluralLabel)} are marked: {marked.Condition.Label}", [$"{r.Name}.{marked.Name}"],
            Code.Lines(0, [
                .. needed,
                .. right.Create("right", (of, values) => Row.Of(of).MakeWith(values), false),
                .. wrong.Create("wrong", (of, values) => Row.Of(of).MakeWith(values), false),
                $"await app.open('/{r.Path}');",
                $"await app.press({label});",
                $"await expect(app.row(`Marked ${{app.n}}`)).toContainText({label});",
                "await app.lacks(`Other ${app.n}`);",
                "await app.isUsable();",
                marked.Condition.Alert ? "await app.open('/');" : null,
                marked.Condition.Alert ? $"await expect(app.page.getByRole('list', {{ name: 'Needs attention' }})).toContainText({
                    Code.Ts(marked.Condition.Label[1..])});" : null,
            ]));
    }
}
