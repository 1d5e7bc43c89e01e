namespace Catalyst.Agents.Analysis;

internal enum TokenKind
{
    Word,
    Number,

    /// <summary>A string, with its quotes.</summary>
    String,

    /// <summary>A template literal's text between back-ticks and interpolations.</summary>
    Template,
    Regex,
    Symbol,
    Comment,
}

/// <param name="Line">Where it begins, from 1.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Line)
{
    public bool Is(string text) => Kind is TokenKind.Word or TokenKind.Symbol && Text == text;
}

/// <summary>Cuts TypeScript, JavaScript and JSX into tokens, well enough to measure it: it never fails, whatever the text.</summary>
internal static class ScriptTokens
{
    private static readonly string[] Symbols = ["===", "!==", ">>>", "**=", "&&=", "||=", "??=", "...", "=>", "==", "!=", "<=", ">=", "&&",
        "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "**", "</", "/>"];

    private static readonly HashSet<string> BeforeRegex = new(StringComparer.Ordinal) { "return", "typeof", "case", "in", "of", "delete",
        "void", "throw", "new", "await", "yield", "else", "do" };

    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>(text.Length / 4);
        // Depth of braces at which each open template's interpolation ends.
        var templates = new Stack<int>();
        var (i, line, braces) = (0, 1, 0);
        var last = default(Token);
        while (i < text.Length)
        {
            var c = text[i];
            if (c == '\n')
            {
                line++;
                i++;
            }
            else if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (c == '/' && i + 1 < text.Length && text[i + 1] is '/' or '*' && !IsUrl(text, i))
            {
                var start = i;
                var end = text[i + 1] == '/' ? text.IndexOf('\n', i) : text.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? text.Length : text[start + 1] == '/' ? end : end + 2;
                tokens.Add(new Token(TokenKind.Comment, text[start..i], line));
                line += Newlines(text, start, i);
            }
            else if (c is '"' or '\'')
            {
                var end = EndOfString(text, i);
                Add(TokenKind.String, i, end);
            }
            else if (c == '`' || (c == '}' && templates.TryPeek(out var depth) && depth == braces))
            {
                if (c == '}')
                {
                    templates.Pop();
                    braces--;
                }

                var (end, interpolates) = EndOfTemplate(text, i + 1);
                Add(TokenKind.Template, i, end);
                if (interpolates)
                {
                    braces++;
                    templates.Push(braces);
                }
            }
            else if (char.IsAsciiDigit(c))
            {
                var end = i + 1;
                while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '_'))
                {
                    end++;
                }

                Add(TokenKind.Number, i, end);
            }
            else if (char.IsLetter(c) || c is '_' or '$' or '#' or '@')
            {
                var end = i + 1;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '$'))
                {
                    end++;
                }

                Add(TokenKind.Word, i, end);
            }
            else if (c == '/' && StartsRegex(last, text, i) && EndOfRegex(text, i) is { } regexEnd)
            {
                Add(TokenKind.Regex, i, regexEnd);
            }
            else
            {
                var length = 1;
                foreach (var symbol in Symbols)
                {
                    if (string.CompareOrdinal(text, i, symbol, 0, symbol.Length) == 0)
                    {
                        length = symbol.Length;
                        break;
                    }
                }

                braces += c == '{' ? 1 : c == '}' ? -1 : 0;
                Add(TokenKind.Symbol, i, i + length);
            }
        }

        return tokens;

        void Add(TokenKind kind, int start, int end)
        {
            last = new Token(kind, text[start..end], line);
            tokens.Add(last);
            line += kind == TokenKind.Symbol ? 0 : Newlines(text, start, end);
            i = end;
        }
    }

    // Text between JSX tags may hold an address; "//" right after a colon is never a comment that matters.
    private static bool IsUrl(string text, int i) => i > 0 && text[i - 1] == ':' && text[i + 1] == '/';

    private static int EndOfString(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == text[start])
            {
                return i + 1;
            }
            else if (text[i] == '\n')
            {
                // An apostrophe in JSX text, not a string: only the quote itself is taken.
                return start + 1;
            }
        }

        return start + 1;
    }

    private static (int End, bool Interpolates) EndOfTemplate(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '`')
            {
                return (i + 1, false);
            }
            else if (text[i] == '$' && i + 1 < text.Length && text[i + 1] == '{')
            {
                return (i + 2, true);
            }
        }

        return (text.Length, false);
    }

    private static bool StartsRegex(Token last, string text, int i) =>
        i + 1 < text.Length && text[i + 1] is not ('>' or '=' or ' ') && last.Kind switch
        {
            TokenKind.Word => BeforeRegex.Contains(last.Text),
            TokenKind.Number or TokenKind.String or TokenKind.Template or TokenKind.Regex => false,
            _ => last.Text is not (")" or "]" or "}" or "<" or ">"),
        };

    private static int? EndOfRegex(string text, int start)
    {
        var inClass = false;
        for (var i = start + 1; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '[')
            {
                inClass = true;
            }
            else if (text[i] == ']')
            {
                inClass = false;
            }
            else if (text[i] == '/' && !inClass)
            {
                i++;
                while (i < text.Length && char.IsAsciiLetterLower(text[i]))
                {
                    i++;
                }

                return i;
            }
        }

        return null;
    }

    private static int Newlines(string text, int start, int end) => text.AsSpan(start, Math.Min(end, text.Length) - start).Count('\n');
}
