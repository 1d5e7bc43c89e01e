namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>Two days that are plainly the begin and the end of a row are in that order, whether or not it was said.</summary>
internal static class Periods
{
    private static readonly FrozenSet<string> Begins =
        Words.Set("start starts from begin begins arrival checkin pickup lent borrowed taken rented");

    private static readonly FrozenSet<string> Ends = Words.Set("end ends until to return returned checkout departure finish back");

    public static AppModel InOrder(AppModel model)
    {
        var next = model with { Entities = [.. model.Entities.Select(InOrder)] };
        return AppModelValidator.Validate(next).Count == 0 ? next : model;
    }

    private static Entity InOrder(Entity entity) => Times.Span(entity) is var (from, to) && Says(from, Begins) && Says(to, Ends)
        && (entity.Rules ?? []).All(r => r.Require?.Contains(from.Name, StringComparison.Ordinal) != true || r.Name != Rule.InOrder
            && !r.Require.Contains($"{to.Name} >", StringComparison.Ordinal))
        ? entity with { Rules = [.. entity.Rules ?? [], OverlapReader.InOrder(from, to, true)] } : entity;

    private static bool Says(Field field, FrozenSet<string> words) => field.Label.ToLowerInvariant().Split(' ').Any(words.Contains);
}
