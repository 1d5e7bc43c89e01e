using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>How people say what a view shows and how.</summary>
internal static class ViewLexicon
{
    /// <summary>Values that are measured at a time: what counts is how high they are, and never their sum.</summary>
    private static readonly FrozenSet<string> Levels = Words.Set("""
        weight pressure systolic diastolic pulse temperature humidity speed pace rating score grade mark price level ph height heart mood
        sugar glucose bmi fat waist size temper frame depth altitude age rate percent percentage density concentration tempo frequency
        voltage reading meter odometer value balance strength quality length salinity
        """);

    private static readonly FrozenSet<string> Bars = Words.Set("bar bars column columns histogram");

    private static readonly FrozenSet<string> Donuts = Words.Set("pie donut doughnut ring");

    private static readonly FrozenSet<string> Lines =
        Words.Set("curve graph line lines trend progress development history course evolution plot time");

    private static readonly FrozenDictionary<string, TimeUnit> Units = new Dictionary<string, TimeUnit>
    {
        ["day"] = TimeUnit.Day, ["daily"] = TimeUnit.Day, ["week"] = TimeUnit.Week, ["weekly"] = TimeUnit.Week,
        ["month"] = TimeUnit.Month, ["monthly"] = TimeUnit.Month, ["year"] = TimeUnit.Year, ["yearly"] = TimeUnit.Year,
        ["annual"] = TimeUnit.Year, ["season"] = TimeUnit.Year,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Talk = Words.Set("""
        chart diagram visualize draw drawn develop development average mean total sum altogether count number many often amount shown
        displayed graphically graphical overview statistic compare comparison respective last past previous current tile dashboard calendar
        gallery overall altogether
        """);

    private static readonly FrozenSet<string> When =
        Words.Set("date day time datetime when at on start starts begin begins started played done");

    private static readonly FrozenSet<string> Every = Words.Set("per by each every a");

    /// <summary>Whether a value of that name is measured, and not added up.</summary>
    public static bool IsLevel(Field field) => field.Number?.Kind == NumberKind.Percent
        || Naming.Snake(field.Name).Split('_').Any(Levels.Contains) && field.Number?.Kind != NumberKind.Money;

    /// <summary>Whether a word says how something is shown, and not what.</summary>
    public static bool Knows(Token token) => Morphology.VerbBases(token.Word).Append(token.Lemma).Any(w => Talk.Contains(w)
        || Bars.Contains(w) || Donuts.Contains(w) || Lines.Contains(w) || Units.ContainsKey(w) || Every.Contains(w));

    /// <summary>The words that name nothing of what is shown: whoever said them wants something else.</summary>
    /// <param name="label">Of what is shown.</param>
    public static IEnumerable<Token> Unread(IReadOnlyList<Token> words, IEnumerable<(int From, int To)> named, string label)
    {
        var parts = label.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Morphology.Singular)
            .ToHashSet();
        return words.Where((t, i) => t.IsWord && !Words.IsKnown(t.Word) && !Words.IsKnown(t.Lemma) && !Knows(t)
            && !VerbLexicon.IsForm(t.Word) && !parts.Contains(t.Lemma) && !Morphology.VerbBases(t.Word).Any(parts.Contains)
            && !named.Any(n => i >= n.From && i < n.To));
    }

    /// <summary>Whether a date tells when something was or is, rather than when it is due or ends.</summary>
    public static bool IsWhen(Field field) => Naming.Snake(field.Name).Split('_').All(When.Contains);

    /// <summary>The date that tells when a row was or is; when it happened comes before when it is due or ends.</summary>
    public static Field? DateOf(Entity entity) => entity.Fields.Where(f => f.Type is FieldType.Date or FieldType.DateTime)
        .OrderBy(f => IsWhen(f) ? 0 : 1).ThenBy(f => f.Required ? 0 : 1).FirstOrDefault();

    /// <summary>How a chart is to be drawn; null where the words leave it open.</summary>
    public static ChartForm? Form(IReadOnlyList<Token> words) => words.Any(t => t.IsAny(Donuts)) ? ChartForm.Donut
        : words.Any(t => t.IsAny(Bars)) ? ChartForm.Bar : words.Any(t => t.IsAny(Lines)) ? ChartForm.Line : null;

    /// <summary>The time that is one bar: "monthly", "per week".</summary>
    public static TimeUnit? Period(IReadOnlyList<Token> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Units.TryGetValue(words[i].Word, out var unit)
                && (words[i].Word != words[i].Lemma || words[i].Word.EndsWith('y') && words[i].Word != "day" || words[i].Word == "annual"
                    || i > 0 && (words[i - 1].IsAny(Every) || words[i - 1].Is("and") && words.Take(i).Any(t => t.Is("per")))))
            {
                return unit;
            }
        }

        return null;
    }
}
