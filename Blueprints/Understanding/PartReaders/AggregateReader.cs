namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>
/// Reads values that are computed of many rows: "the total lye of each recipe", "how many percent of the tasks of each group are done",
/// "what each member still has to pay". A small grammar: measure, what is measured, of what, and which rows.
/// </summary>
internal sealed class AggregateReader : IPartReader
{
    private static readonly FrozenSet<string> Each = Words.Set("each every per by a an all for of the one");

    /// <summary>Less of it is better.</summary>
    private static readonly FrozenSet<string> Less = Words.Set("time second minute duration pace price cost lap");

    public IReadOnlyList<string> Effects { get; } = ["sum"];

    public KeptPart? Read(AppModel model, AskedClause clause) => NextDue.Read(model, clause)
        ?? Differences.Read(model, clause) ?? Derived.Read(model, clause) ?? Ratios.Read(model, clause)
        ?? Made(Products.With(model, clause), clause) ?? WithDone(model, clause) ?? Products.Read(model, clause)
        ?? (Facts.WithNumber(model, clause.Words, "") is { } counting ? Made(counting, clause) : null);

    // How much of a target has been reached.
    private static (string, string)? Share(AppModel model, string rows, Entity entity) => Facts.Value(model, entity) is { } value
        && entity.Relations.Select(r => model.Entities.First(e => e.Name == r.Target)).SelectMany(parent => parent.Fields.Where(f =>
            Facts.IsNumber(model, parent, f.Name) && Facts.Lemmas(f.Label).Any(l => l is "target" or "goal" or "budget"))).ToList()
            is [var target] ? ("Percent reached", $"round(100 * sum({rows}.{value}) / {target.Name})") : null;

    // How many percent are done can only be told of what can be ticked off.
    private static KeptPart? WithDone(AppModel model, AskedClause clause) => MeasureLexicon.Find(clause.Words)?.Kind == MeasureKind.Percent
        && clause.Words.LastOrDefault(w => w.Word is "done" or "finished" or "completed" or "paid" or "read").Word is { } word
        && new Mentions(model).In(clause.Words, clause.Focus).Find(m => m.Member is null && m.Entity.Relations.Count > 0) is { } rows
            ? Made(ModelParts.Replaced(model, rows.Entity, rows.Entity with
            {
                Fields = [.. rows.Entity.Fields, new Field(word, Naming.Sentence(word), FieldType.Boolean, false, Default: "false")],
            }), clause) : null;

    private static KeptPart? Made(AppModel model, AskedClause clause)
    {
        var measure = MeasureLexicon.Find(clause.Words);
        var mentions = new Mentions(model);
        List<Token> words = [.. clause.Words];
        var named = mentions.In(words, clause.Focus);
        if (named.Find(m => m.Entity.Computed?.Any(c => c.Name == m.Member) == true) is { } computed
            && words.Skip(computed.To).Take(4).Any(w => w.Word is "is" or "=" or "are"))
        {
            // It says how, which has been read as a formula.
            return new(model, [$"{computed.Entity.Name}.{computed.Member}"]);
        }

        var per = Per(words, named) ?? Per(clause.After, mentions.In(clause.After, clause.Focus));
        if (per is { Member: not null } or { Entity: null })
        {
            // Values of one field's choices are no rows of their own.
            return null;
        }

        var kind = measure?.Kind ?? MeasureKind.Sum;
        if (measure is null && per is null)
        {
            return null;
        }

        List<Mention> measured = [.. named.Where(m => m != per)];
        return kind switch
        {
            MeasureKind.Left => new Remainders(model).Read(per?.Entity, About(model, measured, clause.Focus), words),
            MeasureKind.Until or MeasureKind.Duration or MeasureKind.Age =>
                OwnTimes.Read(model, per?.Entity ?? About(model, measured, clause.Focus), kind, words),
            _ => Read(model, kind, measured, per, words, measure?.To ?? 0, clause.Focus),
        };
    }

    /// <summary>The mention that says of what each: behind "per", "of each", "for every".</summary>
    private static Mention? Per(IReadOnlyList<Token> words, List<Mention> named) => named.Find(m => m.From > 0
        && (words[m.From - 1].Word is "per" or "each" or "every" || words[m.From - 1].Word is "by" && m.Member is null
            || m.From > 1 && words[m.From - 1].IsAny(Words.Determiners) && words[m.From - 2].Word is "per"))
        ?? named.FindLast(m => m.From > 1 && m.Member is null && named.Count > 1 && words[m.From - 2].Word is "of" or "for"
            && words[m.From - 1].Word is "a" or "an");

    private static Entity? About(AppModel model, List<Mention> named, string? focus) => named.Find(m => m.Member is null)?.Entity
        ?? named.FirstOrDefault()?.Entity ?? model.Entities.FirstOrDefault(e => e.Name == focus);

