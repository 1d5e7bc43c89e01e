using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Reads what is to be drawn: "a curve of the weight", "bars of the expenses per category", "the progress over time".</summary>
internal sealed class ChartReader : IPartReader
{
    private const int MostLines = 4;

    private static readonly FrozenSet<string> Averages = Words.Set("average mean");
    private static readonly FrozenSet<string> Totals = Words.Set("total sum altogether");
    private static readonly FrozenSet<string> Counts = Words.Set("number count many often");
    private static readonly FrozenSet<string> Amounts = Words.Set("much money total sum income revenue profit earnings average");
    private static readonly FrozenSet<string> Grouping = Words.Set("per by each every for");
    private static readonly FrozenSet<string> Drawn =
        Words.Set("chart graph curve diagram bar bars pie donut histogram plot line trend progress development visualize");

    /// <inheritdoc/>
    public IReadOnlyList<string> Effects { get; } = ["chart", "sum"];

    /// <inheritdoc/>
    public KeptPart? Read(AppModel model, AskedClause clause) => Drawing(Products.With(model, clause), clause)
        ?? (Facts.WithNumber(model, [.. clause.Words.TakeWhile(t => !t.IsAny(Grouping))], "") is { } counting
            ? Drawing(counting, clause) : null);

    private static KeptPart? Drawing(AppModel model, AskedClause clause)
    {
        if (clause.Words is [{ Word: "as" or "in" }, { Word: "columns" }]
            && model.Entities.FirstOrDefault(e => e.Stages is not null) is { } board)
        {
            // The columns of a board are no bars.
            return new KeptPart(model, [$"{board.Name}.{board.Stages}"]);
        }

        var asked = clause.Effect.Name == "chart" || clause.Words.Any(t => Drawn.Contains(t.Lemma) || t.IsAny(Drawn));
        var mentions = new Mentions(model);
        var named = mentions.In(clause.Words, clause.Focus);
        var groups = named.Where(m => IsGroup(clause.Words, m)).ToList();
        var period = ViewLexicon.Period(clause.Words) ?? (groups.Count > 0 && clause.After is [{ Word: "and" }, ..]
            ? ViewLexicon.Period([.. clause.Words, .. clause.After.TakeWhile((t, i) => i == 0 || t.IsWord && i < 3)]) : null);
        var form = ViewLexicon.Form(clause.Words);
        if (!asked && period is null && !groups.Exists(IsPlain))
        {
            return null;
        }

        List<Mention> shown = [.. named.Except(groups)];
        var about = shown.DefaultIfEmpty(groups.Find(IsPlain)).OfType<Mention>();
        var entity = Subject(model, about, mentions.In(clause.Before, clause.Focus), clause.Focus);
        var elsewhere = shown.Exists(m => m.Entity != entity && m.Member is { } member && Facts.IsNumber(model, m.Entity, member));
        var unknown = !asked && shown.Exists(m => m.Entity == entity && entity.Fields.Any(f => f.Name == m.Member
            && f.Type == FieldType.String));
        return entity is null || elsewhere || unknown ? null
            : Of(model, clause, asked, entity, [.. shown, .. Further(mentions, clause, entity)], groups, period, form);
    }

    // "the hours and the quality": the list of what is drawn goes on behind the clause.
    private static IEnumerable<Mention> Further(Mentions mentions, AskedClause clause, Entity entity)
    {
        var after = clause.After;
        for (var i = 0; i < after.Count && (after[i].Is("and") || after[i].Is(",")); i++)
        {
            i++;
            while (i < after.Count && after[i].IsAny(Words.Determiners))
            {
                i++;
            }

            if (i >= after.Count || mentions.At(after, i, entity.Name) is not { Member: not null } next || next.Entity != entity)
            {
                yield break;
            }

            yield return next;
            i = next.To - 1;
        }
    }

    private static KeptPart? Of(AppModel model, AskedClause clause, bool asked, Entity entity, List<Mention> named, List<Mention> groups,
        TimeUnit? period, ChartForm? form)
    {
        var date = ViewLexicon.DateOf(entity);
        var group = groups.Concat(named).Select(m => Group(model, entity, m)).FirstOrDefault(g => g is not null);
        var timed = date is not null && (period is not null || form == ChartForm.Line || group is null && form != ChartForm.Donut);
        if (!timed && group is null)
        {
            return null;
        }

        var filter = RowFilter.Of(entity, clause.Words, null);
        var fields = Measured(model, entity, named, clause.Words);
        var counting = fields.Count == 0 || clause.Words.Any(t => t.IsAny(Counts)) && !named.Exists(m => m.Member is not null);
        if (counting && (clause.Words.Any(t => t.IsAny(Amounts)) || !asked && !clause.Words.Any(t => t.IsAny(Counts))))
        {
            // How much it is cannot be told by counting rows.
            return null;
        }

        var average = clause.Words.Any(t => t.IsAny(Averages));
        var total = clause.Words.Any(t => t.IsAny(Totals));
        var levels = average || !total && fields.TrueForAll(f => IsLevel(entity, f.Name, f.Label));
        var series = timed && group is not null ? group : null;
        fields = [.. fields.Take(series is not null || form == ChartForm.Donut || total || !levels ? 1 : MostLines)];
        IReadOnlyList<Measure> measures = counting ? [new(Naming.Sentence(entity.PluralLabel), AggregateKind.Count)]
            : [.. fields.Select(f => new Measure(f.Label, levels ? AggregateKind.Avg : AggregateKind.Sum, f.Name))];
        var which = filter.Before.Length == 0 ? "" : $"{filter.Before} ";
        var shown = counting ? $"Number of {which}{entity.PluralLabel}" : Naming.Sentence(Naming.List([.. measures.Select(m =>
            m.Label.ToLowerInvariant())]));
        var along = !timed ? $"by {group!.Value.Label}" : period is { } unit ? $"per {unit.ToString().ToLowerInvariant()}" : "over time";
        var drawn = !timed ? form == ChartForm.Donut ? ChartForm.Donut : ChartForm.Bar
            : form is ChartForm.Bar || form is null && (period is not null || counting) ? ChartForm.Bar : ChartForm.Line;
        var options = new ViewOptions(X: timed ? date!.Name : group!.Value.Expression,
            Step: period ?? (counting && timed ? TimeUnit.Month : TimeUnit.Day), Measures: measures, Series: series?.Expression,
            Form: drawn, Where: filter.Conditions.Count == 0 ? null : string.Join(" and ", filter.Conditions));
        var of = counting || which.Length == 0 ? "" : $"({filter.Before}) ";
        var label = $"{shown} {of}{along}{(series is null ? "" : $" by {series.Value.Label}")}";
        var read = named.Concat(groups).Select(m => (m.From, m.To)).Concat(filter.Read.Select(i => (i, i + 1)));
        return ViewLexicon.Unread(clause.Words, read, $"{label} {entity.Label} {date?.Label}").Any() ? null
            : ViewNames.Add(model, ViewKind.Chart, label, entity.Name, options);
    }

