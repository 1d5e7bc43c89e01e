namespace Catalyst.Blueprints.Understanding.Text;

internal enum TokenKind
{
    Word,
    Number,

    /// <summary>Text between quotes, kept as written.</summary>
    Quoted,

    /// <summary>One of <c>, : ( ) / = + *</c>.</summary>
    Mark,
}

/// <summary>A word, number, quotation or mark of the request.</summary>
/// <param name="Text">As written.</param>
/// <param name="Word">Lower case, contractions and common misspellings mended.</param>
/// <param name="Lemma">Singular of <paramref name="Word"/>.</param>
/// <param name="Start">Where it begins in the text that was cut; -1 for a word that the text does not have.</param>
/// <param name="End">Where it ends there.</param>
internal readonly record struct Token(TokenKind Kind, string Text, string Word, string Lemma, int Start = -1, int End = -1)
{
    /// <summary>A word that the request does not have, as if it had been said.</summary>
    public static Token Of(string word) => new(TokenKind.Word, word, word, word);

    public static Token Mark(string mark) => new(TokenKind.Mark, mark, mark, mark);

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsPlural => Kind == TokenKind.Word && (!string.Equals(Word, Lemma, StringComparison.Ordinal) || Morphology.IsPlural(Word));

    public bool IsCapitalized => Text.Length > 0 && char.IsUpper(Text[0]);

    public bool Is(string word) => Kind != TokenKind.Quoted && string.Equals(Word, word, StringComparison.Ordinal);

    public bool IsAny(IReadOnlySet<string> words) => Kind == TokenKind.Word && words.Contains(Word);
}
