namespace Catalyst.Blueprints.Understanding.Wishes;

/// <summary>A stretch of a sentence: a clause, or one item of a list.</summary>
internal readonly record struct Clause(int From, int To);

/// <summary>Cuts sentences where a wish can end.</summary>
internal static class Clauses
{
    private static readonly FrozenSet<string> Joints = Words.Set("and but where while then plus");

    /// <summary>The clauses of a sentence; what stands between them is a mark or a joint.</summary>
    public static List<Clause> Of(IReadOnlyList<Token> sentence)
    {
        var clauses = new List<Clause>();
        var from = 0;
        var depth = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            var t = sentence[i];
            depth += t.Is("(") ? 1 : t.Is(")") && depth > 0 ? -1 : 0;
            // "between 7 and 20" is one saying.
            var between = i > 1 && sentence[i - 2].Is("between") && sentence[i - 1].Kind == TokenKind.Number;
            if (depth == 0 && !between && (t.Is(",") || t.Is(":") || t.Is("+") || t.IsAny(Joints)))
            {
                Add(i);
                from = i + 1;
            }
        }

        Add(sentence.Count);
        return clauses;

        void Add(int to)
        {
            if (to > from)
            {
                clauses.Add(new Clause(from, to));
            }
        }
    }
}
