using System.Globalization;

namespace Catalyst.Brains.Expressions;

/// <summary>Constants, names and calls.</summary>
public sealed partial class ExpressionParser
{
    private Expression Atom()
    {
        var token = Take();
        Expression atom;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new Expression.Number(token.Value) { Position = token.Position };
            case TokenKind.Text:
                return new Expression.Quote(token.Text) { Position = token.Position };
            case TokenKind.Quoted:
                atom = new Expression.Name(token.Text) { Position = token.Position };
                break;
            case TokenKind.Word when Constant(token) is { } constant:
                return constant;
            case TokenKind.Word when token.Is("date") && Here.Kind == TokenKind.Text:
                return Date(token);
            case TokenKind.Word when token.Is("time") && Here.Kind == TokenKind.Text:
                return Time(token);
            case TokenKind.Word when token.Is("this"):
                atom = new Expression.This { Position = token.Position };
                break;
            case TokenKind.Word when Here.Is("("):
                return Deeper(() => Call(token));
            case TokenKind.Word when !Syntax.Keywords.Contains(token.Text):
                atom = new Expression.Name(token.Text) { Position = token.Position };
                break;
            case TokenKind.Sign when token.Is("("):
                var inner = Deeper(Any);
                Expect(")", "a parenthesis is not closed");
                return inner;
            default:
                return Fail(token.Kind == TokenKind.End ? "the expression ends too early; a value is missing"
                    : $"unexpected {token.Shown}; a value would do", token);
        }

        return Members(atom);
    }

    private Expression Members(Expression of)
    {
        while (_error is null && Here.Is(".") && _tokens[_at + 1].Kind is TokenKind.Word or TokenKind.Quoted)
        {
            var position = Take().Position;
            of = new Expression.Member(of, Take().Text) { Position = position };
        }

        return of;
    }

    private static Expression? Constant(Token token) => token.Text switch
    {
        "true" or "false" => new Expression.Truth(token.Text == "true") { Position = token.Position },
        "none" => new Expression.None { Position = token.Position },
        "today" => new Expression.Today { Position = token.Position },
        "now" => new Expression.Now { Position = token.Position },
        _ => null,
    };

    private Expression Date(Token word)
    {
        var text = Take();
        return DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new Expression.Date(date) { Position = word.Position }
            : Fail($"{text.Shown} is not a date; write date \"2024-02-29\"", text);
    }

    private Expression Time(Token word)
    {
        var text = Take();
        return TimeOnly.TryParseExact(text.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new Expression.Time(time) { Position = word.Position }
            : Fail($"{text.Shown} is not a time of day; write time \"09:30\"", text);
    }

    private Expression Call(Token name)
    {
        Take();
        var call = name.Text == "previous" ? Previous()
            : Syntax.Aggregate(name.Text) is { } kind && !(Syntax.Function(name.Text) is not null && HasComma()) ? Aggregate(kind)
            : Syntax.Function(name.Text) is { } function ? new Expression.Call(function, Any(), Accept(",") ? Any() : null)
            : Fail($"there is no function {name.Shown}; there are {Syntax.AllFunctions}", name);
        Expect(")", $"the parenthesis of '{name.Text}' is not closed");
        return call with { Position = name.Position };
    }

    private Expression.Previous Previous()
    {
        var value = Any();
        Expect("by", "say in which order: previous(amount by date)");
        return new(value, Any(), Accept("per") ? Any() : null);
    }

    private Expression.Aggregate Aggregate(AggregateKind kind)
    {
        var first = Take();
        var rows = first.Kind == TokenKind.Quoted || first.Kind == TokenKind.Word && !Syntax.Keywords.Contains(first.Text)
            ? Members(new Expression.Name(first.Text) { Position = first.Position })
            : first.Is("this") ? Members(new Expression.This { Position = first.Position })
            : Fail($"'{Syntax.Word(kind)}' needs the name of rows: {Syntax.Word(kind)}(trips.length)", first);
        Expression? value = null;
        if (Accept("."))
        {
            Expect("(", "after a dot stands a name, or a value in parentheses: lines.(price * quantity)");
            value = Any();
            Expect(")", "a parenthesis is not closed");
        }

        var by = Accept("by") ? Any() : null;
        return new(kind, rows, value, by, Accept("where") ? Any() : null);
    }

    /// <summary>Whether the parenthesis that was just opened holds two values.</summary>
    private bool HasComma()
    {
        var depth = 0;
        for (var i = _at; i < _tokens.Count && depth >= 0; i++)
        {
            if (depth == 0 && _tokens[i].Is(","))
            {
                return true;
            }

            depth += _tokens[i].Is("(") ? 1 : _tokens[i].Is(")") ? -1 : 0;
        }

        return false;
    }
}
