namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Says why a text is no request, so that the person knows what to write instead.</summary>
internal static class Unusable
{
    private static readonly FrozenSet<string> Asking =
        Words.Set("what how why when who whom whose where which is are am does did do was were");

    private static readonly FrozenSet<string> Repairing =
        Words.Set("fix debug repair deploy refactor update upgrade explain review test run install delete rename translate summarize");

    private static readonly string[] CodeSigns = ["```", "();", "){", ") {", "=>", "</", "/>", "#include", "import ", "def ",
        "public class", "console.", "select *", "var ", "const "];

    /// <summary>One or two sentences for people.</summary>
    public static string Explain(string request, IReadOnlyList<Token> words, Draft draft)
    {
        var lower = request.Length > 2000 ? request[..2000].ToLowerInvariant() : request.ToLowerInvariant();
        if (CodeSigns.Count(s => lower.Contains(s, StringComparison.Ordinal)) >= (lower.Contains("```", StringComparison.Ordinal) ? 1 : 2)
            || lower.TrimStart().StartsWith("select ", StringComparison.Ordinal) && lower.Contains(" from ", StringComparison.Ordinal))
        {
            return "That looks like code. I neither run nor change code that is pasted here; tell me in words what the application "
                + "should keep or do.";
        }

        var first = words[0].Word;
        if (Asking.Contains(first) && !draft.Made
            && (request.TrimEnd().EndsWith('?') || first[0] == 'w' && first.Length > 2 || first is "how"))
        {
            return "That reads like a question. I build small web applications and do not answer questions about the world; tell me what "
                + "the application should keep or do.";
        }

        if (Repairing.Contains(first) && words.Count <= 14)
        {
            return $"I cannot {first} something that is elsewhere. I build new applications from a description; tell me what one should "
                + "keep or do.";
        }

        if (draft is { Main: { } main, Made: true })
        {
            return "I am not sure what the application should do. Did you mean an app to keep track of "
                + $"{Morphology.PluralPhrase(main.Label)}? Then write: \"build {Naming.Article(main.Label)} tracker with name and "
                + "status\".";
        }

        return draft.HeadIsBare ? "I see that you want an application, but not yet what it should keep or do."
            : "I could not find an application to build in that.";
    }
}
