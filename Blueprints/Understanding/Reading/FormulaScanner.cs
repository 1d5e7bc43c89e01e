using System.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>
/// Reads the right side of a formula, in signs or in words: "grams * 0.95", "the hours times 65 euros", "net plus 19 % VAT". It ends where
/// something else begins.
/// </summary>
internal sealed class FormulaScanner(string text, int start)
{
    private const int LongestSide = 160;

    private const int LongestName = 5;

    private static readonly FrozenSet<string> Ends = Words.Set(
        "and where with then for so that but which when whenever if shown on in is are should must will can because while only at by");

    private static readonly FrozenSet<string> Dropped = Words.Set("the its their a an this each every our my");

    private static readonly FrozenSet<string> Units = Words.Set("""
        euro euros eur dollars dollar usd pounds pound gbp cents chf vat tax discount deposit fee per hour hours day days week weeks month
        months year years kg g km m cm l ml litre litres piece pieces night nights person head unit sqm percent square metre metres meter
        """);

    private readonly StringBuilder _expression = new();
    private readonly List<string> _inputs = [];
    private readonly List<string> _labels = [];
    private readonly List<string> _words = [];
    private int _operators;
    private int _depth;
    private int _sign = -1;
    private string _number = "";
    private bool _rate;

    /// <summary>Whether an operator can hardly be anything else: "times", but not the slash of "and/or".</summary>
    public bool IsArithmetic { get; private set; }

    public string Expression => System.Text.RegularExpressions.Regex.Replace(_expression.ToString(), "([-+*/^])", " $1 ")
        .Replace("  ", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();

    public IReadOnlyList<string> Inputs => _inputs;

    public IReadOnlyList<string> Labels => _labels;

    /// <summary>Says a part of a formula that is no name: an operator or a unit.</summary>
    public static bool IsSign(string word) =>
        Sign(word) is not null || Units.Contains(word) || word is "multiplied" or "divided" or "computed" or "calculated";

    /// <summary>Where the formula ends; null where there is none.</summary>
    public int? Read()
    {
        var (i, end) = (start, start);
        var limit = Math.Min(text.Length, start + LongestSide);
        while (i < limit)
        {
            var c = text[i];
            var from = i;
            if (char.IsAsciiLetter(c))
            {
                while (i < limit && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_'))
                {
                    i++;
                }

                if (!Word(text[from..i].Replace('_', ' ')))
                {
                    break;
                }
            }
            else if (char.IsAsciiDigit(c) || c == '.' && i + 1 < limit && char.IsAsciiDigit(text[i + 1]))
            {
                while (i < limit && (char.IsAsciiDigit(text[i]) || text[i] == '.' && i + 1 < limit && char.IsAsciiDigit(text[i + 1])))
                {
                    i++;
                }

                Name();
                _number = text[from..i];
                _expression.Append(_number);
            }
            else
            {
                i++;
                if (c == '%')
                {
                    Percent();
                }
                else if (c is '(' or ')')
                {
                    Name();
                    _depth += c == '(' ? 1 : -1;
                    _number = "";
                    if (_depth < 0)
                    {
                        break;
                    }

                    _expression.Append(c);
                }
                else if (Sign(c.ToString()) is { } sign)
                {
                    Operator(sign, c is not ('-' or '/' or '+'));
                }
                else if (c is not (' ' or '€' or '$' or '£'))
                {
                    break;
                }

                if (c is ' ' or '(' || Sign(c.ToString()) is not null)
                {
                    continue;
                }
            }

            end = i;
        }

        Name();
        return _operators > 0 && _inputs.Count > 0 ? end : null;
    }

    private static string? Sign(string word) => word switch
    {
        "x" or "times" or "*" or "×" or "·" => "*",
        "plus" or "+" => "+",
        "minus" or "-" or "−" => "-",
        "/" or "÷" => "/",
        "^" => "^",
        _ => null,
    };

    private bool Word(string word)
    {
        var lower = word.ToLowerInvariant();
        var sign = lower switch { "multiplied" => "*", "divided" => "/", _ => Sign(lower) };
        if (sign is not null && (_words.Count > 0 || _number.Length > 0 || _expression.Length > 0 && _expression[^1] == ')'))
        {
            Operator(sign, lower is not "plus");
            return true;
        }

        if (lower == "by" && _expression.Length > 0 && _words.Count == 0 && "*/".Contains(_expression[^1], StringComparison.Ordinal))
        {
            return true;
        }

        if (_rate)
        {
            // "30 euros an hour" is that for each of its hours.
            _rate = false;
            if (lower == "cent")
            {
                Percent();
                return true;
            }

            Operator("*", true);
            _words.Add(Morphology.Plural(lower));
            Name();
            return true;
        }

        if (_number.Length > 0)
        {
            if (_operators == 0 && (lower is "per" or "an" or "a"))
            {
                _rate = true;
                return true;
            }

            if (lower == "percent")
            {
                Percent();
                return true;
            }

            if (lower == "of" && _expression.ToString().EndsWith("/ 100", StringComparison.Ordinal))
            {
                Operator("*", true);
                return true;
            }

            // What a number is counted in adds nothing.
            return Units.Contains(lower) || lower is "a" or "an";
        }

        if (Ends.Contains(lower))
        {
            return false;
        }

        if (!Dropped.Contains(lower))
        {
            _words.Add(word);
        }

        return _words.Count <= LongestName;
    }

    private void Operator(string sign, bool certain)
    {
        Name();
        _sign = _depth == 0 ? _expression.Length : -1;
        _expression.Append(sign);
        _operators++;
        _number = "";
        IsArithmetic |= certain;
    }

    // "net plus 19 %" is a share of what stands before; "19 % of net" a share of what follows.
    private void Percent()
    {
        if (_number.Length > 0 && _sign > 0 && _expression[_sign] is '+' or '-' && _expression.Length == _sign + 1 + _number.Length)
        {
            var (sign, before) = (_expression[_sign], _expression.ToString(0, _sign));
            _expression.Clear().Append('(').Append(before).Append(")*(1").Append(sign).Append(_number).Append("/ 100)");
            IsArithmetic = true;
        }
        else
        {
            _expression.Append("/ 100");
        }
    }

    private void Name()
    {
        if (_words.Count == 0)
        {
            return;
        }

        var label = string.Join(' ', _words).ToLowerInvariant();
        var name = Naming.Camel(label);
        if (!_inputs.Contains(name))
        {
            _inputs.Add(name);
            _labels.Add(Naming.Sentence(label));
        }

        _expression.Append(name);
        _words.Clear();
        _number = "";
    }
}
