using Catalyst.Blueprints.Understanding.Tools;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads features of the whole application: accounts, tools, what every application has, what none can have.</summary>
internal sealed class FeatureChangeReader(ModelEditor editor)
{
    /// <summary>Something of the whole application: accounts, tools, what every application has, what none can have.</summary>
    public bool Read(string phrase)
    {
        var singular = Lookup.Singular(phrase);
        foreach (var ending in (string[])[" functionality", " support", " feature", " system", " page", " screen", " option"])
        {
            if (singular.EndsWith(ending, StringComparison.Ordinal) && singular.Length > ending.Length)
            {
                singular = Lookup.Singular(singular[..^ending.Length]);
            }
        }

        if (FeatureLexicon.IsAuth(singular) || FeatureLexicon.IsAuth(phrase))
        {
            editor.Login.Add(null);
            return true;
        }

        if (singular is "realtime" or "realtime update" or "live update" or "live refresh" or "live change" or "auto refresh")
        {
            editor.SetRealtime(true);
            return true;
        }

        if (editor.Model.Tools.Count > 0 && Does(phrase) is { } does)
        {
            editor.IsSo(does);
            return true;
        }

        if (ToolLexicon.Find(singular) is { Count: > 0 } tools && EntityLexicon.Find(singular) is null)
        {
            foreach (var tool in tools)
            {
                editor.AddTool(tool);
            }

            return true;
        }

        if (FeatureLexicon.NotBuilt(singular) is { } missing && !FieldLexicon.Knows(phrase))
        {
            editor.Refuse($"I cannot build {missing} yet.");
            return true;
        }

        if (FeatureLexicon.IsIncluded(singular) || FeatureLexicon.IsIncluded(phrase))
        {
            editor.IsSo($"{Naming.Sentence(phrase)}: that is part of every application that I build.");
            return true;
        }

        return false;
    }

    /// <summary>What a tool of the application does of that already; null where it does not.</summary>
    public string? Does(string words)
    {
        List<string> said = [.. ToolWord.Of(words).Where(w => w.IsWord && !w.IsNumber && !Words.Common.Contains(w.Word)
            && !Words.Determiners.Contains(w.Word) && !Words.Prepositions.Contains(w.Word) && !Words.Polite.Contains(w.Word))
            .Select(w => w.Lemma)];
        foreach (var tool in said.Count == 0 ? [] : editor.Model.Tools)
        {
            if (ToolTable.Find(tool.Kind) is { } known && said.TrueForAll(known.Vocabulary.Contains)
                && known.Abilities.Any(a => a.Sentence.Length > 0 && a.Words.Overlaps(said)))
            {
                return $"{tool.Label}: {known.Criterion(words)}.";
            }

            var shown = tool.Options.Inputs?.Select(i => i.Label).Concat(tool.Options.Results?.Select(o => o.Label) ?? []).ToList() ?? [];
            if (shown.Count > 0 && said.TrueForAll(w => shown.Exists(l => l.Contains(w, StringComparison.OrdinalIgnoreCase))
                || w is "split" or "splittable" or "shared" or "share" or "divide" or "divisible"))
            {
                return $"{tool.Label}: it has {Naming.List([.. shown.Select(l => l.ToLowerInvariant())])}.";
            }
        }

        return null;
    }
}