    private static KeptPart? Read(AppModel model, MeasureKind kind, List<Mention> measured, Mention? per, List<Token> words, int from,
        string? focus)
    {
        var parent = per?.Entity ?? Parent(model, measured, words, focus)
            ?? (kind is MeasureKind.Percent && model.Entities.FirstOrDefault(e => e.Name == focus)?.Relations is [var of]
                ? model.Entities.First(e => e.Name == of.Target) : null);
        if (parent is null)
        {
            return null;
        }

        foreach (var mention in measured.OrderBy(m => m.From < from))
        {
            if (mention.Entity == parent && kind is not MeasureKind.Count)
            {
                continue;
            }

            if (Rows(model, parent, mention.Entity) is { } rows
                && Expression(model, kind, rows, mention, words) is (var label, var expression)
                && ModelParts.Computed(model, parent, label, expression) is { } part)
            {
                return part;
            }
        }

        if (kind is MeasureKind.Sum && ViewLexicon.Unread(words, measured.Append(per).OfType<Mention>().Select(m => (m.From, m.To)),
            parent.Label).Any())
        {
            // "goals per player" are no trainings.
            return null;
        }

        // "the progress of each project": of the only rows that it has.
        var owned = model.Entities.Where(e => e.Relations.Any(r => r.Target == parent.Name)).ToList();
        return owned.Select(child => (Child: child, Rows: Rows(model, parent, child)))
            .Where(o => o.Rows is not null)
            .Select(o => Expression(model, kind, o.Rows!, Measure(model, kind, o.Child, words), words))
            .Select(e => e is (var label, var expression) ? ModelParts.Computed(model, parent, label, expression) : null)
            .FirstOrDefault(part => part is not null);
    }

    // "how many members a team has": what belongs to another thing is counted there.
    private static Entity? Parent(AppModel model, List<Mention> measured, List<Token> words, string? focus) =>
        measured.Select(m => m.Entity).Distinct().FirstOrDefault(e => measured.Any(m => m.Entity != e
            && m.Entity.Relations.Any(r => r.Target == e.Name)))
        ?? (measured.Count > 0 && !words.Exists(w => w.Word is "all" or "overall" or "altogether")
            && model.Entities.FirstOrDefault(e => e.Name == focus) is { } about
            && measured[0].Entity.Relations.Any(r => r.Target == about.Name) ? about : null);

    private static Mention Measure(AppModel model, MeasureKind kind, Entity child, List<Token> words) => new(0, 0, child,
        kind is MeasureKind.Sum or MeasureKind.Average or MeasureKind.Best
            or MeasureKind.Highest or MeasureKind.Lowest or MeasureKind.Latest
            ? Facts.Number(model, child, words.Select(w => w.Lemma)) : null);

    /// <summary>How an expression about a parent names the rows of a descendant; with a hole for what is done with them.</summary>
    private static string? Rows(AppModel model, Entity parent, Entity child) =>
        Facts.Children(model, parent, e => e == child) is { } direct ? direct.Rows : null;

    private static (string Label, string Expression)? Expression(AppModel model, MeasureKind kind, string rows, Mention mention,
        List<Token> words)
    {
        var entity = mention.Entity;
        List<Token> rest = [.. words.Where((_, i) => i < mention.From || i >= mention.To)];
        var filter = SaidConditions.Of(model, rest, entity);
        var where = filter is null ? "" : $" where {filter.Expression}";
        var says = filter is null ? "" : $" {filter.Says}";
        var number = mention.Member is { } member && Facts.IsNumber(model, entity, member) ? member : null;
        number ??= kind is MeasureKind.Count or MeasureKind.Percent or MeasureKind.Streak ? null
            : Facts.Number(model, entity, rest.Select(w => w.Lemma)) ?? Facts.Value(model, entity);
        var label = number is null ? entity.PluralLabel : Facts.Label(entity, number).ToLowerInvariant();
        switch (kind)
        {
            case MeasureKind.Percent:
                var condition = filter?.Expression ?? Facts.Finished(entity);
                return condition is null ? Share(model, rows, entity) : ($"Percent {filter?.Says ?? "done"}",
                    $"round(100 * count({rows} where {condition}) / count({rows}))");
            case MeasureKind.Streak:
                return ("Streak", $"streak({rows}.{Facts.When(entity)}{where})");
            case MeasureKind.Count when mention.Member is null || number is null:
                return ($"Number of {entity.PluralLabel}{says}", $"count({rows}{where})");
            case MeasureKind.Latest:
                var day = Facts.Day(entity, "date", "day");
                return number is null ? day is null ? null : ($"Last {entity.Label}", $"max({rows}.{day}{where})")
                    : ($"Latest {label}{says}", $"latest({rows}.{number}{(day is null ? "" : $" by {day}")}{where})");
            case MeasureKind.Sum when number is null && !words.Exists(w => w.Word is "much" or "money" or "amount"):
                return ($"Number of {entity.PluralLabel}{says}", $"count({rows}{where})");
        }

        var (word, function) = kind switch
        {
            MeasureKind.Best => ("Best", number is not null && Facts.Lemmas(Facts.Label(entity, number)).Any(Less.Contains)
                ? "min" : "max"),
            MeasureKind.Average => ("Average", "avg"),
            MeasureKind.Highest => ("Highest", "max"),
            MeasureKind.Lowest => ("Lowest", "min"),
            _ => ("Total", "sum"),
        };
        return number is null ? null : ($"{word} {label}{says}",
            function == "avg" ? $"round(avg({rows}.{number}{where}), 2)" : $"{function}({rows}.{number}{where})");
    }
}
