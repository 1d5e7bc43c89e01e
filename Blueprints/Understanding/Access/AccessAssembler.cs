using Catalyst.Blueprints.Understanding.PartReaders;

namespace Catalyst.Blueprints.Understanding.Access;

/// <summary>Gives a model the roles that its request tells apart, and accounts with them.</summary>
internal static class AccessAssembler
{
    private static readonly FrozenSet<string> Login = Words.Set("account accounts login logging registering registration signup");

    /// <param name="kept">By where its first word begins, the parts that keep a clause; what is kept here is added.</param>
    /// <param name="refused">The request wants no accounts for most.</param>
    public static AppModel WithAccess(AppModel model, IReadOnlyList<IReadOnlyList<Token>> sentences, Dictionary<int, KeptPart> kept,
        bool refused = false)
    {
        if (model.Auth is { OneOwner: true } || model.Site is not null || model.Entities.Count == 0)
        {
            return model;
        }

        var said = Gather(model, sentences);
        if (!said.Exists(s => s.Access is { Actor: SaidAccess.We, Only: true }))
        {
            said.RemoveAll(s => s.Access.Actor == SaidAccess.We);
        }

        model = Owners(model, said);
        var anonymous = refused || sentences.Any(s => s.Any(t => t.Word is "anonymously" or "anonymous") || s.Any(t => t.Word is "without"
            or "no") && s.Any(t => t.IsAny(Login)));
        if (Roles(model, said) is not { } roles)
        {
            foreach (var (_, words, things) in said.Where(s => s.Access.Own && s.Things.Count > 0 && s.Things.All(t =>
                model.Entities.First(e => e.Name == t).Owner is Ownership.Private or Ownership.Authored)))
            {
                kept[words[0].Start] = new KeptPart(model, [.. things, Wish.Access]);
            }

            return model;
        }

        var open = anonymous || said.Exists(s => s.Access.Actor == SaidAccess.Anyone && (s.Access.Deeds.Contains(Deed.Read)
            || s.Access.Deeds.Contains(Deed.Create) && model.Auth is null));
        var next = model with
        {
            Roles = [.. roles.Select(r => new Role(r))], Auth = new Auth(!open && model.Auth?.Required != false),
            Entities = [.. model.Entities.Select(e => open && e.Owner == Ownership.Private
                && said.Exists(s => s.Access.Actor == SaidAccess.Anyone && s.Access.Deeds.Contains(Deed.Read) && s.Things.Contains(e.Name))
                ? e with { Owner = Ownership.Authored } : e)],
        };
        if (AppModelValidator.Validate(next).Count > 0)
        {
            return model;
        }

        var rights = new RightsBuilder(next, roles, anonymous);
        foreach (var (access, words, things) in said)
        {
            if (rights.Add(access, things, kept, words) is { Count: > 0 } by)
            {
                kept[words[0].Start] = new KeptPart(rights.Model, by);
            }
        }

        if (!rights.HasRights)
        {
            return model;
        }

        return rights.Model with
        {
            Assumptions = [.. model.Assumptions, $"The first account is the {roles[0]}'s, who may do everything and gives roles to others; "
                + $"whoever else signs up is {Naming.Article(roles[^1])}."],
        };
    }

    /// <summary>What is said of rights, with the things that it is about.</summary>
    private static List<(SaidAccess Access, IReadOnlyList<Token> Words, IReadOnlyList<string> Things)> Gather(AppModel model,
        IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        var said = new List<(SaidAccess, IReadOnlyList<Token>, IReadOnlyList<string>)>();
        var mentions = new Mentions(model);
        var focus = mentions.In([.. sentences.SelectMany(s => s)]).Find(m => m.Member is null)?.Entity.Name ?? model.Entities[^1].Name;
        foreach (var sentence in sentences)
        {
            var at = 0;
            foreach (var access in AccessGrammar.Find(sentence))
            {
                focus = Last(sentence.Skip(at).Take(access.From - at)) ?? focus;
                at = access.From;
                List<Token> about = [.. sentence.Skip(access.Object).Take(access.To - access.Object)];
                List<Token> objects = [.. about.TakeWhile((t, i) => !t.Is("(") && !t.Is(":")
                    && !(i > 0 && t.IsAny(Words.Prepositions)) && !(i > 0 && RoleLexicon.Deeds(t).Count > 0
                    && !t.IsPlural && about[i - 1].Word is "and" or "to"))];
                List<string> named = [.. mentions.In(objects, focus).Where(m => m.Member is null).Select(m => m.Entity.Name)
                    .Concat(objects.Where(t => t.IsPlural).Select(t => model.Entities.FirstOrDefault(e =>
                        e.Label.EndsWith($" {t.Lemma}", StringComparison.Ordinal) || e.Label == $"{t.Lemma} request")
                        ?.Name).OfType<string>()).Distinct()];
                var all = objects.Exists(t => t.Word is "everything" or "all") && (named.Count == 0 || objects.Exists(t =>
                    t.Is("everything"))) && !objects.Exists(t => t.IsPlural);
                var pointed = objects.Exists(t => t.Word is "it" or "them" or "these" or "those") && !access.Just;
                if (named.Count == 0 && (access.Deeds.Contains(Deed.Update) || access.Own))
                {
                    // "sets the state", "his own hours": those of what has them.
                    named.AddRange(mentions.In(objects, focus).Select(m => m.Entity.Name).Take(1));
                }

                var unknown = named.Count == 0 && !pointed && objects.Exists(t => t.IsWord && !t.IsAny(Words.Determiners)
                    && (t.IsPlural || !t.IsAny(Words.Common)) && t.Word is not ("only" or "everything"))
                    && model.Entities.Count > 1 && !access.Deeds.Contains(Deed.Update);
                if (named.Count == 0 && !unknown)
                {
                    named.AddRange(access.Own || pointed && !all ? [focus] : Whole(model, all));
                }

                said.Add((access, [.. sentence.Skip(access.From).Take(access.To - access.From)], named));
            }

            focus = Last(sentence.Skip(at)) ?? focus;
        }

        return said;

        string? Last(IEnumerable<Token> words) => mentions.In([.. words]).FindLast(m => m.Member is null)?.Entity.Name;
    }

