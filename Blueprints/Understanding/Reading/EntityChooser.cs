namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Which of the things that were named or suggested the application keeps.</summary>
internal sealed class EntityChooser(Draft draft)
{
    private static readonly FrozenSet<string> Organisations =
        Words.Set("""
        business company organization shop store club team school service hotel restaurant shelter warehouse community department facility
        building practice office clinic agency firm studio
        """);

    /// <summary>Parts of pages, and what is computed of others: kept only where something is said of them.</summary>
    private static readonly FrozenSet<string> NoThings = Words.Set("""
        list card gallery site website page result cost word place percentage score income statistic total sum number count
        table overview summary view collection rest end start kind way time button colour color
        """);

    /// <summary>Names a place where people work, which is none of the things that it keeps.</summary>
    public static bool IsOrganisation(string noun) => Organisations.Contains(noun);

    public List<DraftEntity> Choose()
    {
        var all = draft.Entities;
        var place = draft.App is { Place: true } && all.Count(e => e.Named) >= 2;
        var chosen = all.Where(e => !place || e.Named).ToList();
        if (draft.App is { Entities.Count: > 1, Place: false } app && all.Count(e => e.Named && !app.Entities.Contains(e.Label)) >= 2)
        {
            // What the request lists is what it wants; of the usual things only the main one stays.
            chosen = [.. chosen.Where(e => e.Named || e == draft.Main
                || chosen.Any(c => c.Named && (c.Known?.Parents.Any(p => p.TrimEnd('!') == e.Label) ?? false)))];
        }

        if (chosen.Count(e => e is { Named: true, Listed: true }) >= 2)
        {
            // The request spells out what it keeps: the usual things beside it are too much.
            chosen.RemoveAll(e => !e.Named && e != draft.Main && chosen.All(c => c.Parents.All(p => p.Target != e.Label)));
        }

        if (draft.HasStructure && draft.Spelled >= 2)
        {
            // Clauses say what is kept: what others usually keep beside it was not asked for.
            chosen.RemoveAll(e => !e.Named && chosen.All(c => c == e || c.Parents.All(p => p.Target != e.Label)) && e.Fields.Count == 0
                && chosen.Exists(c => c.Named) && !draft.Words.Contains(e.Label) && !draft.Words.Contains(Morphology.Plural(e.Label)));
            chosen.RemoveAll(e => e is { FromClause: false, InList: false, Listed: false, Fields.Count: 0, Parents.Count: 0 }
                && e == draft.Main && (e.Known is null || !e.Named) && chosen.Exists(c => c.FromClause)
                && chosen.All(c => c.Parents.All(p => p.Target != e.Label)));
        }

        if (draft is { App: not null, Main: { Named: false, Fields.Count: 0, Known: { } usual } suggested } && chosen.Any(e => e.Named)
            && chosen.All(e => e.Parents.All(p => p.Target != suggested.Label))
            && (chosen.Any(e => e.Named && Resemble(e, usual))
                || chosen.Count(e => e.Named && e != suggested) >= 2
                    && chosen.All(e => e == suggested || !Belongs(e, suggested) && !Belongs(suggested, e))))
        {
            // The request keeps transactions where others keep expenses.
            chosen.Remove(suggested);
        }

        if (draft.HeadUnknown && draft.Main is { Fields.Count: 0, Parents.Count: 0, Known: null, InList: false } main
            && chosen.Count(e => e.Named && e != main) >= 2 && chosen.All(e => e.Parents.All(p => p.Target != main.Label)))
        {
            chosen.Remove(main);
        }

        else if (draft.Main is { Fields.Count: 0, Listed: false, InList: false } head && head.Known is { } kind && head.Label != kind.Label
            && head.Label.EndsWith(kind.Label, StringComparison.Ordinal) && chosen.Count(e => e.Named && e != head) >= 2
            && chosen.All(e => e.Parents.All(p => p.Target != head.Label))
            && (Organisations.Contains(kind.Label)
                || chosen.Any(e => e != head && head.Label.StartsWith(e.Label + " ", StringComparison.Ordinal))))
        {
            // A "dog walking business" with dogs and walks: the business is not one of its own rows.
            chosen.Remove(head);
        }

        chosen.RemoveAll(e => IsEmpty(e) && chosen.Exists(c => c != e && c.Named && (c.Listed || c.Fields.Count > 0))
            && e.Known?.Role != EntityRole.Child && chosen.All(c => c == e || !c.Parents.Exists(p => p.Target == e.Label))
            && (!e.Named && e != draft.Main && chosen.All(c => c == e || !Belongs(c, e))
                    && !draft.Words.Contains(Morphology.Plural(e.Label))
                || NoThings.Contains(e.Label) || e is { InList: false, Parents.Count: 0 }
                && draft.Head != Morphology.PluralPhrase(e.Label) && chosen.All(c => c == e || !Belongs(c, e) && !Belongs(e, c))));

        if (chosen.Count > AppModelValidator.MostEntities)
        {
            // What nobody named goes first.
            chosen = [.. chosen.OrderByDescending(e => e.Named)];
            foreach (var more in chosen.Skip(AppModelValidator.MostEntities).Where(e => e.Named))
            {
                draft.LeaveOut(Morphology.PluralPhrase(more.Label), new Effect(
                    "limit", $"one application has at most {AppModelValidator.MostEntities} kinds of things",
                    "build a second application for the rest"));
            }

            chosen = [.. chosen.Take(AppModelValidator.MostEntities)];
        }

        if (draft.Main is { Listed: true } listed)
        {
            chosen.RemoveAll(e => !e.Named && e != listed && e.Known?.Role == EntityRole.Group);
        }

        if (draft.Main is { Fields.Count: > 1 } told && (told.Listed || told.InList || told.FromClause))
        {
            // Whoever says what each row has, wants no other kind of rows that nobody spoke of.
            chosen.RemoveAll(e => !e.Named && e != told && e.Fields.Count == 0
                && told.Known?.Parents.Any(p => p.TrimEnd('!') == e.Label) == true && !draft.Words.Contains(e.Label)
                && !draft.Words.Contains(Morphology.Plural(e.Label)) && chosen.All(c => c.Parents.All(p => p.Target != e.Label)));
        }

        Join(chosen);
        chosen.RemoveAll(e => Naming.Pascal(e.Label).Length == 0 || draft.Excluded.Contains(e.Label) && e != draft.Main);
        Redefine(chosen);
        CallByPlace(chosen);
        return chosen;
    }

