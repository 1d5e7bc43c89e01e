using Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Views;
using Catalyst.Brains.Expressions;
using System.Globalization;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>Rows that count for a view and, where only some do, one that does not.</summary>
internal sealed class Counted
{
    private Counted(IReadOnlyList<Example> counted, Example? left, decimal change)
    {
        Change = change.ToString("0.########", CultureInfo.InvariantCulture);
        Left = left is not null;
        Statements =
        [
            .. counted.Concat(left is null ? [] : [left]).SelectMany(row => row.Needs()).SelectMany(Row.Made).Distinct(),
            .. counted.SelectMany((row, at) => row.Create($"counted{at + 1}", Make, false)),
            .. left?.Create("left", Make, false) ?? [],
        ];
    }

    /// <summary>Makes the rows.</summary>
    public IReadOnlyList<string> Statements { get; }

    /// <summary>By how much they change the sum or the number of all rows, as TypeScript.</summary>
    public string Change { get; }

    /// <summary>Whether there is a row that does not count.</summary>
    public bool Left { get; }

    /// <summary>The rows; null where they are not that simple.</summary>
    /// <param name="where">Which rows count; null for all.</param>
    /// <param name="value">What is added up; null to count.</param>
    /// <param name="at">What the expressions call a row.</param>
    public static Counted? Of(App app, ViewSource view, TypedExpression? where, TypedExpression? value, int at = 0)
    {
        var title = view.Resource.Title;
        var named = title.Type == FieldType.String && Fields.MaxLength(title) >= 20;
        var alone = view.Resource.Rules.Any(code => code.Rule.Name != Rule.InOrder)
            || view.Resource.Entity.Fields.Any(f => f.Unique && !(named && f == title));
        if (alone && where is not null)
        {
            return null;
        }

        // Of two and one, neither the average nor those that do not count come to the same.
        var maker = new ExampleMaker(app, app.Names);
        List<Example> counted = [.. Enumerable.Range(0, alone ? 1 : 2).Select(_ => new Example(view.Resource))];
        var left = where is null ? null : new Example(view.Resource);
        var change = 0m;
        foreach (var row in counted)
        {
            if (where is not null && !maker.Make(where, row, true, at)
                || (value is null ? 1 : maker.Compute(value, row, at)) is not { } number)
            {
                return null;
            }

            change += number;
        }

        if (where is not null && !maker.Make(where, left!, false, at) || Math.Abs(change) >= 1_000_000)
        {
            return null;
        }

        for (var i = 0; named && i < counted.Count; i++)
        {
            counted[i].Values.TryAdd(title.Name, i == 0 ? "`Counted ${app.n}`" : "`Counted too ${app.n}`");
        }

        if (named)
        {
            left?.Values.TryAdd(title.Name, "`Left out ${app.n}`");
        }

        return AreDistinct([.. counted.Concat(left is null ? [] : [left]).SelectMany(row => row.All.Skip(1))])
            ? new Counted(counted, left, change) : null;
    }

    // What each row brings along has a name of its own where no two may share one; false where they would share something else.
    private static bool AreDistinct(List<Example> brought)
    {
        for (var i = 0; i < brought.Count; i++)
        {
            var of = brought[i].Resource;
            var unique = of.Entity.Fields.Where(f => f.Unique && !brought[i].Values.ContainsKey(f.Name)).ToList();
            if (unique.Count > 1 || unique.Exists(f => f != of.Title || f.Type != FieldType.String || Fields.MaxLength(f) < 20))
            {
                return false;
            }

            unique.ForEach(f => brought[i].Values.Add(f.Name, $"`Beside {i + 1} ${{app.n}}`"));
        }

        return true;
    }

    private static string Make(Resource of, IReadOnlyDictionary<string, string> values) => Row.Of(of).MakeWith(values);
}
