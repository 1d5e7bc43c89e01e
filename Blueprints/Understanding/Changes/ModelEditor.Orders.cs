using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding.Ordering;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Which rows come first.</summary>
internal sealed partial class ModelEditor
{
    public void SetOrder(Entity entity, SortOrder order)
    {
        var present = entity.Order ?? new SortOrder(SortOrder.Created, true);
        if (present == order)
        {
            IsSo($"{Naming.Sentence(entity.PluralLabel)} are sorted {Orders.Describe(entity, order)} already.");
        }
        else
        {
            Apply(
                With(entity with { Order = order == new SortOrder(SortOrder.Created, true) ? null : order }),
                new ModelEdit(EditKind.Order, entity.Name, order.Field == SortOrder.Created ? null : order.Field, null,
                    $"Sort {entity.PluralLabel} {Orders.Describe(entity, order)}"));
        }
    }
}