    // The items of a yarn shop are yarns.
    private void CallByPlace(List<DraftEntity> chosen)
    {
        var words = draft.Place?.Split(' ') ?? [];
        if (words is [var ware, "shop" or "store"] && !VerbLexicon.IsForm(ware) && Nouns.IsPlausible(Token.Of(ware))
            && chosen.Find(e => e.Label == "item") is { Listed: true } item && !draft.Words.Contains("items")
            && !draft.Words.Contains("item") && chosen.TrueForAll(e => e.Label != ware && e.Parents.All(p => p.Target != "item")))
        {
            (item.Label, item.Known) = (ware, null);
        }
    }

    // "Members reserve boats" and "members submit reservation requests" are about the same rows.
    private static void Join(List<DraftEntity> chosen)
    {
        foreach (var asked in chosen.Where(e => e.Fields.Count > 1 && e.Label.EndsWith(" request", StringComparison.Ordinal)).ToList())
        {
            if (chosen.Find(e => $"{e.Label} request" == asked.Label && (e.IsRow || e.Fields.Count == 0)
                && chosen.All(c => c.Parents.All(p => p.Target != e.Label))) is { } deed)
            {
                foreach (var parent in deed.Parents.Select(p => chosen.Find(e => e.Label == p.Target)).OfType<DraftEntity>())
                {
                    asked.BelongsTo(parent, true);
                }

                chosen.Remove(deed);
            }
        }
    }

    // Nothing was said of it.
    private static bool IsEmpty(DraftEntity entity) => entity is { Listed: false, IsRow: false, Fields.Count: 0 };

    private static bool Resemble(DraftEntity entity, KnownEntity usual) => entity.Known is { } known && known.Kind != usual.Kind
        && known.Role == usual.Role
        && known.Fields.Select(Name).Intersect(usual.Fields.Select(Name)).Count() >= 3;

    private static string Name(string field) => EntityMaker.Spec(field).Label;

    private static bool Belongs(DraftEntity child, DraftEntity parent) =>
        child.Parents.Any(p => p.Target == parent.Label)
            || child.Known?.Parents.Any(p => p.TrimEnd('!') is var label
                && (label == parent.Label || EntityLexicon.Find(label)?.Kind == parent.Known?.Kind)) == true;

    // What a word means beside others: the guests of a hotel answer no invitation.
    private static void Redefine(List<DraftEntity> chosen)
    {
        foreach (var entity in chosen)
        {
            var other = entity.Label switch
            {
                "guest" when Any("booking", "reservation", "room") && !Any("event", "wedding", "party") => "hotel guest",
                "ticket" when Any("event", "concert", "movie", "show", "flight", "match", "festival", "museum", "attendee", "venue",
                    "seat") => "event ticket",
                "application" when !Any("job", "job posting", "vacancy", "position", "company", "interview") => "adoption application",
                "result" when Any("match", "fixture", "game") => "match result",
                "member" when Any("expense") => "person paying",
                _ => null,
            };
            entity.Known = other is null ? entity.Known : EntityLexicon.Find(other);
        }

        bool Any(params string[] labels) => chosen.Any(e => labels.Contains(e.Label));
    }
}
