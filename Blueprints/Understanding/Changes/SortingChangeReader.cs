using Catalyst.Blueprints.Understanding.Ordering;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads "show the most expensive repairs first", "sort customers by name", "newest first".</summary>
internal sealed class SortingChangeReader(ModelEditor editor, Lookup lookup)
{
    public bool Read(IReadOnlyList<Token> clause)
    {
        if (OrderReader.Find(clause, 0, true) is not { } wish)
        {
            return false;
        }

        var named = wish.Thing.Length == 0
            ? null : lookup.Entity(wish.Thing) ?? lookup.Entity(wish.Thing[(wish.Thing.LastIndexOf(' ') + 1)..]);
        if (named is null && wish.Thing.Length > 0 && wish.Meaning is null && wish.Field.Length > 0 && wish.Descending is null)
        {
            // "sort the dishes by hand": nothing of this application.
            return false;
        }

        IEnumerable<Entity> likely = named is not null ? [named] : editor.Model.Entities.OrderBy(e => e.Name == lookup.Main?.Name ? 0 : 1);
        foreach (var entity in likely)
        {
            if (Orders.Of(entity, wish) is { } order)
            {
                editor.Entities.SetOrder(entity, order);
                return true;
            }
        }

        editor.Refuse($"I found nothing to sort {(named ?? lookup.Main)?.PluralLabel ?? "by"} by in \"{wish.Said}\".");
        return true;
    }
}
