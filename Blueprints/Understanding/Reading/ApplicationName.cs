namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads the name that a request gives its application: "called FitLog".</summary>
internal static class ApplicationName
{
    /// <summary>Null when the words hold no letter.</summary>
    public static string? Read(List<Token> tokens)
    {
        var quoted = tokens.Take(3).Where(t => t.Kind == TokenKind.Quoted).Select(t => (Token?)t).FirstOrDefault();
        var name = Naming.Safe(quoted?.Text ?? Words(tokens));
        return name.Any(char.IsLetter) ? char.ToUpperInvariant(name[0]) + name[1..] : null;
    }

    private static string Words(List<Token> tokens) =>
        string.Join(' ', tokens.TakeWhile(t => t.Kind is not TokenKind.Mark && t.Word is not "and").Take(4).Select(t => t.Text));
}
