using Catalyst.Blueprints.Understanding.Ordering;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Which rows of which thing come first.</summary>
internal sealed class OrderAssembler(Draft draft)
{
    /// <summary>Several wishes about one thing are one: "sorted by vintage, newest first".</summary>
    public List<Entity> Ordered(List<Entity> entities)
    {
        foreach (var wish in draft.Orders)
        {
            var singular = Morphology.Singular(wish.Thing);
            List<Entity> named = [.. entities.Where(
                e => wish.Thing.Length > 0 && (e.Label == singular || e.Label.EndsWith(" " + singular, StringComparison.Ordinal)))];
            var likely = named.Count > 0 ? named : [.. entities.OrderBy(e => e.Label == draft.Main?.Label ? 0 : 1)];
            var entity = likely.FirstOrDefault(e => Orders.Of(e, wish) is not null);
            if (entity is null)
            {
                draft.Assume($"'{wish.Said}' names nothing that is kept to sort by; the newest come first.");
                continue;
            }

            var order = Orders.Of(entity, wish)!;
            var next = entity.Order is { } present && wish.Field.Length == 0 && !wish.Alphabetical
                ? present with { Descending = order.Descending } : order;
            entities[entities.IndexOf(entity)] = entity with { Order = next };
            draft.Reasons.Add(($"{Naming.Sentence(entity.PluralLabel)} sorted {Orders.Describe(entity, next)}",
                $"the request says '{wish.Said}'"));
        }

        return entities;
    }
}
