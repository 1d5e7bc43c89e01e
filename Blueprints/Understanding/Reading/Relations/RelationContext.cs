namespace Catalyst.Blueprints.Understanding.Reading.Relations;

/// <summary>What a sentence has told so far, and what may be a part of a relation.</summary>
internal sealed class RelationContext(Draft draft)
{
    /// <summary>What the sentences said so far, in their order.</summary>
    public List<RelationMention> Mentions { get; } = [];

    /// <summary>The sentence so far, without the mentions.</summary>
    public List<Token> Kept { get; set; } = [];

    /// <summary>What was spoken of last, for "them".</summary>
    public NounPhrase? Mentioned { get; set; }

    /// <summary>What was spoken of before that.</summary>
    public NounPhrase? Earlier { get; set; }

    /// <summary>Goes on with ", each owner has", which other rules read.</summary>
    public void Has(string owner) => Kept.AddRange(
        [Token.Mark(","), Token.Of("each"), .. owner.Split(' ').Select(w => new Token(TokenKind.Word, w, w, w)), Token.Of("has")]);

    public bool IsNamed(NounPhrase noun) => EntityLexicon.Knows(noun.Label) || draft.Find(noun.Label) is not null
        || Nouns.IsPlausible(noun.Last) && !FieldLexicon.Knows(noun.Label);

    /// <summary>Something to keep rather than a value, a feature or the application itself.</summary>
    public bool IsThing(NounPhrase noun, List<Token> tokens, int at)
    {
        var label = noun.Label;
        if (FeatureLexicon.IsAuth(label) || FeatureLexicon.NotBuilt(label) is not null || FeatureLexicon.IsTechnology(label)
            || Actors.IsAnyone(label) && label != "friend")
        {
            return false;
        }

        if (EntityLexicon.Knows(label) || draft.Find(label) is not null || RelationWords.Happenings.Contains(label)
            || noun.IsPlural && EntityLexicon.Knows(noun.Last.Lemma))
        {
            return !noun.Last.IsAny(Words.AppNouns) || noun.IsPlural;
        }

        var article = tokens[at].Word is "a" or "an" or "the" or "their" or "its" or "one" or "each" or "every";
        return (noun.IsPlural && !FieldLexicon.Knows(noun.Last.Word) && FieldLexicon.Infer(label, "") is { Known: false }
            || Actors.IsRole(label) && (noun.IsPlural || article))
            && (!Words.AppNouns.Contains(noun.Last.Lemma) || noun.Last.Lemma is "manager" && article
                || noun.IsPlural && noun.Last.Lemma is "box" or "sheet" or "wheel" or "notebook");
    }

    /// <summary>More words than a noun has, or what it consists of: better left to other rules.</summary>
    public static bool Behind(List<Token> tokens, NounPhrase noun) =>
        noun.End < tokens.Count
            && (tokens[noun.End].Is("(") || tokens[noun.End].Is(":")
                || tokens[noun.End].IsWord && Nouns.IsPlausible(tokens[noun.End]) && VerbLexicon.Find(tokens[noun.End].Word).Count == 0
                    && !tokens[noun.End].IsAny(Words.Fluff) && !noun.IsPlural);

    public void Add(RelationMention mention)
    {
        if (mention.Child != mention.Parent && Mentions.Count < 40
            && !Mentions.Exists(t => t.Child == mention.Child && t.Parent == mention.Parent))
        {
            Mentions.Add(mention);
        }
    }

    public static string Written(List<Token> tokens, int from, int to) =>
        string.Join(' ', tokens.Skip(from).Take(Math.Min(to, tokens.Count) - from).Select(t => t.Text));
}
