namespace Catalyst.Agents.Analysis;

/// <summary>One function as measured. An estimate: types are not resolved, but the same code always measures the same.</summary>
/// <param name="Complexity">Cyclomatic: 1 and one for every branch; inner functions with a body of their own count for themselves.</param>
internal sealed record FunctionMetrics(string Name, int Line, int Lines, int Complexity)
{
    private static readonly HashSet<string> NotCallable = new(StringComparer.Ordinal) { "if", "for", "while", "switch", "catch", "with" };

    /// <summary>Every function with a body in braces, in the order of their ends.</summary>
    public static IReadOnlyList<FunctionMetrics> Measure(IReadOnlyList<Token> all)
    {
        var tokens = all.Where(token => token.Kind != TokenKind.Comment).ToList();
        var functions = new List<FunctionMetrics>();
        // Each open brace; a null name stands for a block that is no function.
        var open = new Stack<(string? Name, int Line)>();
        var complexity = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Is("{"))
            {
                var name = FunctionAt(tokens, i);
                open.Push((name, token.Line));
                if (name is not null)
                {
                    complexity.Push(1);
                }
            }
            else if (token.Kind == TokenKind.Template)
            {
                // A piece that begins with } closes an interpolation, one that ends with ${ opens one.
                if (token.Text[0] == '}' && open.Count > 0)
                {
                    open.Pop();
                }

                if (token.Text.EndsWith("${", StringComparison.Ordinal))
                {
                    open.Push((null, token.Line));
                }
            }
            else if (token.Is("}") && open.TryPop(out var block))
            {
                if (block.Name is not null)
                {
                    functions.Add(new FunctionMetrics(block.Name, block.Line, token.Line - block.Line + 1, complexity.Pop()));
                }
            }
            else if (complexity.Count > 0 && Branches(tokens, i))
            {
                complexity.Push(complexity.Pop() + 1);
            }
        }

        return functions;
    }

    private static bool Branches(List<Token> tokens, int i) => tokens[i] switch
    {
        { Kind: TokenKind.Word, Text: "if" or "for" or "while" or "case" or "catch" } => !(i > 0 && tokens[i - 1].Is(".")),
        { Kind: TokenKind.Symbol, Text: "&&" or "||" or "??" } => true,
        // A question mark that is no optional marker: those stand before : , ) or =.
        { Kind: TokenKind.Symbol, Text: "?" } => i + 1 < tokens.Count
            && !(tokens[i + 1].Is(":") || tokens[i + 1].Is(",") || tokens[i + 1].Is(")") || tokens[i + 1].Is("=")),
        _ => false,
    };

    /// <summary>The name of the function whose body the brace at <paramref name="brace"/> opens, or null.</summary>
    private static string? FunctionAt(List<Token> tokens, int brace)
    {
        if (brace == 0)
        {
            return null;
        }

        if (tokens[brace - 1].Is("=>"))
        {
            return ArrowName(tokens, brace - 1);
        }

        var close = brace - 1;
        if (!tokens[close].Is(")"))
        {
            close = BeforeReturnType(tokens, brace);
        }

        return close > 0 && OpeningOf(tokens, close) is > 0 and var start ? CallableName(tokens, start) : null;
    }

    private static string? CallableName(List<Token> tokens, int parenthesis)
    {
        var before = parenthesis - 1;
        if (tokens[before].Is(">"))
        {
            // Type parameters stand between the name and the parenthesis.
            while (before > 0 && !tokens[before].Is("<"))
            {
                before--;
            }

            before--;
        }

        return before >= 0 && tokens[before] is { Kind: TokenKind.Word } name && !NotCallable.Contains(name.Text)
            ? name.Text == "function" ? "(anonymous)" : name.Text
            : null;
    }

    private static string ArrowName(List<Token> tokens, int arrow)
    {
        var i = arrow - 1;
        if (i >= 0 && !tokens[i].Is(")") && BeforeReturnType(tokens, arrow) is > 0 and var typed)
        {
            i = typed;
        }

        var start = i > 0 && tokens[i].Is(")") ? OpeningOf(tokens, i) ?? i : i;
        start -= start > 0 && tokens[start - 1].Is("async") ? 1 : 0;
        return start >= 2 && (tokens[start - 1].Is("=") || tokens[start - 1].Is(":")) && tokens[start - 2].Kind == TokenKind.Word
            ? tokens[start - 2].Text
            : "(anonymous)";
    }

    /// <summary>The parenthesis before <c>: Type</c> before <paramref name="end"/>, or -1.</summary>
    private static int BeforeReturnType(List<Token> tokens, int end)
    {
        var angles = 0;
        for (var i = end - 1; i > 0 && i > end - 60; i--)
        {
            angles += tokens[i].Is(">") ? 1 : tokens[i].Is("<") ? -1 : 0;
            if (tokens[i].Is(":") && tokens[i - 1].Is(")") && i < end - 1)
            {
                // Inside type arguments the brace begins a type, not a body.
                return angles == 0 ? i - 1 : -1;
            }

            if (tokens[i].Is(";") || tokens[i].Is("=") || tokens[i].Is("=>") || tokens[i].Is("?"))
            {
                return -1;
            }
        }

        return -1;
    }

    private static int? OpeningOf(List<Token> tokens, int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            depth += tokens[i].Is(")") ? 1 : tokens[i].Is("(") ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return null;
    }
}
