using System.Text.RegularExpressions;
using Catalyst.Blueprints.Understanding.PartReaders.Rules;

namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>
/// Reads what people who share costs owe each other: "who owes whom", "split equally", "how to settle up". Everybody bears an equal part
/// of all that was paid.
/// </summary>
internal sealed partial class BalanceReader : IPartReader
{
    private const string Person = "Person";

    /// <summary>They have members who share; they do not share themselves.</summary>
    private static readonly FrozenSet<string> Groups = Words.Set("band team group class club choir household company couple");

    /// <inheritdoc/>
    public IReadOnlyList<string> Effects { get; } = ["owing"];

    /// <inheritdoc/>
    public KeptPart? Read(AppModel model, AskedClause clause)
    {
        if (model.Views?.FirstOrDefault(v => v.Kind == ViewKind.Balances) is { } there)
        {
            return new(model, [$"{there.Of}.{there.Options.Balance}", there.Name]);
        }

        foreach (var cost in model.Entities.OrderByDescending(e => e.Name == clause.Focus).Where(e => e.Owner != Ownership.Private))
        {
            if (cost.Fields.FirstOrDefault(f => f.Number is { Kind: NumberKind.Money }) is { } amount
                && WithPayer(model, cost) is var (next, payer)
                && Facts.Children(next, payer, e => e.Name == cost.Name)?.Rows is { } rows
                && ModelParts.Computed(next, payer, "Balance", $"round((sum({rows}.{amount.Name}) otherwise 0) - "
                    + $"(sum({cost.Name}.{amount.Name}) otherwise 0) / count({payer.Name}), 2)") is { } balance)
            {
                var view = ViewNames.Add(balance.Model, ViewKind.Balances, "Who owes whom", payer.Name,
                    new(Balance: balance.By[0].Split('.')[1]), true);
                return view with { By = [.. balance.By, .. view.By] };
            }
        }

        return null;
    }

    /// <summary>The model where a row of a cost names the one who paid it, and who they are; null where nothing says who paid.</summary>
    private static (AppModel Model, Entity Payer)? WithPayer(AppModel model, Entity cost)
    {
        var people = model.Entities.Where(e => AskedRule.IsPerson(e.Label) && !Groups.Contains(e.Label)).ToList();
        if (people.Find(p => cost.Relations.Any(r => r.Target == p.Name)) is { } known)
        {
            // What nobody has paid cannot be shared; "the member who paid" is said of the link.
            return (ModelParts.Replaced(model, cost, cost with
            {
                Relations = [.. cost.Relations.Select(r => r.Target == known.Name
                    ? r with { Required = true, Name = r.Name == Naming.Camel(known.Name) ? "paidBy" : r.Name } : r)],
            }), known);
        }

        var field = cost.Fields.FirstOrDefault(f => f.Type is FieldType.Enum or FieldType.String && Payer().IsMatch(f.Label));
        if (field is null ? people.Count != 1 : cost.Fields.Count < 2)
        {
            return null;
        }

        var payer = people.FirstOrDefault() ?? new Entity(Person, "People", "person", "people", [new Field("name", "Name", FieldType.String,
            true, MaxLength: 80)], [], Ownership.None, "name", [], Rows: field!.Values?.Select(Row).ToList());
        if (people.Count == 0 && model.Entities.Any(e => e.Name == payer.Name || e.Plural == payer.Plural))
        {
            return null;
        }

        var name = field?.Name is "payer" or "buyer" or "spender" ? field.Name : "paidBy";
        return (ModelParts.Linked(model, cost, field, payer, name), payer);
    }

    private static FirstRow Row(string value) => new([new("name", string.Join(' ', value.Split('_').Select(Naming.Sentence)))]);

    [GeneratedRegex("^(who (paid|pays|bought|spent|laid)|(paid|bought|spent|advanced) by|payer|buyer|spender|who)\\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Payer();
}
