using System.Text.RegularExpressions;

namespace Catalyst.Agents.Analysis;

/// <summary>Static rules for TypeScript and JavaScript, applied to tokens, so never to text inside comments or strings.</summary>
internal static class PatternRules
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly Regex Sql = new(@"\b(select\b.+\bfrom|insert\s+into|update\b.+\bset|delete\s+from|where\b.+=)\b?",
        Linear | RegexOptions.Singleline);
    private static readonly HashSet<string> FromOutside = new(StringComparer.Ordinal) { "req", "request", "params", "query", "body",
        "headers", "cookies", "searchParams", "input" };
    private static readonly HashSet<string> Sensitive = new(StringComparer.OrdinalIgnoreCase) { "token", "secret", "password", "session",
        "sessionId", "apiKey", "key", "salt", "nonce" };

    /// <summary>What the rules find in the script files among <paramref name="files"/>.</summary>
    public static IReadOnlyList<Finding> Check(IEnumerable<(SourceFile File, IReadOnlyList<Token> Tokens)> files)
    {
        var findings = new List<Finding>();
        foreach (var (file, all) in files)
        {
            var test = SourceFiles.IsTest(file.Path);
            var tokens = all.Where(token => token.Kind != TokenKind.Comment).ToList();
            for (var i = 0; i < tokens.Count; i++)
            {
                if (At(tokens, i, test) is var (rule, severity, message, suggestion))
                {
                    findings.Add(new Finding(rule, severity, file.Path, tokens[i].Line, message, suggestion));
                }
            }

            findings.AddRange(all.Where(token => token.Kind == TokenKind.Comment).Select(token => InComment(file.Path, token))
                .OfType<Finding>());
        }

        return findings;
    }

    private static (string, Severity, string, string)? At(List<Token> tokens, int i, bool test)
    {
        var token = tokens[i];
        return token.Kind switch
        {
            TokenKind.Word => Word(tokens, i, test),
            TokenKind.Template when token.Text[0] == '`' && token.Text.EndsWith("${", StringComparison.Ordinal)
                && Sql.IsMatch(WholeTemplate(tokens, i)) && !test => SqlTemplate(tokens, i),
            TokenKind.String when !test && Sql.IsMatch(token.Text) && Next(tokens, i).Is("+") => (
                "sql-concatenation", Severity.High, "SQL is put together with +.", "Pass values as parameters ($1, $2, ...)."),
            _ => null,
        };
    }

    private static (string, Severity, string, string)? Word(List<Token> tokens, int i, bool test)
    {
        var (text, next, previous) = (tokens[i].Text, Next(tokens, i), Previous(tokens, i));
        return text switch
        {
            "eval" when next.Is("(") && !previous.Is(".") => ("eval", Severity.High, "eval runs text as code.", "Parse the data instead."),
            "Function" when previous.Is("new") => ("new-function", Severity.High, "new Function runs text as code.",
                "Parse the data instead."),
            "dangerouslySetInnerHTML" => ("raw-html", Severity.High, "HTML is inserted unescaped.",
                "Render text, or sanitise the HTML first."),
            "innerHTML" or "outerHTML" when previous.Is(".") && (next.Is("=") || next.Is("+=")) && !test => (
                "raw-html", Severity.High, $"{text} is assigned.", "Use textContent or elements."),
            "write" when previous.Is(".") && i >= 2 && tokens[i - 2].Is("document") =>
                ("document-write", Severity.Medium, "document.write is used.", "Add elements instead."),
            "exec" or "execSync" when next.Is("(") && !previous.Is(".") && Next(tokens, i + 1) is { Kind: TokenKind.Template } command
                && command.Text.EndsWith("${", StringComparison.Ordinal) => (
                "shell-injection", Severity.High, "A shell command is put together from parts.", "Use execFile with a list of arguments."),
            "rejectUnauthorized" when next.Is(":") && Next(tokens, i + 1).Is("false") => (
                "tls-unchecked", Severity.High, "Certificates are not checked.", "Leave verification on."),
            "createHash" when next.Is("(") && Next(tokens, i + 1).Text.Trim('\'', '"').ToUpperInvariant() is "MD5" or "SHA1" => (
                "weak-hash", Severity.Medium, "A broken hash function is used.", "Use SHA-256, and scrypt or argon2 for passwords."),
            "random" when previous.Is(".") && i >= 4 && tokens[i - 2].Is("Math")
                && tokens.Skip(Math.Max(0, i - 6)).Take(6).Any(t => t.Kind == TokenKind.Word && Sensitive.Contains(t.Text)) => (
                "weak-random", Severity.Medium, "Math.random makes something that must not be guessed.",
                    "Use crypto.randomBytes or crypto.getRandomValues."),
            "cors" when next.Is("(") && Next(tokens, i + 1).Is(")") =>
                ("open-cors", Severity.Low, "Every origin may call the API.", "Name the origins that may."),
            "any" when (previous.Is(":") || previous.Is("as") || previous.Is("<") || previous.Is("|")) && !next.Is("(") && !next.Is(":")
                && !next.Is(".") => (
                "explicit-any", test ? Severity.Info : Severity.Low, "The type any turns checking off.", "Name the type, or use unknown."),
            "debugger" when Previous(tokens, i).Text is ";" or "{" or "}" =>
                ("debugger", Severity.Low, "A debugger statement was left in.", "Remove it."),
            "log" when previous.Is(".") && i >= 2 && tokens[i - 2].Is("console") && !test =>
                ("console-log", Severity.Info, "Output by console.log.", "Use the application's logger."),
            "catch" when EmptyCatch(tokens, i) => ("empty-catch", Severity.Low, "An error is swallowed.",
                "Handle it, or say why it does not matter."),
            "var" when next.Kind == TokenKind.Word && Next(tokens, i + 1) is var after && (after.Is("=") || after.Is(";"))
                && !previous.Is(".") => (
                "var", Severity.Info, "var is used.", "Use const or let."),
            _ => null,
        };
    }

    // Interpolating what a visitor sent is an injection; anything else may be a column list, so it is only worth a look.
    private static (string, Severity, string, string)? SqlTemplate(List<Token> tokens, int i)
    {
        if (Previous(tokens, i) is { Kind: TokenKind.Word, Text: not ("return" or "await" or "case" or "of" or "in") })
        {
            // A tagged template: the tag turns what is interpolated into parameters.
            return null;
        }

        var (names, constant) = (new List<string>(), true);
        foreach (var token in Interpolated(tokens, i))
        {
            if (token.Kind == TokenKind.Word)
            {
                names.Add(token.Text);
                constant &= token.Text.All(c => char.IsAsciiLetterUpper(c) || c == '_' || char.IsAsciiDigit(c));
            }
        }

        return constant
            ? null
            : names.Any(FromOutside.Contains)
                ? ("sql-injection", Severity.Critical, "What a visitor sends becomes part of an SQL statement.",
                    "Pass values as parameters ($1, $2, ...).")
                : ("sql-interpolation", Severity.Low, "Parts of an SQL statement are interpolated.",
                    "Make sure that they come from a fixed list; pass values as parameters.");
    }

    private static string WholeTemplate(List<Token> tokens, int i)
    {
        var text = tokens[i].Text;
        foreach (var token in AfterStart(tokens, i))
        {
            text += token.Kind == TokenKind.Template ? token.Text : " x ";
            if (text.Length > 4000)
            {
                break;
            }
        }

        return text;
    }

    private static IEnumerable<Token> Interpolated(List<Token> tokens, int i) =>
        AfterStart(tokens, i).Where(token => token.Kind != TokenKind.Template);

    private static IEnumerable<Token> AfterStart(List<Token> tokens, int i)
    {
        var depth = 1;
        for (var j = i + 1; j < tokens.Count && depth > 0; j++)
        {
            yield return tokens[j];
            if (tokens[j].Kind == TokenKind.Template)
            {
                depth += (tokens[j].Text[0] == '}' ? -1 : 0) + (tokens[j].Text.EndsWith("${", StringComparison.Ordinal) ? 1 : 0);
            }
        }
    }

    private static bool EmptyCatch(List<Token> tokens, int i)
    {
        var j = i + 1;
        if (j < tokens.Count && tokens[j].Is("("))
        {
            while (j < tokens.Count && !tokens[j].Is(")"))
            {
                j++;
            }

            j++;
        }

        return j + 1 < tokens.Count && tokens[j].Is("{") && tokens[j + 1].Is("}") && tokens[j].Line == tokens[j + 1].Line;
    }

    private static Finding? InComment(string path, Token comment)
    {
        if (comment.Text.Contains("@ts-ignore", StringComparison.Ordinal) || comment.Text.Contains("@ts-nocheck", StringComparison.Ordinal))
        {
            return new Finding("ts-ignore", Severity.Low, path, comment.Line, "The type checker is told to look away.", "Mend the type.");
        }

        return comment.Text.Contains("FIXME", StringComparison.Ordinal) || comment.Text.Contains("TO" + "DO", StringComparison.Ordinal)
            ? new Finding("unfinished", Severity.Info, path, comment.Line, "A note says that something is unfinished.",
                "Finish it or remove the note.")
            : null;
    }

    private static Token Next(List<Token> tokens, int i) => i + 1 < tokens.Count ? tokens[i + 1] : new Token(TokenKind.Symbol, "", 0);

    private static Token Previous(List<Token> tokens, int i) => i > 0 ? tokens[i - 1] : new Token(TokenKind.Symbol, "", 0);
}
