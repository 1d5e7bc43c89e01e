using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Adds calculators, converters and other tools that keep no rows.</summary>
internal sealed class ToolReader(Draft draft)
{
    public void Add(IReadOnlyList<Tool> tools, string because)
    {
        foreach (var tool in tools.Where(t => draft.Tools.All(x => x.Name != t.Name)))
        {
            draft.Tools.Add(tool);
            draft.Reasons.Add((tool.Label, $"the request asks for '{because}'"));
            if (tool.Name == "CurrencyConverter")
            {
                draft.Assume("Exchange rates are not fetched: the person enters the rate.");
            }
        }
    }

    // "celsius to fahrenheit", "convert miles into kilometers", "currency converter usd to eur".
    public bool ReadConversion(List<Token> tokens)
    {
        var converts = tokens.Any(t => t.Word.StartsWith("conver", StringComparison.Ordinal) || t.Is("calculator"));
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Word is "to" or "into" or "and" or "in" or "/" && (converts || tokens.Count <= 4 && tokens[i].Is("to"))
                && ToolLexicon.Between(tokens[i - 1].Lemma, tokens[i + 1].Lemma) is { } tool)
            {
                var phrase = WordsOf([tokens[i - 1], tokens[i], tokens[i + 1]]);
                Add([tool], phrase);
                draft.Head ??= phrase + " converter";
                draft.Made = true;
                return true;
            }
        }

        return false;
    }

    // "unit converter for length, weight and speed".
    public void ReadQuantities(List<Token> tokens)
    {
        List<Tool> named = [.. Items(tokens).SelectMany(i => ToolLexicon.Find(Lemmas(Strip(i)) + " converter") ?? [])
            .Where(t => t.Kind == ToolKind.Converter)];
        if (named.Count > 0 && draft.Tools.Any(t => t.Kind == ToolKind.Converter))
        {
            draft.Tools.RemoveAll(t => t.Kind == ToolKind.Converter);
            Add(named, WordsOf([.. tokens.Where(t => t.IsWord)]));
        }
    }
}
