using Catalyst.Blueprints.Understanding.PartReaders.Actions;
using Catalyst.Blueprints.Understanding.PartReaders.Rules;

namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Gives a model the parts that its request asks for beside things and fields.</summary>
internal static class PartAssembler
{
    private static readonly IPartReader[] Readers =
    [
        new RuleReader(), new ActionPartReader(), new LeagueReader(), new ChartReader(), new CalendarReader(), new GalleryReader(),
        new PlayerReader(), new BalanceReader(), new AggregateReader(),
        new TileReader(), new ListReader(), new MarkingReader(), new PointsReader(),
        new RankingReader(), new NextDueReader(), new TodayReader(), new DueReader(),
    ];

    /// <summary>The model with every part that a reader could make of the request's effects, in their order.</summary>
    /// <param name="kept">By where its first word begins, the parts that keep an effect.</param>
    /// <param name="opens">Whether the first sentence says what to build.</param>
    public static AppModel WithParts(AppModel model, IReadOnlyList<IReadOnlyList<Token>> sentences, out Dictionary<int, KeptPart> kept,
        bool opens = true)
    {
        kept = [];
        List<AskedClause> clauses = [];
        string? focus = null;
        for (var s = 0; s < sentences.Count && model.Entities.Count > 0; s++)
        {
            var sentence = sentences[s];
            var before = 0;
            foreach (var asked in Wishes.Effects.Find(sentence, opens && s == 0))
            {
                focus = Focus(model, sentence, before, asked.From, focus);
                before = asked.From;
                List<Token> words = [.. sentence.Skip(asked.From).Take(asked.To - asked.From)];
                clauses.Add(new AskedClause(asked.Effect, words, [.. sentence.Take(asked.From)], focus, [.. sentence.Skip(asked.To)]));
            }

            focus = Focus(model, sentence, before, sentence.Count, focus);
        }

        // A table can be asked for before it is said what a win is worth.
        foreach (var clause in clauses.OrderBy(c => c.Effect.Name == "scoring" ? 0 : 1))
        {
            if (Readers.Where(r => r.Effects.Contains(clause.Effect.Name)).Select(r => Read(r, model, clause))
                .FirstOrDefault(part => part is not null) is { } part)
            {
                model = part.Model;
                kept[clause.Words[0].Start] = part;
            }
        }

        return model;
    }

    /// <summary>Whether some reader makes parts of it.</summary>
    public static bool Knows(Effect effect) => Readers.Any(r => r.Effects.Contains(effect.Name));

    // A part that makes a model invalid cannot be kept.
    private static KeptPart? Read(IPartReader reader, AppModel model, AskedClause clause) =>
        reader.Read(model, clause) is { } part && AppModelValidator.Validate(part.Model).Count == 0 ? part : null;

    private static string? Focus(AppModel model, IReadOnlyList<Token> sentence, int from, int to, string? focus) =>
        new Mentions(model).In([.. sentence.Skip(from).Take(to - from)], focus).FindLast(m => m.Member is null)?.Entity.Name ?? focus;
}