    // "the office enters": whatever there is to enter, but not the people.
    private static IReadOnlyList<string> Whole(AppModel model, bool all) =>
        [.. model.Entities.Where(e => all || !RoleLexicon.IsJoining(e.Label) && !RoleLexicon.IsActing(e.Label)).Select(e => e.Name)
            .DefaultIfEmpty(model.Entities[^1].Name)];

    // "each employee sees only his own hours", "every member sees all but edits only their own".
    private static AppModel Owners(AppModel model, List<(SaidAccess Access, IReadOnlyList<Token> Words, IReadOnlyList<string> Things)> said)
    {
        foreach (var (access, _, things) in said.Where(s => s.Access.Own && s.Access.Actor != SaidAccess.We))
        {
            var reads = said.Exists(s => !s.Access.Own && s.Access.Actor == access.Actor && s.Access.Deeds.Contains(Deed.Read)
                && s.Things.Intersect(things).Any());
            var owner = access.Deeds.Contains(Deed.Read) && !reads ? Ownership.Private : Ownership.Authored;
            var next = model with
            {
                Auth = model.Auth ?? new Auth(true),
                Entities = [.. model.Entities.Select(e => things.Contains(e.Name) && e.Owner != owner ? e with { Owner = owner } : e)],
            };
            model = AppModelValidator.Validate(next).Count == 0 ? next : model;
        }

        return model;
    }

    /// <summary>The roles, the highest first; null where nothing tells people apart.</summary>
    private static List<string>? Roles(AppModel model,
        List<(SaidAccess Access, IReadOnlyList<Token> Words, IReadOnlyList<string> Things)> said)
    {
        if (model.Roles is { } present)
        {
            var more = said.Select(s => s.Access.Actor).Where(a => IsNew(a, present)).Distinct().ToList();
            return [present[0].Name, .. present.Skip(1).SkipLast(1).Select(r => r.Name), .. more.Where(RoleLexicon.IsActing),
                present[^1].Name];
        }

        var actors = said.Select(s => s.Access.Actor).Distinct().ToList();
        List<string> acting = [.. said.Where(s => IsActing(s.Access)).Select(s => s.Access.Actor).Distinct()
            .OrderByDescending(RoleLexicon.Leads)];
        var certain = acting.Count > 0 && (actors.Count(a => a != "user") > 1 || acting.Exists(RoleLexicon.Leads)
            || said.Exists(s => s.Access.Certain && acting.Contains(s.Access.Actor)));
        if (!certain)
        {
            return null;
        }

        acting = [.. acting.Select(a => a == SaidAccess.We ? "editor" : a)];
        // Who may only do some things does not give the roles.
        if (!RoleLexicon.Leads(acting[0]) && (acting.Count > 1 || said.Exists(s => s.Access.Just && s.Access.Actor == acting[0])))
        {
            acting.Insert(0, "administrator");
        }

        var joining = actors.Find(a => a is not (SaidAccess.Anyone or SaidAccess.We) && !acting.Contains(a) && a != "user") ?? "member";
        return [.. acting.Take(4), joining];

        static bool IsActing(SaidAccess access) => access.Actor != SaidAccess.Anyone && !access.Just
            && (access.Actor == SaidAccess.We || RoleLexicon.IsActing(access.Actor)
                || access.Decides && !RoleLexicon.IsJoining(access.Actor)
                || access.Only && !RoleLexicon.IsJoining(access.Actor));

        static bool IsNew(string actor, IReadOnlyList<Role> roles) => actor is not (SaidAccess.Anyone or SaidAccess.We)
            && roles.All(r => r.Name != actor);
    }
}
