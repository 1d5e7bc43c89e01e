namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Takes away what stands beside things and fields: "remove the warning", "no calendar".</summary>
internal sealed class PartRemover(ModelEditor editor)
{
    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["warning"] = "condition", ["alert"] = "condition", ["mark"] = "condition", ["marking"] = "condition", ["highlight"] = "condition",
        ["rule"] = "rule", ["limit"] = "rule", ["restriction"] = "rule", ["button"] = "action", ["calendar"] = "calendar",
        ["chart"] = "chart", ["graph"] = "chart", ["curve"] = "chart", ["gallery"] = "gallery", ["ranking"] = "ranking",
        ["leaderboard"] = "ranking", ["tile"] = "tile", ["total"] = "computed", ["sum"] = "computed", ["average"] = "computed",
    }.ToFrozenDictionary();

    /// <summary>One part, with its words and the model without it.</summary>
    private sealed record Part(string Kind, string Entity, string Name, string Label, AppModel Left);

    /// <summary>Whether a phrase names one such part, which is gone then.</summary>
    public bool Remove(string phrase)
    {
        var words = phrase.Split(' ').Select(Morphology.Singular).ToList();
        if (words.Select(Kinds.GetValueOrDefault).FirstOrDefault(k => k is not null) is not { } kind)
        {
            return false;
        }

        var named = words.Where(w => !Kinds.ContainsKey(w) && !Words.Common.Contains(w) && !Words.Prepositions.Contains(w)).ToList();
        var found = Parts().Where(p => p.Kind == kind && named.TrueForAll(w =>
            $"{p.Label} {p.Entity} {p.Name}".Contains(w, StringComparison.OrdinalIgnoreCase))).ToList();
        return found is [var only]
            && editor.Apply(only.Left, new ModelEdit(EditKind.AddPart, only.Entity, only.Name, null, $"Remove \"{only.Label}\""));
    }

    private IEnumerable<Part> Parts()
    {
        foreach (var e in editor.Model.Entities)
        {
            foreach (var c in e.Conditions ?? [])
            {
                yield return new("condition", e.Name, c.Name, c.Label, editor.With(e with { Conditions = Without(e.Conditions, c) }));
            }

            foreach (var r in e.Rules ?? [])
            {
                yield return new("rule", e.Name, r.Name, r.Says.TrimEnd('.'), editor.With(e with { Rules = Without(e.Rules, r) }));
            }

            foreach (var a in e.Actions ?? [])
            {
                yield return new("action", e.Name, a.Name, a.Label, editor.With(e with { Actions = Without(e.Actions, a) }));
            }

            foreach (var c in e.Computed ?? [])
            {
                yield return new("computed", e.Name, c.Name, c.Label, editor.With(e with { Computed = Without(e.Computed, c) }));
            }
        }

        foreach (var view in editor.Model.Views ?? [])
        {
            yield return new($"{view.Kind}".ToLowerInvariant(), view.Of, view.Name, view.Label,
                editor.Model with { Views = Without(editor.Model.Views, view) });
        }
    }

    private static List<T>? Without<T>(IReadOnlyList<T>? parts, T part) where T : class =>
        parts!.Where(p => p != part).ToList() is { Count: > 0 } left ? left : null;
}
