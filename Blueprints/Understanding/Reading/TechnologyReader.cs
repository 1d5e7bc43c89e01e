namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Says which technologies are replaced by those of the stack.</summary>
internal sealed class TechnologyReader(Draft draft)
{
    public void Read(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var two = i + 1 < tokens.Count ? tokens[i].Word + " " + tokens[i + 1].Word : "";
            if (FeatureLexicon.Replaced(two) is { } pair)
            {
                draft.Assume(pair);
                i++;
            }
            else if (FeatureLexicon.Replaced(tokens[i].Word) is { } one)
            {
                draft.Assume(one);
            }
            else if (FeatureLexicon.NotBuilt(tokens[i].Lemma) is { } missing)
            {
                draft.LeaveOut(missing);
            }
        }
    }

    public bool Replaces(Token t)
    {
        if (FeatureLexicon.Replaced(t.Word) is { } sentence)
        {
            draft.Assume(sentence);
        }

        return true;
    }
}