    // What is drawn, or what the sentence is about; a thing without numbers or days gives way to what belongs to it.
    private static Entity? Subject(AppModel model, IEnumerable<Mention> named, List<Mention> before, string? focus)
    {
        var all = named.ToList();
        var candidates = all.Where(m => m.Member is not null).Concat(all.Where(m => m.Member is null)).Select(m => m.Entity)
            .Concat(before.AsEnumerable().Reverse().Select(m => m.Entity)).Append(model.Entities.FirstOrDefault(e => e.Name == focus))
            .OfType<Entity>().ToList();
        var near = candidates.Take(all.Count > 0 ? all.Count : candidates.Count)
            .SelectMany(e => new[] { e }.Concat(model.Entities.Where(c => c.Relations.Any(r => r.Target == e.Name))));
        return near.Concat(all.Count > 0 ? [] : model.Entities)
            .FirstOrDefault(e => ViewLexicon.DateOf(e) is not null && (Measured(model, e, [], []).Count > 0 || all.Count > 0))
            ?? candidates.FirstOrDefault();
    }

    // The numbers that are named, by all or some of their words, or all of those that are values of a row.
    private static List<(string Name, string Label)> Measured(AppModel model, Entity entity, List<Mention> named,
        IReadOnlyList<Token> words)
    {
        List<(string Name, string Label)> numbers = [.. Facts.Numbers(model, entity)];
        List<(string Name, string Label)> said = [.. numbers.Where(f => named.Exists(m => m.Entity == entity && m.Member == f.Name))];
        List<(string Name, string Label)> partly = [.. numbers.Where(f => f.Label.ToLowerInvariant().Split(' ').Select(Morphology.Singular)
            .Any(part => !Words.IsKnown(part) && words.Any(t => t.Lemma == part)))];
        return said.Count > 0 ? said : partly.Count > 0 ? partly : Facts.Value(model, entity) is { } value
            && words.Any(t => t.IsAny(Totals)) ? [.. numbers.Where(n => n.Name == value)] : numbers;
    }

    private static bool IsLevel(Entity entity, string name, string label) => entity.Fields.FirstOrDefault(f => f.Name == name) is { } field
        ? ViewLexicon.IsLevel(field) : ViewLexicon.IsLevel(new Field(name, label, FieldType.Decimal, false));

    // Values of a field have no page of their own where a total could stand.
    private static bool IsPlain(Mention mention) => mention.Entity.Fields.Any(f => f.Name == mention.Member
        && f.Type is FieldType.Enum or FieldType.Boolean or FieldType.String);

    // "per category", "for each hive": the noun stands behind a word that groups.
    private static bool IsGroup(IReadOnlyList<Token> words, Mention mention)
    {
        var at = mention.From - 1;
        while (at >= 0 && words[at].IsAny(Words.Determiners) && !words[at].IsAny(Grouping))
        {
            at--;
        }

        // "per member and per month", "per place and grower".
        return at >= 0 && (words[at].IsAny(Grouping) || words[at].Is("and") && words.Take(at).Any(t => t.Is("per")));
    }

    private static (string Expression, string Label)? Group(AppModel model, Entity entity, Mention mention)
    {
        if (mention.Member is null || entity.Relations.Any(r => r.Name == mention.Member) && mention.Entity == entity)
        {
            var relation = entity.Relations.FirstOrDefault(r => mention.Member is null ? r.Target == mention.Entity.Name
                : r.Name == mention.Member);
            return relation is null ? null
                : ($"{relation.Name}.{model.Entities.First(e => e.Name == relation.Target).TitleField}", Naming.Snake(relation.Name)
                    .Replace('_', ' '));
        }

        var field = entity.Fields.FirstOrDefault(f => f.Name == mention.Member && mention.Entity == entity);
        return field?.Type is FieldType.Enum or FieldType.Boolean or FieldType.String ? (field.Name, field.Label.ToLowerInvariant()) : null;
    }
}
