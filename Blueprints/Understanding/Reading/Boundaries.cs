namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>What a sentence says about who may see and change what. It is read beside the parser, over all words.</summary>
internal sealed class Boundaries(Draft draft)
{
    private static readonly FrozenSet<string> Reading = Words.Set("see view read access browse find open look get");
    private static readonly FrozenSet<string> Changing = Words.Set("edit change delete update modify manage remove");

    public void Read(IReadOnlyList<Token> sentence)
    {
        Visibility(sentence);
        Sharing(sentence);
    }

    // "users only see their own recipes", "visitors can read without logging in".
    private void Visibility(IReadOnlyList<Token> sentence)
    {
        var only = sentence.Any(t => t.Word is "only" or "just");
        var own = sentence.ToList().FindIndex(t => t.Word is "own" or "themselves");
        var changing = sentence.Any(t => t.IsAny(Changing));
        var reading = sentence.Any(t => t.IsAny(Reading));
        if (only && own > 0 && (changing || reading))
        {
            draft.AuthAsked = true;
            draft.AuthImplied = true;
            var what = own + 1 < sentence.Count ? draft.Find(sentence[own + 1].Lemma) : null;
            (reading ? draft.OwnOnly : draft.OwnChanges).Add(what?.Label ?? "");
        }

        var without = sentence.ToList().FindIndex(t => t.Is("without"));
        var login = without >= 0 && sentence.Skip(without + 1).Take(3)
            .Any(t => t.Word is "login" or "account" or "registering" or "signup" or "logging" or "signing");
        if (login && reading && sentence.Take(without)
            .Any(t => t.Word is "visitors" or "anyone" or "everyone" or "public" or "guests" or "people" or "everybody" or "anybody"))
        {
            draft.AuthAsked = true;
            draft.OwnChanges.Add("");
        }

        if (only && changing && sentence.Any(t => t.Word is "author" or "owner" or "creator" or "authors" or "owners"))
        {
            draft.AuthAsked = true;
            draft.OwnChanges.Add("");
        }
    }

    // "a shared shopping list", "a list that my wife and I share". What people share with each other as content is posted, and read
    // elsewhere.
    private void Sharing(IReadOnlyList<Token> sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var ends = i + 1 == sentence.Count || !sentence[i + 1].IsWord
                || sentence[i + 1].Word is "with" or "together" or "and" or "for";
            draft.SharedSaid |= sentence[i].Word is "shared" or "collaborative" or "jointly" || sentence[i].Is("share") && ends && i > 0;
        }
    }
}
