namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Adds views to a model.</summary>
internal static class ViewNames
{
    /// <summary>The model with one more view, under a name that nothing else has.</summary>
    public static KeptPart Add(AppModel model, ViewKind kind, string label, string of, ViewOptions options, bool onStart = false)
    {
        var taken = model.Entities.SelectMany(e => new[] { e.Name, e.Plural }).Concat(model.Tools.Select(t => t.Name))
            .Concat((model.Views ?? []).Select(v => v.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var stem = Naming.Pascal(label.ToLowerInvariant());
        stem = stem.Length == 0 || taken.Contains(stem) ? $"{stem}{kind}" : stem;
        var name = stem;
        for (var n = 2; taken.Contains(name); n++)
        {
            name = $"{stem}{n}";
        }

        var view = new AppView(kind, name, label, of, options, onStart);
        return new KeptPart(model with { Views = [.. model.Views ?? [], view] }, [name]);
    }
}
