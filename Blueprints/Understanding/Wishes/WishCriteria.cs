using Catalyst.Blueprints.Understanding.Tools;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.Wishes;

/// <summary>What a person can try once a wish is done.</summary>
internal static class WishCriteria
{
    /// <summary><c>Total is price times quantity</c></summary>
    public static string Of(ComputedValue computed, Entity entity, AppModel model) =>
        computed.Name == "place" && entity.Order is { } order && computed.Expression.Contains($"this.{order.Field}",
            StringComparison.Ordinal)
            ? $"{Naming.Sentence(entity.PluralLabel)} are listed {Ordering.Orders.Describe(entity, order)}, each with its place, "
                + "which equal ones share"
        : TypeChecker.Read(model, entity, computed.Expression, out _) is { } value
            ? $"{computed.Label} is {EnglishPrinter.Say(value)}" : $"{computed.Label} is {computed.Expression}";

    /// <summary><c>A task is marked "Overdue" in red when due is before today; the start page says how many are</c></summary>
    public static string Of(Condition condition, Entity entity, AppModel model)
    {
        var when = TypeChecker.Read(model, entity, condition.When, out _) is { } value ? EnglishPrinter.Ask(value) : condition.When;
        return $"{Naming.Sentence(Naming.Article(entity.Label))} is marked \"{condition.Label}\""
            + $"{(condition.Colour is { } colour ? $" in {colour.Name}" : "")} when {when}"
            + (condition.Alert ? "; the start page says how many are" : "");
    }

    /// <param name="words">Those of the wish, as the person wrote them.</param>
    public static string Of(IReadOnlyList<string> by, AppModel model, string words)
    {
        var sentences = new List<string>();
        List<Entity> things = [.. model.Entities.Where(e => by.Contains(e.Name))];
        if (things.Count == 1)
        {
            var thing = things[0];
            var belongs = thing.Relations.Select(r => model.Entities.First(e => e.Name == r.Target).Label).ToList();
            sentences.Add(thing.Owner == Ownership.Submitted && model.Site is null
                ? $"Whoever has the address sends {Naming.Article(thing.Label)} without an account and is shown what was sent; only the "
                    + "owner finds it in the list, and nobody else reads it"
                : $"{Naming.Sentence(Naming.Article(thing.Label))} that was added is listed, and can be found, changed and removed");
            if (belongs.Count > 0)
            {
                sentences.Add($"it names its {Naming.List(belongs)}");
            }
        }
        else if (things.Count > 1)
        {
            sentences.Add($"{Naming.Sentence(Naming.List([.. things.Select(t => t.PluralLabel)]))} that were added are listed, and can be "
                + "found, changed and removed");
        }

        foreach (var thing in model.Entities)
        {
            List<string> members = [.. thing.Fields.Where(f => f.Name != thing.Stages && by.Contains($"{thing.Name}.{f.Name}"))
                .Select(f => f.Label.ToLowerInvariant()).Concat(thing.Relations.Where(r => by.Contains($"{thing.Name}.{r.Name}"))
                    .Select(r => model.Entities.First(e => e.Name == r.Target).Label))];
            if (members.Count > 0)
            {
                var one = Naming.Article(thing.Label);
                sentences.Add($"{(sentences.Count == 0 ? Naming.Sentence(one) : one)} that is entered with {Naming.List(members)} "
                    + $"shows {(members.Count == 1 ? "it" : "them")} again");
            }
        }

        sentences.AddRange(model.Entities.SelectMany(e => (e.Computed ?? []).Where(c => by.Contains($"{e.Name}.{c.Name}"))
            .Select(c => $"{Of(c, e, model)}, and is not entered")));
        sentences.AddRange(model.Entities.SelectMany(e => (e.Rules ?? []).Where(r => by.Contains($"{e.Name}.{r.Name}"))
            .Select(r => RuleWords.Of(r, e, model))));
        sentences.AddRange(model.Entities.SelectMany(e => (e.Conditions ?? []).Where(c => by.Contains($"{e.Name}.{c.Name}"))
            .Select(c => Of(c, e, model))));
        sentences.AddRange(model.Entities.SelectMany(e => (e.Actions ?? []).Where(a => by.Contains($"{e.Name}.{a.Name}"))
            .Select(a => ActionWords.Of(a, e, model))));
        sentences.AddRange(model.Entities.Where(e => e.Stages is not null && by.Contains($"{e.Name}.{e.Stages}")).Select(e =>
            $"{Naming.Sentence(Naming.Article(e.Label))} stands in the column of its {e.Fields.First(f => f.Name == e.Stages).Label
                .ToLowerInvariant()} and is moved to another by dragging it or by the arrow keys"));
        sentences.AddRange(model.Entities.Where(e => e.Rows is not null && by.Contains($"{e.Name}.{Wish.Rows}")).Select(e =>
            $"The {e.PluralLabel} {Naming.List([.. e.Rows!.Take(8).Select(r => Title(r, e))])} are there from the start"));
        sentences.AddRange(model.Entities.Where(e => e.Order is not null && by.Contains($"{e.Name}.{Wish.Order}"))
            .Select(e => $"{Naming.Sentence(e.PluralLabel)} are listed {Ordering.Orders.Describe(e, e.Order!)}"));
        sentences.AddRange(model.Tools.Where(t => by.Contains(t.Name))
            .Select(t => ToolTable.Find(t.Kind)?.Criterion(words)
                ?? $"The {t.Label.ToLowerInvariant()} answers at once to what is entered"));
        sentences.AddRange((model.Views ?? []).Where(v => by.Contains(v.Name)).Select(v => ViewCriteria.Of(v, model)));
        if (by.Contains(Wish.Access) && model.Auth is { } auth)
        {
            sentences.Add(model.Entities.Any(e => e.Owner == Ownership.Submitted)
                ? "Whoever has no account finds nothing but what they may send, and what they choose from for that"
                : auth.Required ? "Nothing is shown before somebody has logged in" : "Anyone reads, and writing asks for a login");
        }

        if (by.Contains(Wish.Theme) && model.Theme is { } theme)
        {
            sentences.Add($"Every page is {theme.Describe()}, and its text can be read");
        }

        sentences.AddRange(model.Site is { } site ? site.Sections.Where(s => by.Contains($"{Wish.Page}.{s.Name}"))
            .Select(s => SiteCriteria.Of(s, site, model)) : []);

        return sentences.Count > 0 ? string.Join("; ", sentences) : $"The application is called {model.Name}";

        static string Title(FirstRow row, Entity entity) => row.Values.First(v => v.Field == entity.TitleField).Value;
    }
}
