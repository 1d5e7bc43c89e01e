using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.Wishes;

/// <summary>Actions in words.</summary>
internal static class ActionWords
{
    /// <summary><c>"Mark as paid" of a bill sets paid to yes, while not paid</c></summary>
    public static string Of(RowAction action, Entity entity, AppModel model)
    {
        var sets = action.Sets.Select(s => $"sets {Label(s.Member)} to {Say(s.Expression) ?? s.Expression}");
        var asks = action.Asks is not { } amount ? "" : amount.Lowers
            ? $"asks how much and takes it from the {Label(amount.Member)}, but never more than is there"
                + (amount.Leaves is { } left ? $", and keeps {Naming.Article(model.Entities.First(e => e.Name == left.Entity).Label)}" : "")
            : $"asks how much and adds it to the {Label(amount.Member)}";
        List<string> does = [.. sets, .. asks.Length > 0 ? [asks] : Array.Empty<string>()];
        var who = action.Draws ? $"one of the {entity.PluralLabel} by chance" : Naming.Article(entity.Label);
        return $"A button \"{action.Label}\" {(action.Draws ? $"chooses {who}" : $"of {who}")}"
            + (does.Count == 0 ? "" : $"{(action.Draws ? " and" : "")} {Naming.List(does)}");

        string Label(string member) => entity.Fields.First(f => f.Name == member).Label.ToLowerInvariant();

        string? Say(string text) => TypeChecker.Read(model, entity, text, out _) is { } typed ? EnglishPrinter.Say(typed) : null;
    }
}
