using System.Globalization;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Views;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>A row that counts for a view and, where only some do, one that does not.</summary>
internal sealed class Counted
{
    private Counted(Example right, Example? wrong, decimal change)
    {
        Change = change.ToString("0.########", CultureInfo.InvariantCulture);
        Left = wrong is not null;
        Statements =
        [
            .. right.Needs().Concat(wrong?.Needs() ?? []).SelectMany(Row.Made).Distinct(),
            .. right.Create("counted", Make, false),
            .. wrong?.Create("left", Make, false) ?? [],
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
        var maker = new ExampleMaker(app, app.Names);
        var right = new Example(view.Resource);
        var wrong = where is null ? null : new Example(view.Resource);
        if (where is not null && (!maker.Make(where, right, true, at) || !maker.Make(where, wrong!, false, at))
            || (value is null ? 1 : maker.Compute(value, right, at)) is not { } change || Math.Abs(change) >= 1_000_000)
        {
            return null;
        }

        var title = view.Resource.Title;
        if (title.Type == FieldType.String && Fields.MaxLength(title) >= 20)
        {
            right.Values.TryAdd(title.Name, "`Counted ${app.n}`");
            wrong?.Values.TryAdd(title.Name, "`Left out ${app.n}`");
        }

        return new Counted(right, wrong, change);
    }

    private static string Make(Resource of, IReadOnlyDictionary<string, string> values) => Row.Of(of).MakeWith(values);
}
