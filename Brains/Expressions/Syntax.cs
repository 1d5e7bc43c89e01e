using System.Collections.Frozen;

namespace Catalyst.Brains.Expressions;

/// <summary>The words and signs of the language, which its reader and its writer share.</summary>
internal static class Syntax
{
    /// <summary>A name that is one of these is written in backticks.</summary>
    public static readonly FrozenSet<string> Keywords = new[]
    {
        "and", "or", "not", "is", "in", "if", "then", "else", "none", "true", "false", "today", "now", "this", "where", "by", "per",
        "otherwise",
    }.ToFrozenSet();

    public static readonly FrozenDictionary<Operator, (string Sign, int Binding)> Operators = new Dictionary<Operator, (string, int)>
    {
        [Operator.Or] = ("or", 1),
        [Operator.And] = ("and", 2),
        [Operator.Equal] = ("=", Comparison),
        [Operator.NotEqual] = ("<>", Comparison),
        [Operator.Less] = ("<", Comparison),
        [Operator.AtMost] = ("<=", Comparison),
        [Operator.Greater] = (">", Comparison),
        [Operator.AtLeast] = (">=", Comparison),
        [Operator.Add] = ("+", 5),
        [Operator.Subtract] = ("-", 5),
        [Operator.Multiply] = ("*", 6),
        [Operator.Divide] = ("/", 6),
        [Operator.Power] = ("^", 8),
        [Operator.Otherwise] = ("otherwise", 9),
    }.ToFrozenDictionary();

    // How tightly each form binds, as the operators above.
    public const int Condition = 0;
    public const int Negation = 3;
    public const int Comparison = 4;
    public const int Sign = 7;
    public const int Power = 8;
    public const int Fallback = 9;
    public const int Span = 10;
    public const int Atom = 11;

    private static readonly FrozenDictionary<string, TimeUnit> Units = Enum.GetValues<TimeUnit>()
        .SelectMany(u => new[] { (Word(u), u), (Word(u) + "s", u) }).ToFrozenDictionary(p => p.Item1, p => p.Item2);

    private static readonly FrozenDictionary<string, Function> Functions = Enum.GetValues<Function>().ToFrozenDictionary(Word);

    private static readonly FrozenDictionary<string, AggregateKind> Aggregates = Enum.GetValues<AggregateKind>().ToFrozenDictionary(Word);

    public static TimeUnit? Unit(string word) => Units.TryGetValue(word, out var unit) ? unit : null;

    public static Function? Function(string word) => Functions.TryGetValue(word, out var function) ? function : null;

    public static AggregateKind? Aggregate(string word) => Aggregates.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>The functions, for a message.</summary>
    public static string AllFunctions =>
        string.Join(", ", Functions.Keys.Concat(Aggregates.Keys).Append("previous").Distinct().Order(StringComparer.Ordinal));

    public static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static bool IsComparison(Operator op) => Operators[op].Binding == Comparison;
}
