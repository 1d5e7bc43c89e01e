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
}
