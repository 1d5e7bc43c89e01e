using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding.Corpus;

/// <summary>What came of one expected wish.</summary>
internal enum Outcome
{
    /// <summary>The model keeps it.</summary>
    Kept,

    /// <summary>It is said that it is not done.</summary>
    Named,

    /// <summary>It is said to be done and is not.</summary>
    Claimed,

    /// <summary>Nothing was said of it.</summary>
    Silent,
}

/// <summary>How well one request was read.</summary>
/// <param name="Extras">What the model has that nobody asked for.</param>
/// <param name="IsRead">Whether there is a model at all; otherwise the person is asked or told that it is unclear.</param>
internal sealed record RequestScore(
    CorpusRequest Request, IReadOnlyList<(ExpectedWish Wish, Outcome Outcome)> Wishes, IReadOnlyList<Fact> Extras, bool IsRead)
{
    /// <summary>Compares what was read with what was expected.</summary>
    public static RequestScore Of(CorpusRequest request, AppModel? model)
    {
        var facts = model is null ? [] : ModelFacts.Of(model);
        var told = model?.Wishes ?? [];
        var wanted = request.Wishes.Where(wish => !wish.IsOptional).Select(wish => (wish, Judge(wish, facts, told)));
        return new RequestScore(request, [.. wanted], [.. facts.Where(fact => fact.IsChosen && !IsWanted(fact, request, facts))],
            model is not null);
    }

    private static Outcome Judge(ExpectedWish wish, IReadOnlyList<Fact> facts, IReadOnlyList<Wish> told)
    {
        var about = told.Where(t => t.Start < wish.End && t.Start + t.Words.Length > wish.Start).ToList();
        return facts.Any(fact => Keeps(fact, wish)) || wish.Kinds.Contains("out") && about.Any(t => !t.IsDone) ? Outcome.Kept
            : about.Any(t => !t.IsDone) ? Outcome.Named
            : about.Any(t => t.By.Any(by => by != Wish.Title)) ? Outcome.Claimed : Outcome.Silent;
    }

    private static bool Keeps(Fact fact, ExpectedWish wish) => wish.Kinds.Contains(fact.Kind)
        && (wish.Things.Count == 0 || wish.Things.Any(thing => WordMatch.Names(fact.Thing, thing)))
        && (wish.Targets.Count == 0 || wish.Targets.Any(target => WordMatch.Names(fact.Target, target)))
        && (wish.Member.Count == 0 || wish.Member.Any(member => WordMatch.Has(fact.Target, member)))
        && wish.Words.All(names => names.Any(name => WordMatch.Has(fact.Words, name)))
        && IsOfType(fact.Type, wish.Type);

    private static bool IsOfType(string type, string? wanted) => wanted is null || wanted switch
    {
        "integer" or "number" or "money" => type is "Integer" or "Decimal" or "Money",
        "date" or "datetime" => type is "Date" or "DateTime",
        "time" => type is "Time" or "TimeOfDay" or "DateTime" or "String",
        "duration" => type is "Duration" or "Integer" or "Decimal",
        "boolean" => type is "Boolean" or "Enum",
        "image" or "file" => type is "Image" or "File" or "Upload" or "Photo",
        "url" => type == "Url",
        _ => type.Equals(wanted, StringComparison.OrdinalIgnoreCase),
    };

    // A thing needs a wish that names it; a field of a thing whose fields were told needs one as well, in whatever part.
    private static bool IsWanted(Fact fact, CorpusRequest request, IReadOnlyList<Fact> facts)
    {
        var about = request.Wishes
            .Where(wish => wish.Things.Concat(wish.Targets).Any(thing => WordMatch.Names(fact.Thing, thing))).ToList();
        return fact.Kind switch
        {
            "thing" => about.Count > 0,
            "field" => about.Count == 0 || !about.Any(wish => wish is { Kind: "field", IsOptional: false })
                || about.Any(wish => wish.Words.Append(wish.Member).Any(names => names.Any(name => WordMatch.Has(fact.Words, name)))),
            "tool" => request.Wishes.Any(wish => wish.Kinds.Contains("tool")),
            _ => about.Count == 0 || about.Any(wish => wish.Kinds.Contains(fact.Kind))
                || request.Wishes.Any(wish => Keeps(fact, wish) || wish.Kinds.Contains("out")),
        };
    }
}
