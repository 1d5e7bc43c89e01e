using System.Globalization;
using System.Text;

namespace Catalyst.Brains.Expressions;

/// <summary>What is wrong with an expression.</summary>
/// <param name="Position">Where in its text, from 0.</param>
/// <param name="Message">What is wrong and what would do, without a full stop.</param>
public sealed record ExpressionError(int Position, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Message} (at character {(Position + 1).ToString(CultureInfo.InvariantCulture)})";
}

internal enum TokenKind
{
    End,
    Word,

    /// <summary>A name in backticks, which is no keyword.</summary>
    Quoted,
    Number,
    Text,
    Sign,
}

internal readonly record struct Token(TokenKind Kind, string Text, int Position, decimal Value = 0)
{
    public bool Is(string text) => Kind is TokenKind.Word or TokenKind.Sign && Text == text;

    /// <summary>The token for a message.</summary>
    public string Shown => Kind == TokenKind.End ? "the end" : $"'{(Text.Length > 40 ? Text[..40] + "..." : Text)}'";
}

/// <summary>Cuts a text into tokens. Linear.</summary>
internal static class Tokens
{
    /// <summary>More digits are not exact in the languages that expressions are compiled to.</summary>
    private const int MostDigits = 20;

    public static List<Token> Of(string text, out ExpressionError? error)
    {
        error = null;
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length && error is null)
        {
            if (text[at] is ' ' or '\t' or '\r' or '\n')
            {
                at++;
                continue;
            }

            var token = Next(text, at, ref at, out error);
            tokens.Add(token);
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length));
        return tokens;
    }

    private static Token Next(string text, int start, ref int at, out ExpressionError? error)
    {
        error = null;
        var c = text[start];
        if (char.IsAsciiLetter(c))
        {
            at = End(text, start, k => char.IsAsciiLetterOrDigit(k) || k == '_');
            return new Token(TokenKind.Word, text[start..at], start);
        }

        if (char.IsAsciiDigit(c) || c == '.' && start + 1 < text.Length && char.IsAsciiDigit(text[start + 1]))
        {
            at = End(text, start, k => char.IsAsciiLetterOrDigit(k) || k == '.');
            var word = text[start..at];
            var exact = word.Count(char.IsAsciiDigit) <= MostDigits;
            if (!exact || !decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                error = new(start, exact ? $"'{word}' is neither a number nor a name; a number is written as 12 or 12.5"
                    : $"a number has at most {MostDigits} digits");
                value = 0;
            }

            return new Token(TokenKind.Number, word, start, value);
        }

        switch (c)
        {
            case '"':
                return Quoted(text, start, ref at, out error);
            case '`':
                at = End(text, start + 1, k => k != '`') + 1;
                if (at > text.Length || at == start + 2)
                {
                    error = new(start, "a name in backticks has no end; write `name`");
                    at = text.Length;
                    return new Token(TokenKind.Quoted, "", start);
                }

                return new Token(TokenKind.Quoted, text[(start + 1)..(at - 1)], start);
            default:
                var two = start + 1 < text.Length ? text.Substring(start, 2) : "";
                var sign = two is "<=" or ">=" or "<>" or "!=" or "==" ? two : c.ToString();
                if (!"+-*/^()=<>,.".Contains(c, StringComparison.Ordinal) && sign.Length == 1)
                {
                    error = new(start, $"unexpected '{c}'; " + (c == '\'' ? "text stands in double quotes"
                        : "there are names, numbers, text in double quotes and + - * / ^ ( ) = <> < <= > >="));
                }

                at = start + sign.Length;
                return new Token(TokenKind.Sign, sign switch { "!=" => "<>", "==" => "=", _ => sign }, start);
        }
    }

    /// <summary>A quote within text is doubled.</summary>
    private static Token Quoted(string text, int start, ref int at, out ExpressionError? error)
    {
        var value = new StringBuilder();
        for (at = start + 1; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                value.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                value.Append('"');
                at++;
            }
            else
            {
                at++;
                // Half of a character, or a zero, is no text for a database.
                error = IsWellFormed(value.ToString()) ? null : new(start, "the text holds characters that cannot be stored");
                return new Token(TokenKind.Text, value.ToString(), start);
            }
        }

        error = new(start, "the text has no closing quote");
        return new Token(TokenKind.Text, value.ToString(), start);
    }

    private static bool IsWellFormed(string text) =>
        !text.Contains('\0', StringComparison.Ordinal) && text.EnumerateRunes().All(r => r != Rune.ReplacementChar);

    private static int End(string text, int start, Func<char, bool> belongs)
    {
        var at = start;
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return at;
    }
}
