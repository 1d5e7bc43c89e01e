namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Words of a clause as they are looked up, and as they were written.</summary>
internal static class ChangePhrases
{
    public static string Phrase(IEnumerable<Token> tokens) =>
        string.Join(' ',
            tokens.Where(t => t.Kind != TokenKind.Mark && !t.IsAny(Words.Determiners)
                && t.Word is not ("new" or "existing" or "single" or "individual")).Select(t => t.Word.ToLowerInvariant()));

    /// <summary>The words as the person wrote them: names keep their capitals.</summary>
    public static string Written(IEnumerable<Token> tokens) =>
        string.Join(' ', tokens.Where(t => t.Kind != TokenKind.Mark).Select(t => t.Text));

    public static IReadOnlyList<Token> After(IReadOnlyList<Token> tokens, int count) => [.. tokens.Skip(count)];

    public static int Separator(IReadOnlyList<Token> tokens, string[] words)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (words.Contains(tokens[i].Word) && tokens[i].Kind != TokenKind.Quoted)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Without what only explains: "memos instead of notes", "memos because ...".</summary>
    public static IReadOnlyList<Token> WithoutReason(IReadOnlyList<Token> tokens) =>
        [.. tokens.SkipWhile(t => t.Is("be") || t.Is(":"))
            .TakeWhile(t => t.Kind == TokenKind.Quoted
                || t.Word is not ("instead" or "because" or "since" or "so" or "rather" or "everywhere" or "please" or ","))];
}
