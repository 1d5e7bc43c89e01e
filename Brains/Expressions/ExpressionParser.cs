namespace Catalyst.Brains.Expressions;

/// <summary>
/// Reads expressions. As in mathematics a power binds tighter than the sign before it (<c>-x ^ 2</c> is <c>-(x ^ 2)</c>) and from the
/// right.
/// </summary>
public sealed partial class ExpressionParser
{
    /// <summary>Longer texts are refused.</summary>
    public const int LongestText = 2000;

    private const int DeepestNesting = 32;

    private static readonly Expression Nothing = new Expression.None();

    private readonly List<Token> _tokens;
    private int _at;
    private int _depth;
    private ExpressionError? _error;

    private ExpressionParser(string text) => _tokens = Tokens.Of(text, out _error);

    private Token Here => _tokens[_at];

    /// <summary>Reads an expression; null with a reason when the text is not one.</summary>
    public static Expression? Parse(string text, out ExpressionError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText)
        {
            error = new(LongestText, $"the expression is too long; {LongestText} characters are the most");
            return null;
        }

        var parser = new ExpressionParser(text);
        var expression = parser._error is null ? parser.Any() : Nothing;
        if (parser._error is null && parser.Here.Kind != TokenKind.End)
        {
            parser.Fail($"unexpected {parser.Here.Shown}; an operator such as + or 'and' would do");
        }

        error = parser._error;
        return error is null ? expression : null;
    }

    private Expression Any() => Here.Is("if") ? Deeper(Condition) : Operation(Syntax.Operators[Operator.Or].Binding);

    private Expression.If Condition()
    {
        var position = Take().Position;
        var condition = Any();
        Expect("then", "an 'if' has a 'then'");
        var then = Any();
        Expect("else", "an 'if' has an 'else'; write 'else none' for no value");
        return new(condition, then, Any()) { Position = position };
    }

    /// <summary>Operators that bind as tightly as this or tighter.</summary>
    private Expression Operation(int binding)
    {
        switch (binding)
        {
            case Syntax.Negation:
                if (!Here.Is("not"))
                {
                    return Comparison();
                }

                var position = Take().Position;
                return new Expression.Not(Deeper(() => Operation(Syntax.Negation))) { Position = position };
            case Syntax.Sign:
                return Signed();
            default:
                var left = Operation(binding + 1);
                while (_error is null && Binary(binding) is { } op)
                {
                    var at = Take().Position;
                    left = new Expression.Binary(op, left, Operation(binding + 1)) { Position = at };
                }

                return left;
        }
    }

    private Operator? Binary(int binding) => Syntax.Operators.Where(o => o.Value.Binding == binding && Here.Is(o.Value.Sign))
        .Select(o => (Operator?)o.Key).FirstOrDefault();

    private Expression Comparison()
    {
        var left = Operation(Syntax.Comparison + 1);
        var position = Here.Position;
        if (Binary(Syntax.Comparison) is { } op)
        {
            Take();
            left = new Expression.Binary(op, left, Operation(Syntax.Comparison + 1)) { Position = position };
        }
        else if (Here.Is("is"))
        {
            Take();
            var negated = Accept("not");
            if (Accept("none"))
            {
                left = new Expression.IsNone(left, negated) { Position = position };
            }
            else
            {
                Expect("one", "'is' is followed by 'none', 'not none', 'one of' or 'not one of'; use = to compare");
                Expect("of", "write 'is one of' with the choices, separated by commas");
                var choices = new List<Expression> { Atom() };
                while (_error is null && Accept(","))
                {
                    choices.Add(Atom());
                }

                left = new Expression.OneOf(left, choices, negated) { Position = position };
            }
        }
        else if (Here.Is("in"))
        {
            Take();
            int? offset = Here.Text switch { "last" => -1, "this" => 0, "next" => 1, _ => null };
            Take();
            var unit = Syntax.Unit(Here.Text);
            if (offset is null || unit is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year))
            {
                Fail("'in' is followed by this, last or next, and week, month or year: in this month");
                return left;
            }

            Take();
            left = new Expression.Within(left, offset.Value, unit.Value) { Position = position };
        }
        else
        {
            return left;
        }

        if (_error is null && (Binary(Syntax.Comparison) is not null || Here.Is("is") || Here.Is("in")))
        {
            Fail("comparisons are joined by 'and' or 'or': a < b and b < c");
        }

        return left;
    }

    private Expression Signed()
    {
        if (!Here.Is("-"))
        {
            return Power();
        }

        var position = Take().Position;
        return new Expression.Negative(Deeper(Signed)) { Position = position };
    }

    private Expression Power()
    {
        var @base = Fallback();
        if (!Here.Is("^"))
        {
            return @base;
        }

        var position = Take().Position;
        return new Expression.Binary(Operator.Power, @base, Deeper(Signed)) { Position = position };
    }

    private Expression Fallback()
    {
        var left = Span();
        while (_error is null && Here.Is("otherwise"))
        {
            var position = Take().Position;
            left = new Expression.Binary(Operator.Otherwise, left, Span()) { Position = position };
        }

        return left;
    }

    private Expression Span()
    {
        var amount = Atom();
        return Here.Kind == TokenKind.Word && Syntax.Unit(Here.Text) is { } unit
            ? new Expression.Span(amount, unit) { Position = Take().Position } : amount;
    }

    private Expression Deeper(Func<Expression> read)
    {
        if (++_depth > DeepestNesting)
        {
            return Fail($"the expression is nested too deeply; {DeepestNesting} levels are the most");
        }

        var expression = read();
        _depth--;
        return expression;
    }

    private Token Take() => Here.Kind == TokenKind.End ? Here : _tokens[_at++];

    private bool Accept(string text)
    {
        var accepted = _error is null && Here.Is(text);
        _at += accepted ? 1 : 0;
        return accepted;
    }

    private void Expect(string text, string message)
    {
        if (!Accept(text))
        {
            Fail($"{message}, but here is {Here.Shown}");
        }
    }

    /// <summary>Keeps the first thing that is wrong, and ends the reading: no token is left.</summary>
    private Expression Fail(string message, Token? at = null)
    {
        _error ??= new((at ?? Here).Position, message);
        _at = _tokens.Count - 1;
        return Nothing;
    }
}
