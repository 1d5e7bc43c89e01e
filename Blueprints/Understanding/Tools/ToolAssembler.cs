using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.Tools;

/// <summary>Makes an application of the tools that were asked for, or adds them to one that keeps things.</summary>
internal static partial class ToolAssembler
{
    private static readonly FrozenSet<string> Others = Words.Set("them they their");

    /// <summary>An application that is nothing but its tools.</summary>
    public static AppModel Alone(AskedTools asked, string text)
    {
        var label = asked.Tools.Count == 1 ? asked.Label : asked.Tools.Count == 2
            ? $"{asked.Tools[0].Label} and {asked.Tools[1].Label.ToLowerInvariant()}" : "Game Box";
        var given = GivenName().Match(text);
        var name = Naming.Safe(given.Success ? given.Groups["name"].Value.Trim() : Naming.Title(label.ToLowerInvariant()));
        var login = Tokenizer.Sentences(text).SelectMany(s => s).Any(t => t.IsWord && FeatureLexicon.IsAuth(t.Lemma));
        var scored = ScoreWish.For(asked.Tools, text);
        var tools = asked.Tools.Select(t => t == scored ? t with { Options = t.Options with { Scores = "Score" } } : t).ToList();
        return new AppModel(name, Naming.Slug(name),
            $"{name} has {Naming.List([.. asked.Tools.Select(t => Naming.Article(t.Label.ToLowerInvariant()))])}"
                + (scored is null ? "." : ", and a list of high scores."),
            [
                .. asked.Tools.Where(QuizRows.IsOne).Select(t => QuizRows.Entity(t, text, login)),
                .. scored is null ? [] : new[] { ScoreWish.Entity(scored, login) },
            ], tools, null,
            login ? new Auth(true) : null, false, asked.Assumptions, [.. asked.Tools.Select(t => (t.Label, "the request asks for it"))]);
    }

    /// <summary>The application with the tools beside what it keeps; a tool that picks "one of them" takes its names from there.</summary>
    public static AppModel Beside(AppModel model, AskedTools asked, string text)
    {
        List<Tool> tools = [.. asked.Tools.Where(t => model.Entities.All(e => e.Name != t.Name && e.Plural != t.Name)
            && model.Tools.All(o => o.Name != t.Name))];
        return model with
        {
            Tools = [.. model.Tools, .. tools.Select(t => t with { Options = t.Options with { Source = Source(model, t, asked, text) } })],
            Summary = $"{model.Summary.TrimEnd('.')}, and has "
                + $"{Naming.List([.. tools.Select(t => Naming.Article(t.Label.ToLowerInvariant()))])}.",
            Assumptions = [.. model.Assumptions, .. asked.Assumptions],
            Reasons = [.. model.Reasons, .. tools.Select(t => (t.Label, "the request asks for it"))],
        };
    }

    private static string? Source(AppModel model, Tool tool, AskedTools asked, string text)
    {
        if (tool.Kind is not (ToolKind.Wheel or ToolKind.Picker or ToolKind.Teams) || tool.Options.Items is not null)
        {
            return null;
        }

        var words = ToolWord.Of(text);
        List<ToolWord> clause = [.. words.Where(w => asked.Rest![w.At] == ' ')];
        Entity? Named(IEnumerable<ToolWord> among) => among.Select(w => model.Entities.FirstOrDefault(e =>
            e.Label == w.Lemma || e.Label.Split(' ')[^1] == w.Lemma)).OfType<Entity>().LastOrDefault();
        var named = Named(clause);
        return named?.Name ?? (clause.Exists(w => Others.Contains(w.Word))
            ? Named(words.TakeWhile(w => w.At < clause[0].At))?.Name ?? (model.Entities.Count == 1 ? model.Entities[0].Name : null) : null);
    }

    [GeneratedRegex("""\b(?:called|named|name it|call it)\s+["“']?(?<name>[A-Z0-9][\w'’ &-]{1,38}?)"""
        + """(?=["”'.,;:!?\n]|\s+(?:with|that|where|which|for|and)\b|$)""")]
    private static partial Regex GivenName();
}
